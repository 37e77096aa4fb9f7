package oncall.operations.document;

/**
 * Something that an import leaves out or leaves as it is.
 *
 * @param path where it stands in its entry, such as {@code Plan.Stages[0].Targets[1]}; may be empty
 * @param name what it is called; never an address
 */
public record ImportGap(Kind kind, String path, String name) {
    /** Why. */
    public enum Kind {
        /** A target or member that is not here, nor in the document: left out. */
        CONTACT_GONE,
        /** A channel that is not here, nor in the document: left out. */
        CHANNEL_GONE,
        ROTATION_GONE,
        /** A target of a kind that AWS does not take. */
        TARGET_UNKNOWN,
        /** A stage that waits 0 minutes and would reach nobody: left out. */
        STAGE_EMPTY,
        /** A channel without an address, since the document has it masked: not added. */
        ADDRESS_MASKED,
        /** A channel whose address differs from the document's: left as it is. */
        ADDRESS_KEPT,
        /** Only its owner can activate a channel, with the code that is sent to it. */
        NOT_ACTIVATED,
        /** Tags of what is there already are left as they are. */
        TAGS_KEPT,
        /** A rotation of this name is there with other settings: left as it is. */
        ROTATION_KEPT,
        /** Only contacts have channels. */
        CHANNELS_IGNORED
    }
}
