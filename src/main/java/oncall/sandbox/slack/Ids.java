package oncall.sandbox.slack;

import java.security.SecureRandom;

/** Names for new things, in the shape of Slack's. */
final class Ids {
    static final String TEAM = "T01SANDBOX";
    static final String APP = "A01SANDBOX";
    static final String BOT = "B01SANDBOX";
    static final String BOT_USER = "U00SANDBOXBOT";
    static final String SLACKBOT = "USLACKBOT";

    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** The prefix followed by this many random capitals and digits. */
    static String next(String prefix, int length) {
        var id = new StringBuilder(prefix);
        for (int i = 0; i < length; i++) {
            id.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return id.toString();
    }
}
