package oncall.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static oncall.sandbox.page.OpenPage.button;
import static oncall.sandbox.page.OpenPage.field;
import static oncall.sandbox.page.ScriptedWorkspace.fixture;
import static oncall.sandbox.page.ScriptedWorkspace.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Forms: what is typed is kept and sent as Slack keeps and sends it, and all of it works without a mouse. */
@Tag("browser")
final class ModalTest {
    @RegisterExtension
    final OpenPage open = new OpenPage();

    @Test
    void what_was_typed_survives_a_redraw_where_block_and_action_reappear() {
        open.slack().showsModals("U01MAI", form("1", "5"));
        Page page = open.asMai();
        field(page, "Name").fill("Akua M");
        field(page, "Name").evaluate("node => { node.mark = 'same'; node.setSelectionRange(2, 4); }");
        ObjectNode next = (ObjectNode) form("1", "7");
        next.withArray("blocks")
                .insert(0, json("{'type':'header','block_id':'h','text':{'type':'plain_text','text':'Changed'}}"));
        ((ObjectNode) next.at("/blocks/1/hint")).put("text", "Another hint");
        open.slack().showsModals("U01MAI", next);
        assertThat(page.getByText("Another hint")).isVisible();
        assertThat(field(page, "Name")).hasValue("Akua M");
        assertThat(field(page, "Minutes")).hasValue("5");
        assertThat(field(page, "Name")).isFocused();
        assertThat(field(page, "Name").evaluate("node => [node.mark, node.selectionStart, node.selectionEnd].join()"))
                .isEqualTo("same,2,4");
    }

    @Test
    void moved_and_removed_blocks_leave_the_others_as_they_are() {
        open.slack().showsModals("U01MAI", form("1", "5"));
        Page page = open.asMai();
        field(page, "Minutes").fill("9");
        field(page, "Name").fill("Akua M");
        field(page, "Name").evaluate("node => node.mark = 'same'");
        ObjectNode moved = (ObjectNode) form("1", "5");
        JsonNode name = moved.withArray("blocks").remove(0);
        moved.withArray("blocks").remove(2);
        moved.withArray("blocks").insert(2, name);
        open.slack().showsModals("U01MAI", moved);
        assertThat(page.locator("#modal .block .input-label"))
                .hasText(new String[] {"Minutes", "Kind (optional)", "Name"});
        assertThat(field(page, "Name")).isFocused();
        assertThat(field(page, "Name")).hasValue("Akua M");
        assertThat(field(page, "Name").evaluate("node => node.mark")).isEqualTo("same");
        assertThat(field(page, "Minutes")).hasValue("9");
    }

    @Test
    void a_button_that_is_drawn_anew_under_another_name_keeps_the_keyboard() {
        open.slack().showsModals("U01MAI", form("1", "5"));
        Page page = open.asMai();
        button(page, "Add Stage").focus();
        ObjectNode next = (ObjectNode) form("1", "5");
        ((ObjectNode) next.at("/blocks/4")).put("block_id", "buttons#2");
        open.slack().showsModals("U01MAI", next);
        assertThat(page.locator("[data-block='buttons#2']")).isVisible();
        assertThat(button(page, "Add Stage")).isFocused();
    }

    @Test
    void a_new_block_id_shows_the_new_value() {
        open.slack().showsModals("U01MAI", form("1", "5"));
        Page page = open.asMai();
        field(page, "Minutes").fill("9");
        open.slack().showsModals("U01MAI", form("2", "7"));
        assertThat(field(page, "Minutes")).hasValue("7");
    }

    @Test
    void what_slack_kept_is_shown_to_a_page_that_is_opened_anew() {
        ObjectNode form = (ObjectNode) form("1", "5");
        form.set(
                "state",
                json("{'values':{'name':{'v':{'type':'plain_text_input','value':'Kept'}},"
                        + "'who':{'v':{'type':'multi_users_select','selected_users':['U03SAM']}}}}"));
        open.slack().showsModals("U01MAI", form);
        Page page = open.asMai();
        assertThat(field(page, "Name")).hasValue("Kept");
        assertThat(button(page, "Remove Sam Okoye")).isVisible();
    }

