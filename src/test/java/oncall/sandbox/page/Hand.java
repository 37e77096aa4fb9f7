package oncall.sandbox.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** How somebody gets at what they want on the page: with the mouse, or with keys alone. */
public interface Hand {
    /** The two ways, each on a window and in colours of its own, so that both walks together see all four. */
    enum Way {
        MOUSE,
        KEYS;

        Hand on(Page page) {
            return this == MOUSE ? new MouseHand(page) : new KeysHand(page);
        }
    }

    /** Whether this walk's screens are judged as well: both walks see the same ones. */
    boolean judges();

    void press(Locator control);

    /** Chooses an answer, or takes it back where it may be. */
    void tick(Locator answer);

    /** Writes over what stands in a field. */
    void write(Locator field, String text);

    void send(Locator field, String text);

    /** Chooses from a list; words that are typed narrow it, or ask the app. */
    void choose(Locator combobox, String typed, Locator option);

    void pick(Locator menu, Locator item);

    /** Leaves the form on top for the one below. */
    void leave(Locator form);
}
