package oncall.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import oncall.testing.Matrix;

/** Somebody at the page, who does and reads everything through one hand; names are those that are read aloud. */
public final class Visitor {
    private static final Path PICTURES = Path.of("target", "pictures");

    /** From this width on the panel stands beside the rest. */
    private static final int WIDE = 1180;

    private static final LocatorAssertions.ContainsTextOptions SHOWN =
            new LocatorAssertions.ContainsTextOptions().setUseInnerText(true);

    private final Page page;
    private final Hand hand;
    private final Look look;

    /** A window's width, and the colours in which axe-core looks at it. */
    record Look(int width, ColorScheme scheme) {}

    Visitor(Page page, Hand hand, Look look) {
        this.page = page;
        this.hand = hand;
        this.look = look;
    }

    /** Types a command or a message and sends it. */
    public Visitor runs(String words) {
        hand.send(page.locator("#composer-text"), words);
        return this;
    }

    /** Presses the newest button of that name that is not behind a form. */
    public Visitor presses(String name) {
        hand.press(reachable(AriaRole.BUTTON, name).last());
        return this;
    }

    /** Presses the newest of the buttons whose names begin so, and go on with what each is for. */
    public Visitor pressesOneOf(String beginning) {
        hand.press(page.getByRole(AriaRole.BUTTON, startingOnPage(beginning))
                .and(page.locator(":not([inert] *)"))
                .last());
        return this;
    }

    /** Agrees to what is asked before something is done. */
    public Visitor agrees(String name) {
        hand.press(page.locator("dialog.confirm")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name)));
        return this;
    }

    public Visitor turnsTo(String tab) {
        hand.press(reachable(AriaRole.TAB, tab));
        return this;
    }

    /** Has the traffic in sight, also where it covers a part of the page. */
    public Visitor opensTraffic() {
        return page.locator("#panel-traffic").isVisible() ? this : presses("Traffic");
    }

    /** Has the traffic in sight where the window has room for it beside the rest. */
    public Visitor keepsTrafficBeside() {
        return look.width < WIDE ? presses("Close the panel") : opensTraffic();
    }

    public Visitor fills(String label, String text) {
        hand.write(labelled(label), text);
        return this;
    }

    public Visitor chooses(String label, String option) {
        return seeks(label, "", option);
    }

    /** Takes one of several answers that all stand there. */
    public Visitor ticks(String answer) {
        hand.tick(page.locator("#modal").getByRole(AriaRole.RADIO, starting(answer)));
        return this;
    }

    /** Chooses a file of their own in the window that the field opens. */
    public Visitor brings(String label, String name, String content) {
        FileChooser window = page.waitForFileChooser(() -> hand.press(labelled(label)));
        window.setFiles(new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** Types into a list what narrows it, or what the app is asked for, and takes what it offers. */
    public Visitor seeks(String label, String typed, String option) {
        hand.choose(
                labelled(label),
                typed,
                page.getByRole(AriaRole.OPTION, startingOnPage(option)).first());
        return this;
    }

    /** Picks from the newest menu of that name until the form says what comes of it: what was drawn anew is picked again. */
    public Visitor picks(String menu, String item, String result) {
        Locator done = page.locator(".pane:not([hidden])").getByText(result);
        Locator again = page.getByText("Please choose again.");
        do {
            hand.pick(reachable(AriaRole.BUTTON, menu).last(), entry(item));
            done.or(again).first().waitFor();
        } while (drawnAnew(again));
        return this;
    }

    /** Of the menu that is open; what it is for may follow its name. */
    private Locator entry(String item) {
        return page.getByRole(AriaRole.MENUITEM, startingOnPage(item)).first();
    }

    private boolean drawnAnew(Locator again) {
        boolean told = again.isVisible();
        if (told) {
            hand.press(reachable(AriaRole.BUTTON, "Close this notice"));
        }
        return told;
    }

    /** Acts as another person from now on. */
    public Visitor becomes(String person) {
        hand.press(page.locator("#people").getByRole(AriaRole.BUTTON, starting(person)));
        assertThat(page.locator("#people [aria-current]")).containsText(person);
        return this;
    }

    public Visitor goesTo(String place) {
        hand.press(page.locator("#channels").getByRole(AriaRole.BUTTON, starting(place)));
        return this;
    }

    /** Leaves the form on top. */
    public Visitor leaves() {
        Locator form = page.locator(".pane:not([hidden])");
        String id = form.getAttribute("data-view");
        hand.leave(form);
        assertThat(page.locator(".pane[data-view='" + id + "']")).isHidden();
        return this;
    }

    public Visitor reads(String... words) {
        for (String word : words) {
            assertThat(page.locator("#main")).containsText(word, SHOWN);
        }
        return this;
    }

    /** Reads the form on top: its title, then its words. */
    public Visitor formReads(String title, String... words) {
        assertThat(page.locator("#modal")).hasAccessibleName(title);
        for (String word : words) {
            assertThat(page.locator(".pane:not([hidden])")).containsText(word, SHOWN);
        }
        return this;
    }

    public Visitor hasNoForm() {
        assertThat(page.locator("#modal")).isHidden();
        return this;
    }

    /** The newest code that the sandbox's phones and mailboxes received, from the panel that shows it. */
    public String codeOnPhone(String to) {
        return page.locator(".codes li")
                .filter(new Locator.FilterOptions().setHasText(to))
                .locator(".code-digits")
                .first()
                .textContent();
    }

    /**
     * Nothing sticks out; one of both hands takes the screen's pictures, light and dark, and has axe-core look for what
     * keeps people out. Under -Psoak both take pictures.
     */
    public Visitor looksAround(String screen) {
        assertThat(page.locator("[aria-busy=true]")).hasCount(0);
        assertThat(page.locator(".toast")).hasCount(0);
        if (hand.judges() || Matrix.isWhole()) {
            pictures(screen);
        }
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", screen)
                .isEqualTo(look.width);
        if (hand.judges()) {
            Axe.findsNothing(page, screen);
        }
        return this;
    }

    private void pictures(String screen) {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            picture(screen, scheme);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme));
    }

    private void picture(String screen, ColorScheme scheme) {
        String name = "screen-%s-%d-%s.png"
                .formatted(screen, look.width, scheme.name().toLowerCase(Locale.ROOT));
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name)));
    }

    private Locator reachable(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true))
                .and(page.locator(":not([inert] *)"));
    }

    private Locator labelled(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .and(page.locator("input:not([inert] *), textarea:not([inert] *)"))
                .last();
    }

    private static Page.GetByRoleOptions startingOnPage(String name) {
        return new Page.GetByRoleOptions().setName(Pattern.compile("^" + name));
    }

    private static Locator.GetByRoleOptions starting(String name) {
        return new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name));
    }
}
