package oncall.aws.document;

import java.io.IOException;
import java.io.Writer;

/** A text that is written no further than it may be long. */
final class BoundedText extends Writer {
    private final StringBuilder text = new StringBuilder();
    private final int longest;

    /** More was to be written than may be. */
    static final class Full extends IOException {
        private static final long serialVersionUID = 1L;

        Full() {
            super("text too long");
        }
    }

    BoundedText(int longest) {
        this.longest = longest;
    }

    @Override
    public void write(char[] letters, int offset, int length) throws Full {
        if (text.length() + length > longest) {
            throw new Full();
        }
        text.append(letters, offset, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return text.toString();
    }
}
