package oncall.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import oncall.sandbox.slack.Parcel;
import oncall.sandbox.slack.SlackOptions;
import oncall.testing.slack.SlackDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Words that people and apps put anywhere are shown as words on the real page, and run nothing. */
@Tag("browser")
final class HostileWordsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EVIL =
            "<img src=x onerror=ran()><script>ran()</script>\\\"><svg onload=ran()>${ran()}{{ran()}}";

    private static final String SHORT = "<img src=x onerror=ran()><svg onload=ran()>";
    private static final String TINY = "<svg onload=ran()>";

    @RegisterExtension
    final OpenPage open = new OpenPage();

    private final SlackDriver slack = SlackDriver.start();
    private final AtomicReference<String> answer = new AtomicReference<>("");
    private final List<String> ran = new CopyOnWriteArrayList<>();
    private HttpServer app;

    @BeforeEach
    void listen() throws IOException {
        app = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        app.createContext("/", exchange -> {
            var bytes = answer.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        app.start();
        slack.deliverTo(URI.create("http://127.0.0.1:" + app.getAddress().getPort() + "/"));
    }

    @AfterEach
    void stop() {
        open.finish();
        app.stop(0);
        slack.close();
    }

    private static ObjectNode evil(String name) throws IOException {
        try (var in = HostileWordsTest.class.getResourceAsStream(name)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return (ObjectNode) JSON.readTree(
                    text.replace("EVIL", EVIL).replace("SHORT", SHORT).replace("TINY", TINY));
        }
    }

    private static String evil() {
        return EVIL.replace("\\\"", "\"");
    }

    private JsonNode call(String method, ObjectNode args) throws Exception {
        var request = HttpRequest.newBuilder(slack.apiUrl().resolve(method))
                .header("Authorization", "Bearer " + SlackOptions.defaults().botToken())
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(args.toString()))
                .build();
        var said = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        var answered = JSON.readTree(said.body());
        assertThat(answered.path("ok").asBoolean()).as(said.body()).isTrue();
        return answered;
    }

    private Page page() {
        var page = open.of(slack.address().toString() + "#/U01MAI/C02SRE");
        page.exposeFunction("ran", args -> ran.add("something ran"));
        page.onDialog(dialog -> {
            ran.add(dialog.message());
            dialog.dismiss();
        });
        assertThat(page.locator("#composer-text")).isVisible();
        return page;
    }

    private void nothingRan(Page page) {
        assertThat(page.locator("#app script, [onerror], [onload], [onclick], [onmouseover], a[href^='javascript']"))
                .hasCount(0);
        assertThat(ran).isEmpty();
    }

    @Test
    void in_messages_and_the_traffic_beside_them() throws Exception {
        var page = page();
        slack.mai().says(evil(), "#sre");
        assertThat(page.locator("#messages")).containsText(evil());
        call("chat.postMessage", evil("hostile-message.json"));
        assertThat(page.locator("#messages h3, #messages [role=heading], #messages header")
                        .first())
                .isVisible();
        answer.set(evil());
        slack.mai().runs("/oncall " + evil());
        assertThat(page.getByText("Only visible to you").first()).isVisible();
        for (var line : page.locator(".line").all()) {
            line.click();
        }
        nothingRan(page);
    }

    @Test
    void in_forms_their_suggestions_and_errors() throws Exception {
        var page = page();
        slack.mai().runs("/oncall open");
        var trigger = slack.lastDelivery(Parcel.Kind.COMMAND)
                .payload()
                .path("trigger_id")
                .asText();
        ObjectNode opening = JSON.createObjectNode().put("trigger_id", trigger);
        call("views.open", opening.set("view", evil("hostile-view.json")));
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).hasAccessibleName(TINY);
        assertThat(dialog).containsText(evil());

        var suggestion = JSON.createObjectNode();
        suggestion.putArray("options").addObject().put("value", "v").putObject("text");
        ((ObjectNode) suggestion.at("/options/0/text"))
                .put("type", "plain_text")
                .put("text", SHORT);
        answer.set(suggestion.toString());
        OpenPage.field(page, "Search").click();
        assertThat(page.getByRole(AriaRole.OPTION).first()).containsText("<img src=x");
        page.getByRole(AriaRole.OPTION).first().click();

        var errors = JSON.createObjectNode().put("response_action", "errors");
        errors.putObject("errors").put("text", evil());
        answer.set(errors.toString());
        OpenPage.button(page, "<b onclick=ran()>").click();
        assertThat(page.locator(".field-error").first()).containsText(evil());
        nothingRan(page);
    }

    @Test
    void on_the_home_tab() throws Exception {
        var page = page();
        var home = JSON.createObjectNode().put("user_id", "U01MAI");
        home.putObject("view")
                .put("type", "home")
                .set("blocks", evil("hostile-message.json").get("blocks"));
        ((ObjectNode) home.get("view")).withArray("blocks").remove(7);
        call("views.publish", home);
        page.navigate(slack.address() + "#/U01MAI/home");
        assertThat(page.getByText(evil()).first()).isVisible();
        nothingRan(page);
    }
}
