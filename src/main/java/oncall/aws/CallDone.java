package oncall.aws;

/**
 * One call of AWS that ended, for whoever counts them.
 *
 * @param outcome {@code ok}, {@code unclear}, or the reason of a refusal in lower case
 */
public record CallDone(String operation, String outcome, long millis) {}
