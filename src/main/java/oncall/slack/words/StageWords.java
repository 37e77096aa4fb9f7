package oncall.slack.words;

import oncall.slack.block.SafeText;

/**
 * A stage, worded.
 *
 * @param when its number, when it begins and how long the plan waits
 * @param reaches a line per target
 */
public record StageWords(SafeText when, SafeText reaches) {
    /** Both in one paragraph, for texts without columns. */
    public SafeText whole() {
        return when.and("\n").and(reaches);
    }
}
