package oncall.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static oncall.sandbox.page.ScriptedWorkspace.fixture;
import static oncall.sandbox.page.ScriptedWorkspace.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The panel that shows what goes on behind the page. */
@Tag("browser")
final class PanelTest {
    @RegisterExtension
    final OpenPage open = new OpenPage();

    @Test
    void lines_that_were_there_and_lines_that_arrive_are_shown_once() {
        open.slack().hears(fixture("traffic").get(0));
        Page page = open.asMai();
        assertThat(page.locator(".line")).hasCount(1);
        open.slack().hears(fixture("traffic").get(1));
        open.slack().hears(fixture("traffic").get(2));
        assertThat(page.locator(".line")).hasCount(3);
        assertThat(page.locator(".line.refused")).containsText("expired_trigger_id");
    }

    @Test
    void a_sandbox_that_was_started_anew_begins_a_new_list() {
        fixture("traffic").forEach(open.slack()::hears);
        Page page = open.asMai();
        assertThat(page.locator(".line")).hasCount(3);
        open.slack().forgetsTraffic();
        open.slack()
                .hears(json("{'n':1,'at':'2026-11-21T07:00:00Z','from':'bot','to':'slack','kind':'web api',"
                        + "'name':'auth.test','status':'200','millis':1,'ok':true,'request':{},'response':{}}"));
        page.locator("#people").getByText("Akua").click();
        assertThat(page.locator(".line b")).hasText(new String[] {"auth.test"});
    }

    @Test
    void a_time_in_the_panel_is_the_browser_s_whoever_acts() {
        Page page = open.asMai();
        open.slack().hears(fixture("traffic").get(0));
        String asMai = page.locator(".line time").textContent();
        page.locator("#people").getByText("Gail").click();
        assertThat(page.getByText("You are Gail")).isVisible();
        open.slack().hears(((ObjectNode) fixture("traffic").get(0)).put("n", 99).put("name", "later"));
        assertThat(page.locator(".line", new Page.LocatorOptions().setHasText("later"))
                        .locator("time"))
                .hasText(asMai);
    }

    @Test
    void a_line_opens_to_its_request_and_answer() {
        fixture("traffic").forEach(open.slack()::hears);
        Page page = open.asMai();
        Locator line = page.locator(".line").last();
        line.locator("summary").focus();
        page.keyboard().press("Enter");
        assertThat(line.locator(".json").first()).containsText("\"trigger_id\": \"1.2\"");
        assertThat(line.locator(".json").last()).containsText("expired_trigger_id");
    }

    @Test
    void a_refused_view_says_where_it_is_wrong_and_marks_the_place() {
        open.slack()
                .hears(json("{'n':1,'at':'2026-11-21T07:00:00Z','from':'bot','to':'slack','kind':'web api',"
                        + "'name':'views.open','status':'invalid_arguments','millis':1,'ok':false,"
                        + "'request':{'view':'{\\'title\\':{\\'text\\':\\'Too long\\'},\\'blocks\\':[]}'},"
                        + "'response':{'ok':false,'error':'invalid_arguments','response_metadata':{'messages':"
                        + "['[ERROR] must be at most 24 characters [json-pointer:/view/title/text]']}}}"));
        Page page = open.asMai();
        Locator line = page.locator(".line.refused");
        assertThat(line.locator(".line-fault")).hasText("/view/title/text must be at most 24 characters");
        line.locator("summary").click();
        assertThat(line.locator(".json-fault")).hasText("\"Too long\"");
    }

    @Test
    void arrows_go_from_line_to_line_and_tab_stops_once() {
        fixture("traffic").forEach(open.slack()::hears);
        Page page = open.asMai();
        page.locator(".line summary").last().focus();
        page.keyboard().press("ArrowUp");
        assertThat(page.locator(".line summary").nth(1)).isFocused();
        page.keyboard().press("Home");
        assertThat(page.locator(".line summary").first()).isFocused();
        assertThat(page.locator(".line summary[tabindex='0']")).hasCount(1);
    }

    @Test
    void lines_are_found_by_their_words_and_by_their_refusal() {
        fixture("traffic").forEach(open.slack()::hears);
        Page page = open.asMai();
        page.getByLabel("Filter traffic").fill("getcontact");
        assertThat(page.locator(".line:visible")).hasCount(1);
        page.getByLabel("Filter traffic").fill("");
        page.getByLabel("Refused only").check();
        assertThat(page.locator(".line:visible")).hasText(java.util.regex.Pattern.compile("views\\.open"));
    }

    @Test
    void a_code_that_arrives_is_counted_until_the_phone_is_looked_at() {
        Page page = open.asMai();
        assertThat(page.getByText("Nothing yet. Every call")).isVisible();
        open.slack()
                .receives(
                        json(
                                "{'to':'a@example.com','channel':'mail','kind':'ACTIVATION_CODE','code':'112233','at':'2026-11-21T06:00:01Z'}"));
        Locator phone = page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Phone"));
        assertThat(phone).hasText("Phone1");
        phone.click();
        assertThat(page.getByText("112233")).isVisible();
        assertThat(phone).hasText("Phone");
    }

    @Test
    void the_page_says_when_the_sandbox_is_gone() {
        Page page = open.asMai();
        assertThat(page.getByText("You are Mai Tran")).isVisible();
        page.route("**/_page/view*", route -> route.abort());
        page.locator("#people").getByText("Akua").click();
        assertThat(page.getByText("The sandbox does not answer. Trying again")).isVisible();
        page.unroute("**/_page/view*");
        open.slack().changed();
        assertThat(page.getByText("The sandbox does not answer. Trying again")).isHidden();
    }
}
