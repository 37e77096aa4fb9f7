package oncall.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static oncall.sandbox.page.OpenPage.button;
import static oncall.sandbox.page.ScriptedWorkspace.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import oncall.testing.Matrix;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The panel that shows the sandbox's time and moves it. */
@Tag("browser")
final class ClockTest {
    private static final String MONDAY = "{'now':'2026-11-30T10:00:00Z','pace':1,'nextHandOff':'2026-11-30T17:00:00Z'}";

    private static final List<List<Object>> LOOKS = List.of(
            List.of(1400, ColorScheme.LIGHT),
            List.of(1400, ColorScheme.DARK),
            List.of(390, ColorScheme.LIGHT),
            List.of(390, ColorScheme.DARK));

    @RegisterExtension
    final OpenPage open = new OpenPage();

    private Page clock(String says) {
        open.slack().clock(json(says));
        Page page = open.asMai();
        tab(page).click();
        return page;
    }

    private static com.microsoft.playwright.Locator tab(Page page) {
        return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Clock"));
    }

    @Test
    void it_shows_the_sandbox_s_time_as_the_acting_person_reads_it() {
        Page page = clock(MONDAY);
        assertThat(page.locator(".clock-time")).hasText(Pattern.compile("11:00:\\d\\d"));
        assertThat(page.locator("#panel-clock")).containsText("Monday, November 30");
        assertThat(page.locator("#panel-clock")).containsText("18:00");
        page.locator("#people").getByText("Gail").click();
        assertThat(page.locator(".clock-time")).hasText(Pattern.compile("10:00:\\d\\d"));
    }

    @Test
    void an_hour_is_gone_forward_by_keyboard_alone() {
        Page page = clock(MONDAY);
        tab(page).press("Tab");
        page.keyboard().press("Tab");
        assertThat(button(page, "+1 h")).isFocused();
        page.keyboard().press("Enter");
        assertThat(open.act("clock").path("advance").asText()).isEqualTo("PT3600.000S");
        assertThat(button(page, "+1 h")).isFocused();
    }

    @Test
    void the_next_hand_off_is_gone_to() {
        Page page = clock(MONDAY);
        button(page, "Next Hand-Off").click();
        assertThat(open.act("clock").path("advance").asText()).isEqualTo("PT25200.000S");
    }

    @Test
    void without_a_hand_off_to_come_there_is_none_to_go_to() {
        Page page = clock("{'now':'2026-11-30T10:00:00Z','pace':1,'nextHandOff':null}");
        assertThat(page.getByText("No hand-off is known to come.")).isVisible();
        assertThat(button(page, "Next Hand-Off")).isDisabled();
    }

    @Test
    void a_pace_is_chosen_and_another_than_the_usual_ones_is_named() {
        Page page = clock(MONDAY.replace("'pace':1", "'pace':7"));
        assertThat(page.getByLabel("7 seconds each second")).isChecked();
        page.getByLabel("A minute each second").check();
        assertThat(open.act("clock").path("pace").asInt()).isEqualTo(60);
    }

    @Test
    void what_the_sandbox_refuses_is_said_in_its_words() {
        Page page = clock(MONDAY);
        open.slack().clock(json("{'ok':false,'error':'invalid_arguments','message':'Not so far.'}"));
        button(page, "+1 h").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Not so far.");
    }

    @Test
    void messages_are_dated_by_it() {
        open.slack().clock(json(MONDAY));
        open.slack()
                .says(
                        "C02SRE",
                        json("{'ts':'1796025600.000100','user':'U03SAM','name':'Sam','ephemeral':false,"
                                + "'text':'<!date^1796025600^{date_pretty} at {time}|then>'}"));
        Page page = open.asMai();
        assertThat(page.locator("#messages")).containsText("today at 09:00");
        assertThat(page.locator("#messages .day").last()).hasText("Today");
        open.slack().clock(json(MONDAY.replace("-30T10", "-30T23").replace("-30T17", "-31T17")));
        assertThat(page.locator("#messages")).containsText("yesterday at 09:00");
        assertThat(page.locator("#messages .day").last()).hasText("Monday, November 30");
    }

    static Stream<Arguments> looks() {
        return Matrix.of("looks of the clock", LOOKS).stream().map(look -> Arguments.of(look.toArray()));
    }

    @ParameterizedTest
    @MethodSource("looks")
    @Tag(Matrix.TAG)
    void wide_and_narrow_it_can_be_seen_and_used(int width, ColorScheme scheme) {
        open.slack().clock(json(MONDAY));
        Page page = open.at("#/U01MAI/C02SRE", width, scheme);
        page.locator("#people .person").first().waitFor();
        String file = width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + ".png";
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", "page-" + file)));
        page.locator(".tool")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("11:0"))
                .click();
        assertThat(button(page, "+1 h")).isInViewport();
        assertThat(page.locator("#composer-text")).isInViewport();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", "clock-" + file)));
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        Axe.findsNothing(page, "clock");
    }
}
