package oncall.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import oncall.sandbox.slack.SlackOptions;
import oncall.testing.slack.SlackDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page of another origin, in a real browser that has the sandbox's own page open, can neither drive it nor read it. */
@Tag("browser")
final class ForeignPageTest {
    @RegisterExtension
    final OpenPage open = new OpenPage();

    private final SlackDriver slack = SlackDriver.start();
    private HttpServer foreign;

    @BeforeEach
    void serve() throws IOException {
        byte[] page;
        try (var in = ForeignPageTest.class.getResourceAsStream("foreign.html")) {
            page = in.readAllBytes();
        }
        foreign = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        foreign.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        foreign.start();
    }

    @AfterEach
    void stop() {
        open.finish();
        foreign.stop(0);
        slack.close();
    }

    /** The other port of the same host is another origin of the same site; the other name is another site. */
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost"})
    void it_can_neither_drive_nor_read(String host) {
        slack.mai().says("a word among us", "#sre");
        var own = open.of(slack.address() + "#/U01MAI/C02SRE");
        assertThat(own.locator("#messages")).containsText("a word among us");

        var stranger = own.context().newPage();
        stranger.navigate("http://" + host + ":" + foreign.getAddress().getPort() + "/?sandbox=" + slack.address()
                + "&token=" + SlackOptions.defaults().botToken());
        assertThat(stranger).hasTitle("tried");
        assertThat((List<?>) stranger.evaluate("got")).isEmpty();

        slack.channel("#sre").showsNothing("forged");
        assertThat(slack.workspace().faults().list()).isEmpty();
        assertThat(slack.workspace().traffic().after(0)).isEmpty();
        assertThat(own.locator("#messages")).not().containsText("forged");
        slack.mai().says("still here", "#sre");
        assertThat(own.locator("#messages")).containsText("still here");
    }

    @Test
    void a_page_that_opened_it_reaches_nothing_in_it() {
        var stranger = open.of("http://localhost:" + foreign.getAddress().getPort() + "/");
        Page opened = stranger.waitForPopup(() -> stranger.evaluate(
                "address => void (window.opened = window.open(address))",
                slack.address().toString()));
        assertThat(opened.locator("#composer-text")).isVisible();
        assertThat(stranger.evaluate("""
                        () => {
                          try {
                            return opened.document.body.innerText;
                          } catch (refused) {
                            return refused.name;
                          }
                        }""")).isEqualTo("SecurityError");
        var errors = new CopyOnWriteArrayList<String>();
        opened.onPageError(errors::add);
        stranger.evaluate(
                "() => opened.postMessage({as: 'U01MAI', do: 'say', channel: 'C02SRE', text: 'forged'}, '*')");
        slack.mai().says("after the message", "#general");
        assertThat(errors).isEmpty();
        slack.channel("#sre").showsNothing("forged");
    }
}
