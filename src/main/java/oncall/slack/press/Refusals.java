package oncall.slack.press;

import oncall.slack.block.Message;

/** What somebody reads who may not do what they pressed: drawn from memory. */
@FunctionalInterface
public interface Refusals {
    /** With what the presser can do next.
     *
     * @param words why not
     */
    Message of(Press press, String words);

    /** The words alone. */
    static Refusals inWords() {
        return (press, words) -> Words.message(words);
    }
}