    @Test
    void a_submit_carries_the_state_of_every_input() {
        open.slack().showsModals("U01MAI", fixture("gallery-modal"));
        open.slack()
                .answers(act ->
                        json("{'ok':true,'options':[{'text':{'type':'plain_text','text':'Alejandro'},'value':'k7'}]}"));
        Page page = open.asMai();
        field(page, "Target").click();
        page.keyboard().type("al");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Alejandro"))
                .click();
        field(page, "Note (optional)").fill("Because");
        field(page, "Weekend").check();
        field(page, "Does not stop it").check();
        field(page, "At").fill("18:45");
        button(page, "Review Changes").click();
        JsonNode submit = open.act("submit");
        assertThat(submit.path("view_id").asText()).isEqualTo("V01");
        assertThat(submit.path("state"))
                .isEqualTo(
                        json(
                                "{'name#1':{'v':'Akua Mansa'},'note#1':{'v':'Because'},'minutes#1':{'v':'5'},'email#1':{'v':null},"
                                        + "'url#1':{'v':null},'kind#1':{'v':'personal'},'target#1':{'v':'k7'},'targets#1':{'v':[]},"
                                        + "'who#1':{'v':['U02AKUA','U03SAM']},'where#1':{'v':'C02SRE'},'public#1':{'v':null},"
                                        + "'days#1':{'v':['week','end']},'ack#1':{'v':'go'},'date#1':{'v':'2026-12-01'},'time#1':{'v':'18:45'},'file#1':{'v':null}}"));
    }

    @Test
    void a_press_is_preceded_by_what_was_typed() {
        open.slack().showsModals("U01MAI", form("1", "5"));
        Page page = open.asMai();
        field(page, "Name").fill("Typed at the last moment");
        button(page, "Add Stage").click();
        JsonNode press = open.act("press");
        assertThat(open.slack().acts("input").get(0).at("/state/name/v").asText())
                .isEqualTo("Typed at the last moment");
        assertThat(press.path("container")).isEqualTo(json("{'type':'view','view_id':'V01'}"));
        assertThat(press.path("block_id").asText()).isEqualTo("buttons");
        assertThat(press.path("action_id").asText()).isEqualTo("stage.add");
        assertThat(press.path("value").asText()).isEqualTo("add");
    }

    @Test
    void mistakes_are_shown_at_their_fields_before_and_after_the_app_was_asked() {
        open.slack().showsModals("U01MAI", form("1", "5"));
        Page page = open.asMai();
        field(page, "Name").fill("");
        field(page, "Minutes").fill("31");
        button(page, "Save").click();
        assertThat(field(page, "Name")).hasAccessibleDescription("Please complete this required field. A hint");
        assertThat(field(page, "Minutes")).hasAccessibleDescription("Please enter a number of at most 30.");
        assertThat(field(page, "Name")).isFocused();
        field(page, "Name").fill("Akua's");
        assertThat(page.getByText("Please complete this required field.")).isHidden();
        field(page, "Minutes").fill("30");
        button(page, "Save").click();
        open.act("submit");
        ObjectNode refused = (ObjectNode) form("1", "5");
        refused.set("errors", json("{'name':'No apostrophes, please.'}"));
        open.slack().showsModals("U01MAI", refused);
        assertThat(field(page, "Name")).hasAccessibleDescription("No apostrophes, please. A hint");
        assertThat(field(page, "Name")).isFocused();
        assertThat(field(page, "Name")).hasValue("Akua's");
        assertThat(open.slack().acts("submit")).hasSize(1);
    }

    @Test
    void the_same_refusal_is_shown_again_after_the_field_was_touched() {
        ObjectNode refused = (ObjectNode) form("1", "5");
        refused.set("errors", json("{'name':'Taken.'}"));
        open.slack().showsModals("U01MAI", refused);
        Page page = open.asMai();
        field(page, "Name").fill("Other");
        assertThat(page.getByText("Taken.")).isHidden();
        button(page, "Save").click();
        open.act("submit");
        assertThat(page.locator(".field-error")).isVisible();
    }

