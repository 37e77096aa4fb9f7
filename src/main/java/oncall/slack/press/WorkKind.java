package oncall.slack.press;

import java.util.Locale;

/** What work is for: kinds are counted apart, and what takes long waits for nobody else's. */
public enum WorkKind {
    /** Gives an answer that did not fit into its acknowledgement, by calls to Slack. */
    ANSWER,
    /** Reads what somebody waits for. */
    LOOK,
    /** Writes what somebody waits for. */
    SAVE,
    EXPORT,
    IMPORT,
    CHECK,
    /** Nobody waits for it. */
    BACKGROUND;

    /** As metrics and people call it. */
    public String called() {
        return name().toLowerCase(Locale.ROOT);
    }
}
