package oncall.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static oncall.sandbox.page.OpenPage.button;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Channels and their messages, what is pressed in them, and who sees what. */
@Tag("browser")
final class MessagesTest {
    @RegisterExtension
    final OpenPage open = new OpenPage();

    @Test
    void a_message_elsewhere_marks_its_channel_until_it_is_looked_at() {
        Page page = open.asMai();
        assertThat(button(page, "general")).isVisible();
        open.slack().says("C01GENERAL", said("U03SAM", "Lunch?"));
        Locator general = button(page, "general, 1 unread");
        general.click();
        assertThat(page.getByText("Lunch?")).isVisible();
        assertThat(button(page, "general")).isVisible();
        assertThat(page.getByRole(AriaRole.LOG).first()).containsText("Sam Okoye");
    }

    @Test
    void who_has_unread_messages_is_marked_among_the_people_until_they_look() {
        Page page = open.asMai();
        assertThat(button(page, "Akua Mansa, member")).isVisible();
        JsonNode lunch = said("U03SAM", "Lunch?");
        arrivals("U02AKUA", "C01GENERAL").add(lunch.path("ts").asText());
        arrivals("U02AKUA", "D02AKUA").add("1795241000.000100");
        open.slack().says("C01GENERAL", lunch);
        button(page, "Akua Mansa, member, 2 unread").click();
        assertThat(button(page, "Akua Mansa, member")).isVisible();
        button(page, "general, 1 unread").click();
        page.getByText("Lunch?").waitFor();
        page.locator("#people").getByText("Mai").click();
        assertThat(button(page, "Akua Mansa, member, 1 unread")).isVisible();
    }

    /** When messages for somebody came, as Mai's page is told. */
    private ArrayNode arrivals(String reader, String channel) {
        return open.slack().viewOf("U01MAI").withObject("/elsewhere/" + reader).withArray(channel);
    }

    @Test
    void who_reads_the_newest_message_goes_on_reading_it_whatever_the_layout_does() {
        for (int i = 0; i < 12; i++) {
            open.slack()
                    .says(
                            "C02SRE",
                            ((ObjectNode) fixture("gallery-message")).put("ts", "17952408" + (10 + i) + ".0001"));
        }
        Page page = open.at("#/U01MAI/home", 1280, ColorScheme.LIGHT);
        button(page, "sre").click();
        assertThat(page.locator("#composer-text")).isVisible();
        isAtNewest(page, true);
        button(page, "Close the panel").click();
        isAtNewest(page, true);
        button(page, "Traffic").click();
        isAtNewest(page, true);
        page.locator("#messages").hover();
        page.mouse().wheel(0, -400);
        isAtNewest(page, false);
        open.slack().says("C02SRE", said("U03SAM", "Anybody?"));
        page.getByText("Anybody?").waitFor();
        isAtNewest(page, false);
        button(page, "Newest messages").press("Enter");
        isAtNewest(page, true);
        assertThat(button(page, "Newest messages")).isHidden();
        assertThat(page.locator("#composer-text")).isFocused();
    }

    private static void isAtNewest(Page page, boolean yes) {
        page.waitForFunction("""
                (yes) => {
                  const log = document.querySelector("#messages");
                  return yes === (log.scrollHeight - log.scrollTop - log.clientHeight < 2);
                }""", yes);
    }

    @Test
    void an_ephemeral_message_is_seen_by_its_person_only() {
        open.slack()
                .channel("U01MAI", "C02SRE")
                .withArray("messages")
                .add(((ObjectNode) said("U09ONCALL", "Just for Mai")).put("ephemeral", true));
        Page page = open.asMai();
        assertThat(page.getByText("Only visible to you")).isVisible();
        page.locator("#people").getByText("Akua").click();
        assertThat(page.getByText("You are Akua Mansa")).isVisible();
        assertThat(page.getByText("Just for Mai")).isHidden();
    }

    @Test
    void a_button_says_which_message_it_stands_in_and_shows_that_it_works() {
        open.slack().says("C02SRE", fixture("gallery-message"));
        Page page = open.asMai();
        button(page, "Edit").click();
        JsonNode press = open.act("press");
        assertThat(press.path("container"))
                .isEqualTo(json("{'type':'message','channel':'C02SRE','ts':'1795240800.000100'}"));
        assertThat(press.path("block_id").asText()).isEqualTo("s1");
        assertThat(press.path("value").asText()).isEqualTo("akuam");
    }

