package oncall.slack.preview;

/** What is said around a preview. */
public final class PreviewWords {
    public static final String TITLE = "Preview";

    private PreviewWords() {}
}
