package oncall.app;

/** How Slack's presses reach the bot. */
public enum Mode {
    /** The bot connects to Slack; no public address is needed. */
    SOCKET,
    /** Slack posts to {@code /slack/events}. */
    HTTP
}
