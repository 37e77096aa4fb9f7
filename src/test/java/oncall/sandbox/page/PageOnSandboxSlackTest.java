package oncall.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static oncall.sandbox.page.OpenPage.button;
import static oncall.sandbox.page.OpenPage.field;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import oncall.sandbox.slack.SlackOptions;
import oncall.testing.slack.SlackDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page on the sandbox's real Slack, with a small bot behind it. */
@Tag("browser")
final class PageOnSandboxSlackTest {
    @RegisterExtension
    final OpenPage open = new OpenPage();

    private SlackDriver slack;
    private SmallBot bot;

    @BeforeEach
    void start() throws IOException {
        var now = Instant.parse("2026-11-21T06:00:00Z");
        slack = SlackDriver.start(SlackOptions.defaults().withClock(() -> now));
        slack.workspace().patience(Duration.ofMinutes(1));
        bot = SmallBot.start(slack.apiUrl());
        slack.deliverTo(bot.address());
    }

    @AfterEach
    void stop() {
        open.finish();
        bot.close();
        slack.close();
    }

    @Test
    void a_command_a_form_and_its_result_go_through_page_slack_and_bot() {
        Page page = open.of(slack.address() + "#/U01MAI/C02SRE");
        runs(page, "/oncall edit");
        assertThat(field(page, "Display name")).isFocused();
        field(page, "Display name").fill("Akua's");
        button(page, "Add Stage").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasAccessibleName("Edit plan again");
        assertThat(field(page, "Display name")).hasValue("Akua's");
        field(page, "Target").click();
        page.keyboard().type("al");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Alejandro"))
                .click();
        assertThat(field(page, "Announce in")).hasValue("#sre");
        button(page, "Review Changes").click();
        assertThat(page.locator(".field-error")).hasText("No apostrophes, please.");
        field(page, "Display name").fill("Akua M");
        button(page, "Review Changes").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        assertThat(page.locator("#messages")).containsText("Saved Akua M");
        assertThat(page.locator(".line b"))
                .containsText(new String[] {"views.open", "views.update", "chat.postMessage"});
    }

    @Test
    void a_private_answer_is_seen_by_its_person_and_survives_a_reload() {
        Page page = open.of(slack.address() + "#/U01MAI/C02SRE");
        runs(page, "/oncall help");
        assertThat(page.getByText("Only visible to you")).isVisible();
        page.reload();
        assertThat(page.getByText("You asked for help")).isVisible();
        page.locator("#people").getByText("Sam").click();
        assertThat(page.getByText("You asked for help")).isHidden();
    }

    @Test
    void what_one_person_says_another_reads_without_a_reload() {
        Page mai = open.of(slack.address() + "#/U01MAI/C02SRE");
        Page sam = open.of(slack.address() + "#/U03SAM/C01GENERAL");
        sam.locator("#messages").waitFor();
        runs(mai, "Hello @sam, see #general & <b>");
        assertThat(button(sam, "sre, 1 unread")).isVisible();
        button(sam, "sre, 1 unread").click();
        assertThat(sam.locator("#messages .text")).containsText("Hello @Sam");
        assertThat(sam.locator("#messages .text")).containsText("& <b>");
    }

    @Test
    void a_form_that_is_open_waits_for_its_person_with_all_that_was_typed() {
        Page page = open.of(slack.address() + "#/U01MAI/C02SRE");
        runs(page, "/oncall edit");
        field(page, "Display name").fill("Typed before the switch");
        field(page, "Weekend").check();
        page.locator("#people").getByText("Akua").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        page.locator("#people").getByText("Mai").click();
        assertThat(field(page, "Display name")).hasValue("Typed before the switch");
        assertThat(field(page, "Weekend")).isChecked();
        page.reload();
        assertThat(field(page, "Display name")).hasValue("Typed before the switch");
    }

    @Test
    void a_bot_that_does_not_answer_is_told_in_the_form() {
        Page page = open.of(slack.address() + "#/U01MAI/C02SRE");
        runs(page, "/oncall edit");
        assertThat(field(page, "Display name")).isVisible();
        bot.close();
        button(page, "Add Stage").click();
        assertThat(page.locator(".modal-top")).containsText("We had some trouble connecting");
        assertThat(field(page, "Display name")).hasValue("Akua Mansa");
    }

    @Test
    void an_unknown_command_is_refused_in_words() {
        Page page = open.of(slack.address() + "#/U01MAI/C02SRE");
        runs(page, "/onkall");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("/onkall is not a valid command");
    }

    private static void runs(Page page, String text) {
        page.locator("#composer-text").fill(text);
        page.locator("#composer-text").press("Enter");
    }
}
