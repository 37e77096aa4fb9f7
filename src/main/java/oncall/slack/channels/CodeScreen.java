package oncall.slack.channels;

import oncall.slack.block.SafeText;

/**
 * What the form for an activation code shows.
 *
 * @param note how the last step ended
 */
record CodeScreen(Carried carried, Note note, String typed) {
    static CodeScreen asking(Carried carried, SafeText words) {
        return new CodeScreen(carried, Note.info(words), "");
    }
}
