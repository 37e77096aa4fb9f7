package oncall.store;

/** The database answers, or its file is there, and this program cannot use it. */
public final class UnusableDatabase extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String words;

    UnusableDatabase(String words, Throwable cause) {
        super("unusable database", cause);
        this.words = words;
    }

    /** What is wrong and what to do, for whoever started the program. */
    public String words() {
        return words;
    }
}
