package oncall.slack.press;

/** What a route does with what is stored: looking leaves no trace there. */
public enum Store {
    /** Nothing: it answers from memory, from AWS and from Slack. */
    NO_STORE,
    /** Reads it. An export whose pages are turned is kept there as well, and may be so twice. */
    READS,
    /** May write to it, or do elsewhere what must not be done twice: its presses are remembered there. */
    WRITES
}
