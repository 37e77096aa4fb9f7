package oncall.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static oncall.sandbox.page.OpenPage.button;
import static oncall.sandbox.page.OpenPage.field;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import oncall.app.Mode;
import oncall.sandbox.page.OpenPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody opens the sandbox's page for the first time: creates a contact, has a plan reach it, reads what happened. */
@Tag("browser")
class NewcomerStory {
    private static final Path PICTURES = Path.of("target", "pictures");

    @RegisterExtension
    final OpenPage open = new OpenPage();

    private World world;

    @BeforeEach
    void start() {
        world = World.of(Mode.SOCKET);
    }

    @AfterEach
    void stop() {
        open.finish();
        world.close();
    }

    @Test
    void a_contact_is_created_and_an_escalation_plan_reaches_it() {
        Page page = open.of(world.slack.address() + "#/U01MAI/C02SRE");
        button(page, "/oncall help what you can ask for").click();
        assertThat(messages(page)).containsText("every contact, escalation plan and on-call schedule");

        runs(page, "/oncall new contact");
        field(page, "Alias").fill("nikki");
        field(page, "Display name (optional)").fill("Nikki Wolf");
        button(page, "Create Contact").click();
        assertThat(dialog(page)).containsText("Created: the contact Nikki Wolf");
        page.keyboard().press("Escape");
        assertThat(dialog(page)).isHidden();
        assertThat(messages(page)).containsText("created the contact Nikki Wolf");

        runs(page, "/oncall edit example_escalation");
        assertThat(dialog(page)).containsText("3 stages, as they run");
        button(page, "Add Stage").click();
        assertThat(dialog(page)).hasAccessibleName("Stage 4");
        dialog(page).getByRole(AriaRole.COMBOBOX).first().click();
        page.keyboard().type("nik");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Nikki Wolf"))
                .click();
        assertThat(field(page, "Target 1")).isVisible();
        picture(page, "newcomer-stage");
        field(page, "Minutes before the next stage").fill("10");
        button(page, "Done").click();
        assertThat(dialog(page)).containsText("4 stages, as they run");
        picture(page, "newcomer-overview");
        button(page, "Review Changes").click();
        assertThat(dialog(page)).containsText("Stage 4 is new");
        picture(page, "newcomer-review");
        button(page, "Save Plan").click();
        assertThat(dialog(page)).containsText("Saved. This is what AWS holds now.");
        page.keyboard().press("Escape");

        assertThat(messages(page)).containsText("changed the escalation plan Example Escalation Plan");
        assertThat(messages(page)).containsText("Stage 4 is new");
        picture(page, "newcomer-summary");
    }

    private static void runs(Page page, String command) {
        page.locator("#composer-text").fill(command);
        page.locator("#composer-text").press("Enter");
    }

    private static Locator messages(Page page) {
        return page.locator("#messages");
    }

    private static Locator dialog(Page page) {
        return page.getByRole(AriaRole.DIALOG);
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
