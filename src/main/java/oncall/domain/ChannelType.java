package oncall.domain;

/** By which means a channel reaches a person. */
public enum ChannelType {
    SMS("SMS"),
    VOICE("voice call"),
    EMAIL("e-mail"),
    /** One that AWS added after this program was written. */
    UNKNOWN("other channel");

    private final String words;

    ChannelType(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
