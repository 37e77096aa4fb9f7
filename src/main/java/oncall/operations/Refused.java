package oncall.operations;

import oncall.domain.FieldErrors;

/** The other side said no, for certain: nothing was changed. The message is for people and says what to do next. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why, as far as a screen treats it differently. */
    public enum Reason {
        /** AWS lacks a permission; the words name it. */
        NO_PERMISSION,
        /** The account has no Incident Manager. */
        NOT_ONBOARDED,
        NOT_FOUND,
        /** The alias or name is taken, or something else depends on the object. */
        CONFLICT,
        QUOTA,
        /** AWS asked us to slow down, until the end of our patience. */
        THROTTLED,
        INVALID,
        /** AWS could not be reached at all, or answers with a failure of its own to a read. */
        UNAVAILABLE
    }

    private final Reason reason;
    private final transient FieldErrors fields;

    public Refused(Reason reason, String words, FieldErrors fields, Throwable cause) {
        super(words, cause);
        this.reason = reason;
        this.fields = fields;
    }

    public Refused(Reason reason, String words) {
        super(words);
        this.reason = reason;
        this.fields = FieldErrors.none();
    }

    public Reason reason() {
        return reason;
    }

    /** Where the refusal speaks of fields of ours. */
    public FieldErrors fields() {
        return fields;
    }

    /** Never null: what a person reads. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
