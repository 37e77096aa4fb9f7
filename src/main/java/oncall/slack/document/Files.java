package oncall.slack.document;

import oncall.slack.block.SafeText;

/** Files that Slack keeps. What calls Slack may take seconds and throws {@code SlackSaidNo}. */
public interface Files {
    /** As far as Slack has told us, from memory: whether files that people upload may be read. */
    boolean mayRead();

    /** As far as Slack has told us, from memory: whether files may be sent. */
    boolean maySend();

    /** The text of a file that Slack itself hosts; throws {@link FileRefused} for every other. */
    String read(String fileId) throws FileRefused;

    /** As a file, to one person alone. */
    void send(String userId, String name, String content, SafeText comment);

    /** A file is not one that is read here. */
    final class FileRefused extends Exception {
        private static final long serialVersionUID = 1L;

        public FileRefused(String words) {
            super(words);
        }

        /** What a person reads; never null. */
        public String words() {
            return String.valueOf(getMessage());
        }
    }
}
