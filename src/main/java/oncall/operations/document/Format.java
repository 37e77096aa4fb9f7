package oncall.operations.document;

/** How a document is written. */
public enum Format {
    JSON("json"),
    YAML("yaml"),
    /** As commands of the AWS CLI, ready for a shell. */
    CLI("sh");

    private final String extension;

    Format(String extension) {
        this.extension = extension;
    }

    /** Of a file's name, without the dot. */
    public String extension() {
        return extension;
    }
}
