package oncall.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import oncall.testing.Requires;

/** A real browser; every complaint on its console, also of the content policy, fails the test that caused it. */
final class Chromium implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    /** Until a machine under load has drawn what is waited for; nothing is measured by it. */
    private static final double PATIENCE_MILLIS = 60_000;

    /** Pictures of elsewhere, which the content policy keeps out, and answers that a test withheld. */
    private static final List<String> EXPECTED = List.of("https://example.com/", "net::ERR_FAILED");

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        // Its shell without windows draws the same in half of the time.
        Path program = Requires.find("chromium-headless-shell").orElseGet(() -> Requires.program("chromium"));
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(QUIET));
        return new Chromium(playwright, browser);
    }

    Page open(String address) {
        return open(address, 1280, 860, ColorScheme.LIGHT);
    }

    Page open(String address, int width, int height, ColorScheme scheme) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme));
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.navigate(address);
        return page;
    }

    /** Closes all pages and fails where a console complained of anything unexpected. */
    void finishPages() {
        browser.contexts().forEach(BrowserContext::close);
        List<String> unexpected = complaints.stream()
                .filter(words -> EXPECTED.stream().noneMatch(words::contains))
                .toList();
        complaints.clear();
        assertThat(unexpected).as("complaints on the browser's console").isEmpty();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
