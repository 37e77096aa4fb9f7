package oncall.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Presses keys and nothing else: F6 to a part of the page, Tab and arrows within it, Enter. Looks, but never helps. */
final class KeysHand implements Hand {
    /** Far more than anybody would press before giving up. */
    private static final int PATIENCE = 120;

    /** The key that brings a person nearer to what they look at; nothing once they are there. */
    private static final String NEARER = """
            (wanted) => {
              const at = document.activeElement;
              const parts = [".confirm", "#modal", ".rail", "#channels", "#main", "#panel"];
              const part = (node) => parts.find((name) => node.closest(name));
              const both = (selector) => at.closest(selector) && at.closest(selector) === wanted.closest(selector);
              const after = at.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_FOLLOWING;
              if (at === wanted) return "";
              if (part(at) !== part(wanted)) return "F6";
              if (both("[role=radiogroup], .traffic-lines, [role=toolbar]")) return after ? "ArrowDown" : "ArrowUp";
              if (both("[role=tablist]")) return after ? "ArrowRight" : "ArrowLeft";
              return after ? "Tab" : "Shift+Tab";
            }""";

    private final Page page;

    KeysHand(Page page) {
        this.page = page;
    }

    private void reach(Locator wanted) {
        wanted.waitFor();
        String key = (String) wanted.evaluate(NEARER);
        for (int pressed = 0; !key.isEmpty(); pressed++) {
            assertThat(pressed).as("keys to %s", wanted).isLessThan(PATIENCE);
            page.keyboard().press(key);
            key = (String) wanted.evaluate(NEARER);
        }
    }

    @Override
    public boolean judges() {
        return false;
    }

    @Override
    public void press(Locator control) {
        reach(control);
        page.keyboard().press("Enter");
    }

    @Override
    public void tick(Locator answer) {
        reach(answer);
        page.keyboard().press("Space");
    }

    @Override
    public void write(Locator field, String text) {
        reach(field);
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type(text);
    }

    @Override
    public void send(Locator field, String text) {
        write(field, text);
        page.keyboard().press("Enter");
    }

    @Override
    public void choose(Locator combobox, String typed, Locator option) {
        reach(combobox);
        if (typed.isEmpty()) {
            page.keyboard().press("ArrowDown");
        } else {
            page.keyboard().type(typed);
        }
        option.waitFor();
        String id = option.getAttribute("id");
        for (int pressed = 0; !id.equals(combobox.getAttribute("aria-activedescendant")); pressed++) {
            assertThat(pressed).as("keys to %s", option).isLessThan(PATIENCE);
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Enter");
    }

    @Override
    public void pick(Locator menu, Locator item) {
        press(menu);
        item.waitFor();
        for (int pressed = 0; !(boolean) item.evaluate("node => node === document.activeElement"); pressed++) {
            assertThat(pressed).as("keys to %s", item).isLessThan(PATIENCE);
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Enter");
    }

    @Override
    public void leave(Locator form) {
        assertThat(form).isVisible();
        page.keyboard().press("Escape");
    }
}
