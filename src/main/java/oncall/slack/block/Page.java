package oncall.slack.block;

import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * One page of a long list.
 *
 * @param number from 0: the one that is wanted, or the nearest that there is
 * @param size rows of a full page
 */
public record Page<T>(List<T> all, int number, int size) {
    public Page {
        all = List.copyOf(all);
        number = Math.max(0, Math.min(number, (all.size() - 1) / size));
    }

    /** As a button says it; the first where it does not. */
    public static int number(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }

    public List<T> rows() {
        return all.subList(number * size, Math.min((number + 1) * size, all.size()));
    }

    public boolean isWhole() {
        return all.size() <= size;
    }

    /** For example "11–20 of 25"; where all is shown, only how many. */
    public String part() {
        int first = number * size;
        return isWhole() ? "" + all.size() : (first + 1) + "–" + (first + rows().size()) + " of " + all.size();
    }

    /**
     * To the pages before and after, as far as there are any.
     *
     * @param page what the labels end with
     */
    public List<ButtonElement> buttons(String previous, String next, String page, IntFunction<String> value) {
        List<ButtonElement> buttons = new ArrayList<>();
        if (number > 0) {
            buttons.add(Elements.button(previous, "Previous" + page, value.apply(number - 1)));
        }
        if ((number + 1) * size < all.size()) {
            buttons.add(Elements.button(next, "Next" + page, value.apply(number + 1)));
        }
        return buttons;
    }
}
