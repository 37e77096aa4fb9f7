package oncall.operations;

/** The other side did not answer a change, so it is not known whether it was made. The message is for people. */
public final class Unclear extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unclear(String words) {
        super(words);
    }

    public Unclear(String words, Throwable cause) {
        super(words, cause);
    }

    /** What a person reads; never null. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
