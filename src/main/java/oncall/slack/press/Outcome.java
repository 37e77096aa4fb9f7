package oncall.slack.press;

/**
 * How a press was acknowledged.
 *
 * @param name by which {@link PressMetrics} counts it
 */
record Outcome(Answer answer, String name) {
    /** With nothing to see: what is to be seen is given by calls. */
    static Outcome received(String name) {
        return new Outcome(new Answer.Nothing(), name);
    }
}
