package oncall.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static oncall.sandbox.page.OpenPage.button;
import static oncall.sandbox.page.ScriptedWorkspace.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The field in which messages and commands are typed. */
@Tag("browser")
final class ComposerTest {
    @RegisterExtension
    final OpenPage open = new OpenPage();

    @Test
    void a_newcomer_presses_an_example_and_the_command_is_run() {
        Page page = open.asMai();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("/oncall show akuam"))
                .click();
        assertThat(open.act("command"))
                .isEqualTo(json("{'as':'U01MAI','do':'command','channel':'C02SRE','text':'/oncall show akuam'}"));
    }

    @Test
    void a_command_is_completed_explained_and_run() {
        Page page = open.asMai();
        composer(page).focus();
        page.keyboard().type("/on");
        assertThat(page.getByRole(AriaRole.OPTION)).containsText("Look up and change who is on call");
        page.keyboard().press("Tab");
        assertThat(composer(page)).hasValue("/oncall ");
        assertThat(page.locator("#composer-hint")).containsText("show akuam | new contact");
        page.keyboard().type("list");
        page.keyboard().press("Enter");
        assertThat(open.act("command").path("text").asText()).isEqualTo("/oncall list");
        assertThat(composer(page)).hasValue("");
        page.keyboard().press("ArrowUp");
        assertThat(composer(page)).hasValue("/oncall list");
    }

    @Test
    void people_and_channels_are_completed_where_the_caret_is() {
        Page page = open.asMai();
        composer(page).focus();
        page.keyboard().type("/oncall show @ak");
        page.keyboard().press("Enter");
        assertThat(composer(page)).hasValue("/oncall show @akua ");
        page.keyboard().type("#gen");
        page.keyboard().press("Enter");
        assertThat(composer(page)).hasValue("/oncall show @akua #general ");
        assertThat(open.slack().acts("command")).isEmpty();
    }

    @Test
    void shift_and_enter_begin_a_new_line_and_enter_says_it() {
        Page page = open.asMai();
        composer(page).focus();
        page.keyboard().type("one");
        page.keyboard().press("Shift+Enter");
        page.keyboard().type("two");
        page.keyboard().press("Enter");
        assertThat(open.act("say")).isEqualTo(json("{'as':'U01MAI','do':'say','channel':'C02SRE','text':'one\\ntwo'}"));
    }

    @Test
    void what_slack_refuses_is_explained_and_not_lost() {
        open.slack()
                .answers(act ->
                        json("{'ok':false,'error':'unknown_command','message':'/onkall is not a valid command.'}"));
        Page page = open.asMai();
        composer(page).fill("/onkall help");
        composer(page).press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("/onkall is not a valid command.");
        assertThat(composer(page)).hasValue("/onkall help");
    }

    @Test
    void a_draft_waits_in_its_channel() {
        Page page = open.asMai();
        composer(page).fill("half a");
        button(page, "general").click();
        assertThat(composer(page)).hasValue("");
        button(page, "sre").click();
        assertThat(composer(page)).hasValue("half a");
    }

    @Test
    void files_go_with_a_message() {
        open.slack().answers(act -> json("{'ok':true,'file':{'id':'F1','name':'plan.json','size':2}}"));
        Page page = open.asMai();
        FileChooser chooser =
                page.waitForFileChooser(() -> button(page, "Attach files").click());
        chooser.setFiles(new FilePayload("plan.json", "application/json", "{}".getBytes(StandardCharsets.UTF_8)));
        assertThat(button(page, "Remove plan.json")).isVisible();
        composer(page).press("Enter");
        assertThat(open.act("say"))
                .isEqualTo(json("{'as':'U01MAI','do':'say','channel':'C02SRE','text':'','files':['F1']}"));
        assertThat(button(page, "Remove plan.json")).isHidden();
    }

    @Test
    void a_global_shortcut_is_offered_beside_the_field() {
        Page page = open.asMai();
        button(page, "Shortcuts").click();
        page.getByRole(AriaRole.MENUITEM).click();
        assertThat(open.act("shortcut")).isEqualTo(json("{'as':'U01MAI','do':'shortcut','callback_id':'oncall_open'}"));
    }

    private static Locator composer(Page page) {
        return page.locator("#composer-text");
    }
}
