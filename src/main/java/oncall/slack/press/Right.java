package oncall.slack.press;

/** What a route needs of the presser, checked before its handler runs. */
public enum Right {
    /** Any full member of our workspace. */
    LOOK,
    /** An editor, or somebody who is linked to a contact; the handler holds them to that one. */
    OWN,
    /** An editor. */
    EDIT
}
