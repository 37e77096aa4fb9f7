package oncall.slack.planeditor;

import java.util.OptionalInt;

/** Whole numbers as forms and buttons carry them. */
final class Numbers {
    private Numbers() {}

    /** Nothing where the text is not a whole number of at most nine digits. */
    static OptionalInt read(String text) {
        return text.matches("-?[0-9]{1,9}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    /** Nothing either where it is below 0, or more than is allowed. */
    static OptionalInt read(String text, int most) {
        OptionalInt number = read(text);
        return number.isPresent() && number.getAsInt() >= 0 && number.getAsInt() <= most ? number : OptionalInt.empty();
    }
}
