package oncall.slack.press;

/** What a route needs of the presser, checked before its handler runs. */
public enum Right {
    /** Whoever is not known to be a stranger, also while Slack does not say who they are. */
    ASK,
    /** Any full member of our workspace. */
    LOOK,
    /** An editor, or somebody who is linked to a contact; the handler holds them to that one. */
    OWN,
    /** An editor. */
    EDIT;

    /** Whether it lets nobody change anything. */
    boolean isOfALook() {
        return this == ASK || this == LOOK;
    }
}
