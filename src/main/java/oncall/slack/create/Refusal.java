package oncall.slack.create;

import oncall.domain.FieldErrors;
import oncall.slack.block.SafeText;

/**
 * Why nothing was created, or why that is not known.
 *
 * @param words for the whole form
 * @param errors where fields are to blame
 * @param token what a further try is sent with
 */
public record Refusal(SafeText words, FieldErrors errors, CreateToken token) {}
