package oncall.sandbox.page;

import static oncall.sandbox.page.ScriptedWorkspace.fixture;
import static oncall.sandbox.page.ScriptedWorkspace.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What everybody needs to read the page: enough contrast (WCAG AA), a name for each control, ids that are one of a kind. */
@Tag("browser")
final class ReadabilityTest {
    private static final String FAINT = """
            () => {
              const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
              const rgba = (colour) => {
                canvas.clearRect(0, 0, 1, 1);
                canvas.fillStyle = colour;
                canvas.fillRect(0, 0, 1, 1);
                const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
                return [r, g, b, a / 255];
              };
              const over = (top, below) => [0, 1, 2].map((i) => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
              const ground = (node) => {
                const own = node ? rgba(getComputedStyle(node).backgroundColor) : [255, 255, 255, 1];
                return own[3] === 1 ? own : over(own, ground(node.parentElement));
              };
              const light = (colour) => {
                const [r, g, b] = colour.slice(0, 3).map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const faint = [];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let text = walker.nextNode(); text; text = walker.nextNode()) {
                const node = text.parentElement;
                if (!text.data.trim() || !node.checkVisibility({ opacityProperty: true }) || node.closest(".unseen, [inert], noscript, option, script")) continue;
                const below = ground(node);
                const [a, b] = [light(over(rgba(getComputedStyle(node).color), below)), light(below)].sort((x, y) => y - x);
                const contrast = (a + 0.05) / (b + 0.05);
                if (contrast < 4.5) faint.push(`${contrast.toFixed(2)}: ${text.data.trim()} (${node.className || node.tagName})`);
              }
              return faint;
            }""";

    private static final String NAMELESS = """
            () => [...document.querySelectorAll("button, input, textarea, [role=listbox], [role=menu]")]
              .filter((node) => !node.labels?.length && !node.getAttribute("aria-label") && !node.getAttribute("aria-labelledby") && !node.textContent.trim())
              .map((node) => node.outerHTML.slice(0, 120))""";

    private static final String TWICE =
            "() => [...document.querySelectorAll('[id]')].map((node) => node.id).filter((id, index, all) => all.indexOf(id) !== index)";

    @RegisterExtension
    final OpenPage open = new OpenPage();

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void messages_and_panel_can_be_read(ColorScheme scheme) {
        fixture("traffic").forEach(open.slack()::hears);
        open.slack().says("C02SRE", fixture("gallery-message"));
        open.slack()
                .says(
                        "C02SRE",
                        json(
                                "{'ts':'1795240900.0001','bot_id':'B','name':'oncall','ephemeral':true,'text':'*a* `b`'}"));
        Page page = open.at("#/U01MAI/C02SRE", 1280, scheme);
        page.getByText("Only visible to you").waitFor();
        page.locator(".line summary").last().click();
        page.locator(".json").first().waitFor();
        isReadable(page);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void forms_can_be_read(ColorScheme scheme) {
        open.slack().showsModals("U01MAI", fixture("gallery-modal"));
        Page page = open.at("#/U01MAI/C02SRE", 1280, scheme);
        page.getByText("Review Changes").click();
        page.locator(".field-error").first().waitFor();
        isReadable(page);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void the_home_tab_can_be_read(ColorScheme scheme) {
        isReadable(open.at("#/U01MAI/home", 1280, scheme));
        open.slack()
                .viewOf("U01MAI")
                .set(
                        "home",
                        json("{'id':'V01HOME','blocks':[{'type':'header','block_id':'a','text':{'type':'plain_text',"
                                + "'text':'Your on-call'}},{'type':'section','block_id':'b','text':{'type':'mrkdwn',"
                                + "'text':'Nothing yet'}},{'type':'card','block_id':'c','title':{'type':'mrkdwn',"
                                + "'text':'Akua'},'body':{'type':'mrkdwn','text':'on call'}}]}"));
        Page page = open.at("#/U01MAI/home", 390, scheme);
        page.getByText("Your on-call").waitFor();
        isReadable(page);
        assertThat((String) page.locator("#home .header").evaluate("node => node.tagName"))
                .isEqualTo("H2");
    }

    @Test
    void what_is_seen_of_a_person_is_the_beginning_of_what_is_read_aloud() {
        Page page = open.at("#/U01MAI/C02SRE", 1280, ColorScheme.LIGHT);
        open.slack().viewOf("U01MAI").set("elsewhere", json("{'U02AKUA':{'C02SRE':['1795240900.0001']}}"));
        open.slack().changed();
        PlaywrightAssertions.assertThat(page.locator("#people .person").first()).hasAccessibleName("Mai Tran, admin");
        PlaywrightAssertions.assertThat(page.locator("#people .person").nth(1))
                .hasAccessibleName("Akua Mansa, member, 1 unread");
        PlaywrightAssertions.assertThat(page.locator("#people [aria-label]")).hasCount(0);
    }

    @Test
    void tables_are_named_after_what_they_show() {
        open.slack()
                .says(
                        "C02SRE",
                        json(
                                "{'ts':'1795240900.0001','bot_id':'B','name':'oncall','text':'t','blocks':["
                                        + "{'type':'table','block_id':'t','rows':[[{'type':'raw_text','text':'Stage'},"
                                        + "{'type':'raw_text','text':'Reaches'}],[{'type':'raw_text','text':'1'},"
                                        + "{'type':'raw_text','text':'Akua'}]]},{'type':'markdown','text':'| Who | When |\\n|---|---|\\n| Mai | now |'}]}"));
        Page page = open.at("#/U01MAI/C02SRE", 1280, ColorScheme.LIGHT);
        PlaywrightAssertions.assertThat(page.locator(".table").first()).hasAccessibleName("Table: Stage, Reaches");
        PlaywrightAssertions.assertThat(page.locator(".table").last()).hasAccessibleName("Table: Who, When");
    }

    private static void isReadable(Page page) {
        Axe.findsNothing(page, "the gallery");
        assertThat((List<?>) page.evaluate(FAINT))
                .as("text of too little contrast")
                .isEmpty();
        assertThat((List<?>) page.evaluate(NAMELESS))
                .as("controls without a name")
                .isEmpty();
        assertThat((List<?>) page.evaluate(TWICE)).as("ids that stand twice").isEmpty();
    }
}
