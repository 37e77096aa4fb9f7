package oncall.domain;

/** Whose of two changes is taken where they touch. */
public enum Side {
    MINE,
    THEIRS,
    /** What each changed, where that fits together. */
    BOTH
}
