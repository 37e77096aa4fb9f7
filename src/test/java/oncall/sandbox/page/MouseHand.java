package oncall.sandbox.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;

/** Points and clicks; types only where there is something to be typed. */
final class MouseHand implements Hand {
    private static final Locator.ClickOptions THRICE = new Locator.ClickOptions().setClickCount(3);

    private final Page page;

    MouseHand(Page page) {
        this.page = page;
    }

    @Override
    public boolean judges() {
        return true;
    }

    @Override
    public void press(Locator control) {
        control.click();
    }

    @Override
    public void tick(Locator answer) {
        answer.click();
    }

    @Override
    public void write(Locator field, String text) {
        if ((boolean) field.evaluate("node => node.value.includes('\\n')")) {
            drawOver(field.boundingBox());
        } else {
            field.click(THRICE);
        }
        page.keyboard().type(text);
    }

    /** From the first letter to below the last one: three clicks take one line alone. */
    private void drawOver(BoundingBox box) {
        page.mouse().move(box.x + 3, box.y + 3);
        page.mouse().down();
        page.mouse().move(box.x + box.width - 6, box.y + box.height - 6);
        page.mouse().up();
    }

    @Override
    public void send(Locator field, String text) {
        write(field, text);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send"))
                .click();
    }

    @Override
    public void choose(Locator combobox, String typed, Locator option) {
        combobox.click();
        page.keyboard().type(typed);
        option.click();
    }

    @Override
    public void pick(Locator menu, Locator item) {
        menu.click();
        item.click();
    }

    @Override
    public void leave(Locator form) {
        form.locator("footer button").first().click();
    }
}
