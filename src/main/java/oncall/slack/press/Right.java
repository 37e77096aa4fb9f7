package oncall.slack.press;

/** What a route needs of the presser, checked before its handler runs. */
public enum Right {
    /** Any full member of our workspace. */
    LOOK,
    /** An editor. */
    EDIT
}
