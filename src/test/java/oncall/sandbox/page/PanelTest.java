package oncall.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static oncall.sandbox.page.ScriptedWorkspace.fixture;
import static oncall.sandbox.page.ScriptedWorkspace.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.atomic.AtomicReference;
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
    void times_in_the_panel_are_those_of_who_acts_as_on_the_rest_of_the_page() {
        open.slack().hears(fixture("traffic").get(0));
        open.slack()
                .receives(
                        json(
                                "{'to':'a@example.com','channel':'mail','kind':'ACTIVATION_CODE','code':'112233','at':'2026-11-21T06:00:01Z'}"));
        Page page = open.asMai();
        assertThat(page.locator(".line time")).hasText("07:00:01");
        page.locator("#people").getByText("Akua").click();
        assertThat(page.locator(".line time")).hasText("01:00:01");
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Phone"))
                .click();
        assertThat(page.locator(".codes time")).hasText("01:00:01");
        page.locator("#people").getByText("Gail").click();
        assertThat(page.locator(".codes time")).hasText("06:00:01");
    }

    /** A line of the bot's, so many seconds after six. */
    private static JsonNode line(int n, int second, String from, String to, String name) {
        return json("{'n':" + n + ",'at':'2026-11-21T06:00:" + (second < 10 ? "0" : "") + second + "Z','from':'" + from
                + "','to':'" + to + "','kind':'x','name':'" + name
                + "','status':'200','millis':5,'ok':true,'request':{},'response':{}}");
    }

    @Test
    void the_bot_s_own_reading_stands_behind_one_line_and_what_a_press_led_to_does_not() {
        Page page = open.asMai();
        open.slack().hears(line(1, 0, "bot", "slack", "auth.test"));
        open.slack().hears(line(2, 1, "bot", "aws", "ListContacts"));
        open.slack().hears(line(3, 1, "bot", "aws", "GetContact"));
        open.slack().hears(line(4, 1, "bot", "aws", "GetContact"));
        open.slack().hears(line(5, 10, "slack", "bot", "/oncall show akuam"));
        open.slack().hears(line(6, 11, "bot", "aws", "GetContact"));
        open.slack().hears(line(7, 30, "bot", "aws", "UpdateContact"));
        Locator fold = page.locator(".fold");
        assertThat(fold.locator("> summary b")).hasText("Background reading");
        assertThat(fold.locator("> summary .kind")).hasText("4 calls: GetContact × 2, auth.test, ListContacts");
        assertThat(page.locator(".line:visible b"))
                .hasText(new String[] {"/oncall show akuam", "GetContact", "UpdateContact"});
        fold.locator("> summary").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".line:visible")).hasCount(7);
        page.keyboard().press("ArrowDown");
        assertThat(fold.locator(".line summary").first()).isFocused();
        page.getByLabel("Filter traffic").fill("getcontact");
        assertThat(page.locator(".line:visible")).hasCount(3);
        assertThat(page.locator(".fold")).hasCount(0);
    }

    @Test
    void reading_that_is_told_before_the_press_that_led_to_it_is_that_press_s() {
        Page page = open.asMai();
        open.slack().hears(line(1, 10, "bot", "aws", "ListContacts"));
        open.slack().hears(line(2, 10, "bot", "aws", "GetContact"));
        assertThat(page.locator(".fold")).hasCount(1);
        open.slack().hears(((ObjectNode) line(3, 11, "slack", "bot", "/oncall show akuam")).put("millis", 1200));
        assertThat(page.locator(".line:visible")).hasCount(3);
        assertThat(page.locator(".fold")).hasCount(0);
    }

    @Test
    void lines_that_come_while_those_before_are_fetched_stay() {
        Page page = open.asMai();
        AtomicReference<Route> held = new AtomicReference<>();
        page.route("**/_page/traffic*", held::set);
        page.reload();
        page.waitForCondition(() -> held.get() != null);
        open.slack().hears(line(1, 10, "slack", "bot", "/oncall show akuam"));
        open.slack().hears(line(2, 10, "slack", "bot", "/oncall list"));
        assertThat(page.locator(".line")).hasCount(2);
        page.waitForResponse(
                "**/_page/traffic*",
                () -> held.get().fulfill(new Route.FulfillOptions().setBody("{\"ok\":true,\"lines\":[]}")));
        open.slack().hears(line(3, 11, "slack", "bot", "/oncall check"));
        assertThat(page.locator(".line")).hasCount(3);
    }

    @Test
    void five_hundred_lines_that_were_there_are_measured_and_given_a_tab_stop_a_few_times() {
        Page page = open.asMai();
        page.addInitScript("""
                window.counts = { measured: 0, stops: 0 };
                const real = Object.getOwnPropertyDescriptor(Element.prototype, "scrollHeight");
                Object.defineProperty(Element.prototype, "scrollHeight", {
                  get() {
                    window.counts.measured++;
                    return real.get.call(this);
                  },
                });
                new MutationObserver((found) => {
                  window.counts.stops += found.filter(({ target }) => target.matches("summary")).length;
                }).observe(document, { subtree: true, attributeFilter: ["tabindex"] });""");
        for (int n = 1; n <= 500; n++) {
            open.slack().hears(line(n, n / 10, "bot", "slack", "chat.postMessage"));
        }
        page.reload();
        assertThat(page.locator(".line")).hasCount(500);
        assertThat(page.locator(".line summary[tabindex='0']")).hasCount(1);
        org.assertj.core.api.Assertions.assertThat((int) page.evaluate("() => counts.stops + counts.measured"))
                .isLessThan(100);
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
