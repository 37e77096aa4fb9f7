package oncall.slack.planeditor;

import java.util.OptionalInt;

/** Whole numbers as forms and buttons carry them. */
final class Numbers {
    private Numbers() {}

    /** Nothing where the text is not a whole number of at most nine digits. */
    static OptionalInt read(String text) {
        return text.matches("-?[0-9]{1,9}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }
}