    @Test
    void a_button_that_asks_first_acts_only_when_agreed() {
        open.slack().says("C02SRE", fixture("gallery-message"));
        Page page = open.asMai();
        button(page, "Delete").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasAccessibleName("Delete Akua Mansa?");
        assertThat(button(page, "Keep")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        assertThat(open.slack().acts("press")).isEmpty();
        assertThat(button(page, "Delete")).isFocused();
        button(page, "Delete").click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete"))
                .click();
        assertThat(open.act("press").path("value").isNull()).isTrue();
    }

    @Test
    void menus_and_selects_of_a_message_send_what_was_chosen() {
        open.slack().says("C02SRE", fixture("gallery-message"));
        Page page = open.asMai();
        button(page, "More actions").press("Enter");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(open.act("press").path("value").asText()).isEqualTo("cli");
        assertThat(button(page, "More actions")).isFocused();
        page.getByLabel("Choose a stage").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Stage 2"))
                .click();
        assertThat(open.acts("press", 2).get(1).path("value").asText()).isEqualTo("2");
    }

    @Test
    void a_press_that_is_refused_is_answered_in_words() {
        open.slack().says("C02SRE", fixture("gallery-message"));
        open.slack().answers(act -> json("{'ok':false,'error':'gone','message':'This message is gone.'}"));
        Page page = open.asMai();
        button(page, "Preview").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("This message is gone.");
    }

    @Test
    void a_message_that_is_redrawn_keeps_focus_on_its_button() {
        ObjectNode message = (ObjectNode) fixture("gallery-message");
        open.slack().says("C02SRE", message);
        Page page = open.asMai();
        button(page, "Preview").focus();
        JsonNode shown = open.slack().channel("U01MAI", "C02SRE").at("/messages/0");
        ((ObjectNode) shown.at("/blocks/0/text")).put("text", "Akua M.");
        open.slack().changed();
        assertThat(page.getByText("Akua M.")).isVisible();
        assertThat(button(page, "Preview")).isFocused();
    }

    @Test
    void a_shortcut_of_a_message_names_it() {
        open.slack().says("C02SRE", said("U03SAM", "Plan: first me, then Akua"));
        Page page = open.asMai();
        page.getByText("Plan: first me").hover();
        button(page, "Message actions").click();
        page.getByText("Import plan from message").click();
        assertThat(open.act("shortcut"))
                .isEqualTo(
                        json(
                                "{'as':'U01MAI','do':'shortcut','callback_id':'import_plan','channel':'C02SRE','ts':'1795240000.0001'}"));
    }

    @Test
    void a_thread_is_opened_answered_and_left() {
        open.slack().says("C02SRE", said("U03SAM", "Who is next?"));
        ObjectNode reply = (ObjectNode) said("U02AKUA", "I am");
        open.slack().says("C02SRE", reply.put("ts", "1795240001.0001").put("thread_ts", "1795240000.0001"));
        Page page = open.asMai();
        assertThat(page.getByText("I am")).isHidden();
        page.getByText("1 reply").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Thread")))
                .isVisible();
        assertThat(page.getByText("I am")).isVisible();
        page.keyboard().type("/oncall help");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("/oncall cannot be used in threads.");
        page.locator("#composer-text").fill("Thanks");
        page.keyboard().press("Enter");
        assertThat(open.act("say").path("thread_ts").asText()).isEqualTo("1795240000.0001");
        page.keyboard().press("Escape");
        assertThat(page.locator(".replies")).isFocused();
    }

    @Test
    void a_line_stands_where_the_new_messages_begin() {
        open.slack().says("C01GENERAL", said("U03SAM", "Old"));
        Page page = open.asMai();
        assertThat(button(page, "general")).isVisible();
        open.slack().says("C01GENERAL", ((ObjectNode) said("U03SAM", "Lunch?")).put("ts", "1795240009.0001"));
        button(page, "general, 1 unread").click();
        assertThat(page.locator(".day.new + article")).containsText("Lunch?");
        button(page, "sre").click();
        button(page, "general").click();
        assertThat(page.getByText("Lunch?")).isVisible();
        assertThat(page.locator(".day.new")).hasCount(0);
    }

    @Test
    void arrows_go_from_message_to_message() {
        open.slack().says("C02SRE", said("U03SAM", "One"));
        open.slack().says("C02SRE", ((ObjectNode) said("U03SAM", "Two")).put("ts", "1795240002.0001"));
        Page page = open.asMai();
        page.getByRole(AriaRole.LOG).first().focus();
        page.keyboard().press("ArrowUp");
        assertThat(page.locator("article").last()).isFocused();
        page.keyboard().press("ArrowUp");
        assertThat(page.locator("article").first()).isFocused();
    }

    @Test
    void home_is_asked_for_when_it_is_opened_and_its_buttons_name_its_view() {
        Page page = open.asMai();
        button(page, "oncall, app").click();
        open.act("open_home");
        assertThat(page.getByText("Nothing here yet")).isVisible();
        open.slack().viewOf("U01MAI").set("home", fixture("home"));
        open.slack().changed();
        button(page, "Edit").click();
        assertThat(open.act("press").path("container")).isEqualTo(json("{'type':'view','view_id':'V99'}"));
        button(page, "Messages").click();
        assertThat(page.getByText("This conversation is between you and oncall."))
                .isVisible();
    }

    @Test
    void a_home_that_is_published_anew_keeps_the_keyboard_and_sends_its_new_id() {
        open.slack().viewOf("U01MAI").set("home", fixture("home"));
        Page page = open.at("#/U01MAI/home", 1280, ColorScheme.LIGHT);
        button(page, "Edit").focus();
        ObjectNode next = (ObjectNode) fixture("home");
        ((ObjectNode) next.put("id", "V100").at("/blocks/1/text")).put("text", "Published again");
        open.slack().viewOf("U01MAI").set("home", next);
        open.slack().changed();
        assertThat(page.getByText("Published again")).isVisible();
        assertThat(button(page, "Edit")).isFocused();
        page.keyboard().press("Enter");
        assertThat(open.act("press").at("/container/view_id").asText()).isEqualTo("V100");
    }

    @Test
    void the_keyboard_reaches_every_part_of_the_page() {
        Page page = open.asMai();
        page.locator("#composer-text").focus();
        for (String part :
                new String[] {"#tab-traffic", "#people [aria-current]", "#channels [aria-current]", "#composer-text"}) {
            page.keyboard().press("F6");
            assertThat(page.locator(part)).isFocused();
        }
        page.keyboard().press("Shift+F6");
        page.keyboard().press("F6");
        page.keyboard().press("Control+/");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasAccessibleName("Keys");
        page.keyboard().press("Escape");
        assertThat(page.locator("#composer-text")).isFocused();
        page.keyboard().press("Alt+ArrowDown");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("incidents"))
                        .first())
                .isVisible();
    }

    @Test
    void foreign_text_stays_text_wherever_it_stands() {
        String evil = "<img src=x onerror=alert(1)><script>alert(2)</script>";
        ObjectNode message = (ObjectNode) json(fixture("gallery-message")
                .toString()
                .replaceAll("\"text\":\"[^\"]*\"", "\"text\":\"" + evil + "\"")
                .replace('"', '\''));
        open.slack().says("C02SRE", message.put("name", evil));
        open.slack()
                .showsModals(
                        "U01MAI",
                        json(fixture("gallery-modal")
                                .toString()
                                .replaceAll("\"(text|initial_value)\":\"[^\"]*\"", "\"$1\":\"" + evil + "\"")
                                .replace('"', '\'')));
        Page page = open.asMai();
        assertThat(page.locator("#modal h2")).hasText(evil);
        assertThat(page.locator("#app script, #app img[onerror]")).hasCount(0);
    }

    private static JsonNode said(String user, String text) {
        return json("{'ts':'1795240000.0001','user':'" + user + "','name':'"
                + (user.equals("U03SAM") ? "Sam Okoye" : "oncall") + "','ephemeral':false,'text':'" + text + "'}");
    }
}
