package oncall.slack.block;

/**
 * A field's place in a view: {@code field#revision}. Slack keeps what was typed wherever a block id and action id
 * appear again: keep the revision to keep typing, raise it to show a new value
 * (docs.slack.dev, "Modals", updating views).
 */
public final class FieldId {
    /** The action id of every input. */
    public static final String ANSWER = "answer";

    private FieldId() {}

    public static String of(String field, int revision) {
        return field + "#" + revision;
    }

    /** The field of a block id, which may carry no revision. */
    public static String field(String blockId) {
        int mark = blockId.lastIndexOf('#');
        return mark < 0 ? blockId : blockId.substring(0, mark);
    }
}
