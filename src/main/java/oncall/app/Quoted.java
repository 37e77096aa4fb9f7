package oncall.app;

import java.util.regex.Pattern;

/** What somebody set a variable to, as it may stand in a message: never where it could be a secret in the wrong place. */
final class Quoted {
    private static final Pattern TOKEN = Pattern.compile("xox[a-z][.-]|xapp-", Pattern.CASE_INSENSITIVE);
    /** Long enough for a key, a signing secret or what somebody takes for a password; or a password in an address. */
    private static final Pattern MAY_BE_SECRET = Pattern.compile("[A-Za-z0-9+/=_.~!$%^&*-]{16,}|@|://|\\p{Cntrl}");

    private static final int LONGEST = 40;

    private Quoted() {}

    static String of(String value) {
        return isToken(value)
                        || value.length() > LONGEST
                        || MAY_BE_SECRET.matcher(value).find()
                ? "something else (not shown here: it could be a secret)"
                : '"' + value + '"';
    }

    /** Whether it holds one of Slack's tokens. */
    static boolean isToken(String value) {
        return TOKEN.matcher(value).find();
    }
}