    @Test
    void a_failure_and_a_wait_are_seen_and_heard() {
        ObjectNode busy = (ObjectNode) form("1", "5");
        busy.put("busy", true);
        open.slack().showsModals("U01MAI", busy);
        Page page = open.asMai();
        assertThat(page.locator(".pane")).hasAttribute("aria-busy", "true");
        field(page, "Name").press("Enter");
        busy.put("busy", false).put("failure", "We had some trouble connecting. Try again?");
        open.slack().showsModals("U01MAI", busy);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("trouble connecting");
        assertThat(open.slack().acts("submit")).isEmpty();
    }

    @Test
    void only_the_view_on_top_shows_and_the_one_below_keeps_what_was_typed() {
        open.slack().showsModals("U01MAI", form("1", "5"));
        Page page = open.asMai();
        field(page, "Name").fill("Half a name");
        ObjectNode second = (ObjectNode) form("1", "5");
        second.put("id", "V02").set("title", json("{'type':'plain_text','text':'Stage 2'}"));
        open.slack().showsModals("U01MAI", form("1", "5"), second);
        assertThat(page.getByRole(AriaRole.DIALOG)).hasAccessibleName("Stage 2");
        button(page, "Back").click();
        assertThat(open.act("close")).isEqualTo(json("{'as':'U01MAI','do':'close','view_id':'V02','all':false}"));
        open.slack().showsModals("U01MAI", form("1", "5"));
        assertThat(page.getByRole(AriaRole.DIALOG)).hasAccessibleName("Edit plan");
        assertThat(field(page, "Name")).hasValue("Half a name");
        button(page, "Close").click();
        assertThat(open.acts("close", 2).get(1).path("all").asBoolean()).isTrue();
    }

    @Test
    void from_a_view_that_lay_on_it_focus_returns_to_the_button_that_led_there() {
        ObjectNode below = (ObjectNode) form("1", "5");
        open.slack().showsModals("U01MAI", below);
        Page page = open.asMai();
        button(page, "Add Stage").focus();
        ObjectNode above = (ObjectNode) form("1", "5");
        above.put("id", "V02").set("title", json("{'type':'plain_text','text':'Stage 2'}"));
        open.slack().showsModals("U01MAI", below, above);
        assertThat(page.getByRole(AriaRole.DIALOG)).hasAccessibleName("Stage 2");
        assertThat(page.locator("[data-view=V02]").getByLabel("Name", new Locator.GetByLabelOptions().setExact(true)))
                .isFocused();
        ObjectNode redrawn = below.deepCopy();
        ((ObjectNode) redrawn.at("/blocks/4")).put("block_id", "buttons#2");
        open.slack().showsModals("U01MAI", redrawn);
        assertThat(page.getByRole(AriaRole.DIALOG)).hasAccessibleName("Edit plan");
        assertThat(button(page, "Add Stage")).isFocused();
    }

    @Test
    void in_the_hand_a_form_lies_over_the_places_and_all_of_it_can_be_reached() {
        open.slack().showsModals("U01MAI", form("1", "5"));
        Page page = open.at("#/U01MAI/C02SRE", 390, ColorScheme.LIGHT);
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        assertThat(button(page, "Save")).isInViewport();
        page.locator("#people").getByText("Akua").click(new Locator.ClickOptions().setTrial(true));
        field(page, "Name").fill("Akua");
        org.assertj.core.api.Assertions.assertThat(
                        (Boolean) page.evaluate("() => document.documentElement.scrollWidth <= 390"))
                .isTrue();
    }

