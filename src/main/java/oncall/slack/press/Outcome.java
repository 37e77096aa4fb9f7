package oncall.slack.press;

/**
 * How a press was acknowledged.
 *
 * @param name for counting: {@code answered}, {@code refused}, {@code again}, {@code busy}, {@code failed}
 */
record Outcome(Answer answer, String name) {
    /** With nothing to see: what is to be seen is given by calls. */
    static Outcome received(String name) {
        return new Outcome(new Answer.Nothing(), name);
    }
}
