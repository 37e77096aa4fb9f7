package oncall.sandbox.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Points and clicks; types only where there is something to be typed. */
final class MouseHand implements Hand {
    private static final Locator.ClickOptions THRICE = new Locator.ClickOptions().setClickCount(3);

    private final Page page;

    MouseHand(Page page) {
        this.page = page;
    }

    @Override
    public void press(Locator control) {
        control.click();
    }

    @Override
    public void write(Locator field, String text) {
        field.click(THRICE);
        page.keyboard().type(text);
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