    @Test
    void escape_closes_the_list_first_then_the_view_and_focus_goes_back() {
        Page page = open.asMai();
        button(page, "Send").focus();
        open.slack().showsModals("U01MAI", form("1", "5"));
        assertThat(field(page, "Name")).isFocused();
        field(page, "Kind (optional)").focus();
        page.keyboard().press("ArrowDown");
        assertThat(page.getByRole(AriaRole.LISTBOX)).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.LISTBOX)).isHidden();
        assertThat(open.slack().acts("close")).isEmpty();
        page.keyboard().press("Escape");
        open.act("close");
        open.slack().showsModals("U01MAI");
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        assertThat(button(page, "Send")).isFocused();
    }

    @Test
    void tab_stays_in_the_form_and_everything_in_it_is_reached() {
        open.slack().showsModals("U01MAI", fixture("gallery-modal"));
        Page page = open.asMai();
        assertThat(field(page, "Display name")).isFocused();
        var reached = new java.util.LinkedHashSet<String>();
        for (int press = 0; press < 60; press++) {
            page.keyboard().press("Tab");
            Object inside = page.evaluate("document.querySelector('#modal').contains(document.activeElement)");
            assertThat(inside).as("after %s presses", press + 1).isEqualTo(true);
            reached.add(String.valueOf(
                    page.evaluate("document.activeElement.dataset.key ?? document.activeElement.ariaLabel")));
        }
        assertThat(reached).contains("V01/name#1 v", "V01/ack#1 v stop", "V01/add#1 stage.add", "view submit", "Close");
    }

    @Test
    void codes_can_be_read_and_others_can_act_while_a_form_is_open() {
        open.slack().showsModals("U01MAI", form("1", "5"));
        Page page = open.asMai();
        field(page, "Name").fill("Not lost");
        open.slack()
                .receives(
                        json(
                                "{'to':'+1 206 555 0199','channel':'sms','kind':'ACTIVATION_CODE','code':'530216','at':'2026-11-21T06:00:01Z'}"));
        assertThat(page.locator(".tool .count")).hasText("1");
        page.locator("[aria-label='Phone, 1 new'].tool").click();
        assertThat(page.getByText("530216")).isVisible();
        page.locator("#people").getByText("Akua").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        assertThat(open.act("input").path("as").asText()).isEqualTo("U01MAI");
    }

    @Test
    void type_ahead_asks_from_the_least_length_on_and_shows_the_newest_answer_only() {
        open.slack().showsModals("U01MAI", fixture("gallery-modal"));
        open.slack().answers(act -> {
            String query = act.path("query").asText();
            if (query.equals("ak")) {
                Awaitility.await().until(() -> open.slack().acts("suggest").size() > 1);
            }
            return json(
                    "{'ok':true,'options':[{'text':{'type':'plain_text','text':'For " + query + "'},'value':'v'}]}");
        });
        Page page = open.asMai();
        field(page, "Target").click();
        assertThat(page.getByText("Type 2 characters or more to search")).isVisible();
        page.keyboard().type("a");
        assertThat(open.slack().acts("suggest")).isEmpty();
        page.keyboard().type("k");
        open.act("suggest");
        page.keyboard().type("u");
        assertThat(page.getByRole(AriaRole.OPTION)).hasText("For aku");
        page.keyboard().press("Enter");
        assertThat(field(page, "Target")).hasValue("For aku");
        JsonNode first = open.slack().acts("suggest").get(0);
        assertThat(first.path("view_id").asText()).isEqualTo("V01");
        assertThat(first.path("block_id").asText()).isEqualTo("target#1");
    }

    @Test
    void a_select_for_several_stops_at_its_most_and_gives_back_by_backspace() {
        open.slack().showsModals("U01MAI", fixture("gallery-modal"));
        open.slack()
                .answers(
                        act -> json(
                                "{'ok':true,'options':[{'text':{'type':'plain_text','text':'One'},'value':'1'},"
                                        + "{'text':{'type':'plain_text','text':'Two'},'value':'2'},{'text':{'type':'plain_text','text':'Three'},'value':'3'}]}"));
        Page page = open.asMai();
        field(page, "Targets (optional)").click();
        for (String name : new String[] {"One", "Two", "Three"}) {
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name))
                    .click();
        }
        assertThat(button(page, "Remove Two")).isVisible();
        assertThat(button(page, "Remove Three")).isHidden();
        page.keyboard().press("Backspace");
        assertThat(button(page, "Remove Two")).isHidden();
        Awaitility.await()
                .until(() -> open.slack().acts("input").stream()
                        .anyMatch(act -> act.at("/state/targets#1/v").equals(json("['1']"))));
    }

    @Test
    void rich_text_is_shown_formatted_and_sent_as_slack_has_it() {
        open.slack().showsModals("U01MAI", fixture("gallery-modal-rare"));
        Page page = open.asMai();
        assertThat(page.locator(".rich-field")).isFocused();
        JsonNode before = fixture("gallery-modal-rare").at("/blocks/0/element/initial_value");
        page.keyboard().press("Control+End");
        page.keyboard().type(" or ");
        page.keyboard().press("Control+b");
        page.keyboard().type("Gail");
        assertThat(button(page, "Bold")).hasAttribute("aria-pressed", "true");
        button(page, "Check").click();
        ObjectNode after = before.deepCopy();
        ArrayNode last = (ArrayNode) after.at("/elements/1/elements/1/elements");
        ((ObjectNode) last.get(0)).put("text", "then Sam or ");
        last.add(json("{'type':'text','text':'Gail','style':{'bold':true}}"));
        assertThat(open.act("submit").at("/state/rich/v")).isEqualTo(after);
    }

    @Test
    void files_are_brought_at_once_and_sent_by_their_ids() {
        open.slack().showsModals("U01MAI", fixture("gallery-modal-rare"));
        open.slack().answers(act -> json("{'ok':true,'file':{'id':'F1','name':'plan.json','size':2}}"));
        Page page = open.asMai();
        Locator document = field(page, "Document (optional)");
        document.setInputFiles(new FilePayload("plan.txt", "text/plain", new byte[1]));
        assertThat(page.getByText("Only json, yaml files fit here.")).isVisible();
        document.setInputFiles(new FilePayload("plan.json", "application/json", "{}".getBytes(StandardCharsets.UTF_8)));
        assertThat(button(page, "Remove plan.json")).isVisible();
        assertThat(open.act("upload"))
                .isEqualTo(json("{'as':'U01MAI','do':'upload','name':'plan.json','data':'e30='}"));
        button(page, "Check").click();
        assertThat(open.act("submit").at("/state/file/v")).isEqualTo(json("['F1']"));
    }

    @Test
    void an_input_that_dispatches_is_a_press() {
        ObjectNode form = (ObjectNode) form("1", "5");
        form.withArray("blocks").forEach(block -> ((ObjectNode) block).put("dispatch_action", true));
        open.slack().showsModals("U01MAI", form);
        Page page = open.asMai();
        field(page, "Name").fill("Akua");
        page.keyboard().press("Enter");
        assertThat(open.act("press").path("value").asText()).isEqualTo("Akua");
        field(page, "Kind (optional)").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Plan"))
                .click();
        assertThat(open.acts("press", 2).get(1).path("value").asText()).isEqualTo("plan");
        assertThat(open.slack().acts("submit")).isEmpty();
    }

    private static JsonNode form(String revision, String minutes) {
        return json(
                "{'id':'V01','hash':'1','type':'modal','errors':{},'busy':false,'failure':null,"
                        + "'title':{'type':'plain_text','text':'Edit plan'},'submit':{'type':'plain_text','text':'Save'},"
                        + "'close':{'type':'plain_text','text':'Cancel'},'blocks':["
                        + "{'type':'input','block_id':'name','label':{'type':'plain_text','text':'Name'},"
                        + "'hint':{'type':'plain_text','text':'A hint'},'element':{'type':'plain_text_input','action_id':'v','initial_value':'Akua'}},"
                        + "{'type':'input','block_id':'minutes#" + revision
                        + "','label':{'type':'plain_text','text':'Minutes'},"
                        + "'element':{'type':'number_input','action_id':'v','is_decimal_allowed':false,'max_value':'30','initial_value':'"
                        + minutes + "'}},"
                        + "{'type':'input','block_id':'kind','optional':true,'label':{'type':'plain_text','text':'Kind'},'element':{'type':'static_select','action_id':'v',"
                        + "'options':[{'text':{'type':'plain_text','text':'Contact'},'value':'contact'},{'text':{'type':'plain_text','text':'Plan'},'value':'plan'}],"
                        + "'initial_option':{'text':{'type':'plain_text','text':'Contact'},'value':'contact'}}},"
                        + "{'type':'input','block_id':'who','optional':true,'label':{'type':'plain_text','text':'Who'},'element':{'type':'multi_users_select','action_id':'v'}},"
                        + "{'type':'actions','block_id':'buttons','elements':[{'type':'button','action_id':'stage.add','value':'add','text':{'type':'plain_text','text':'Add Stage'}}]}]}");
    }
}
