package oncall.domain;

/** The three kinds of contact that ssm-contacts knows. */
public enum ContactType {
    /** A person with channels of their own. */
    PERSONAL("contact"),
    /** Stages that reach contacts and on-call schedules. */
    ESCALATION("escalation plan"),
    /** Rotations that say who is on shift. */
    ONCALL_SCHEDULE("on-call schedule");

    private final String words;

    ContactType(String words) {
        this.words = words;
    }

    /** What AWS's documentation calls it, for example "escalation plan". */
    public String words() {
        return words;
    }
}
