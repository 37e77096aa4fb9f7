package oncall.slack.block;

/**
 * One entry of a select.
 *
 * @param key the option's value: a short key of ours, at most 150 characters, never an ARN
 * @param label plain text, cut at Slack's 75 characters when drawn
 */
public record Choice(String key, String label, String description) {
    public Choice(String key, String label) {
        this(key, label, "");
    }
}
