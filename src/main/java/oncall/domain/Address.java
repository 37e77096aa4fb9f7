package oncall.domain;

/**
 * A phone number or e-mail address. Prints itself masked; whoever may read it in clear asks for {@link #clear()}.
 */
public record Address(String clear) {
    /** Of a channel whose address we were not allowed to keep, or cannot read any more. */
    public static Address notKept() {
        return new Address("");
    }

    public boolean isKept() {
        return !clear.isEmpty();
    }

    /** {@code +1 ••• ••• 0199} or {@code a•••@example.com}. */
    public String masked() {
        int at = clear.lastIndexOf('@');
        if (at > 0) {
            return clear.substring(0, clear.offsetByCodePoints(0, 1)) + "•••" + clear.substring(at);
        }
        return clear.length() > 8 && clear.startsWith("+")
                ? clear.substring(0, 2) + " ••• ••• " + clear.substring(clear.length() - 4)
                : "•••";
    }

    @Override
    public String toString() {
        return masked();
    }
}
