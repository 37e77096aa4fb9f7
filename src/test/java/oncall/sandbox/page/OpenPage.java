package oncall.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A scripted workspace for each test, and its page in a browser that all tests of one thread share. */
public final class OpenPage implements BeforeEachCallback, AfterEachCallback {
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(OpenPage.class);

    private @Nullable Chromium chromium;
    private @Nullable ScriptedWorkspace slack;

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        chromium = context.getRoot()
                .getStore(HERE)
                .getOrComputeIfAbsent(
                        "of thread " + Thread.currentThread().getId(), key -> Chromium.start(), Chromium.class);
        slack = ScriptedWorkspace.start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        try {
            if (chromium != null) {
                chromium.finishPages();
            }
        } finally {
            if (slack != null) {
                slack.close();
            }
        }
    }

    /** Closes the pages before what they talk to is gone. */
    public void finish() {
        Objects.requireNonNull(chromium).finishPages();
    }

    /** A page of another server than the scripted one. */
    public Page of(String address) {
        return Objects.requireNonNull(chromium).open(address);
    }

    /** Somebody at a page of another server, in one of the two ways there are. */
    public Visitor visitor(String address, Hand.Way way) {
        var look = way == Hand.Way.MOUSE
                ? new Visitor.Look(1280, ColorScheme.LIGHT)
                : new Visitor.Look(800, ColorScheme.DARK);
        Page page = Objects.requireNonNull(chromium).open(address, look.width(), 860, look.scheme());
        page.locator("#people .person").first().waitFor();
        return new Visitor(page, way.on(page), look);
    }

    ScriptedWorkspace slack() {
        return Objects.requireNonNull(slack);
    }

    /** The page as Mai sees it in #sre. */
    Page asMai() {
        return at("#/U01MAI/C02SRE", 1280, ColorScheme.LIGHT);
    }

    Page at(String place, int width, ColorScheme scheme) {
        Page page = Objects.requireNonNull(chromium).open(slack().address() + place, width, 820, scheme);
        page.locator("#people .person").first().waitFor();
        return page;
    }

    /** Waits until something of a kind was done and returns the newest. */
    JsonNode act(String kind) {
        return acts(kind, 1).get(0);
    }

    List<JsonNode> acts(String kind, int count) {
        Awaitility.await(count + " × " + kind)
                .atMost(Duration.ofMinutes(1))
                .until(() -> slack().acts(kind).size() >= count);
        return slack().acts(kind);
    }

    public static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public static Locator field(Page page, String label) {
        return page.locator("#modal").getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }
}
