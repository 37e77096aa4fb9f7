package oncall.slack.block;

/**
 * A column of a table.
 *
 * @param isWrapped whether its cells may take several lines
 */
public record Column(String name, boolean isWrapped) {
    public static Column narrow(String name) {
        return new Column(name, false);
    }

    public static Column wide(String name) {
        return new Column(name, true);
    }
}
