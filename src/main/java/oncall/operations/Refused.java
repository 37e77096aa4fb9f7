package oncall.operations;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import oncall.domain.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * The other side said no, for certain: nothing was changed. The words are for the person who asked, and say what to do
 * next; they may quote the other side, so the message, which goes into logs, names the reason only.
 */
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
        UNAVAILABLE,
        /** Who asked may not do this. */
        NO_RIGHT,
        /** Approvals are wanted before this may be changed. */
        PROTECTED,
        /** It belongs to another AWS account. */
        OTHER_ACCOUNT,
        /** Somebody else's change of the same object is being made. */
        BUSY
    }

    private final Reason reason;
    private final String words;
    private final transient FieldErrors fields;
    private final @Nullable Duration retryAfter;

    public Refused(Reason reason, String words, FieldErrors fields, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
        this.words = words;
        this.fields = fields;
        this.retryAfter = null;
    }

    public Refused(Reason reason, String words) {
        super(reason.name());
        this.reason = reason;
        this.words = words;
        this.fields = FieldErrors.none();
        this.retryAfter = null;
    }

    private Refused(Reason reason, String words, @Nullable Duration retryAfter, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
        this.words = words;
        this.fields = FieldErrors.none();
        this.retryAfter = retryAfter;
    }

    /** With how long AWS asks us to wait, where it says so. */
    public static Refused throttled(String words, Optional<Duration> retryAfter, Throwable cause) {
        return new Refused(Reason.THROTTLED, words, retryAfter.orElse(null), cause);
    }

    /** What is read, or nothing where AWS has it no more; every other refusal is thrown on. */
    public static <T> Optional<T> unlessGone(Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (Refused no) {
            if (no.reason == Reason.NOT_FOUND) {
                return Optional.empty();
            }
            throw no;
        }
    }

    public Reason reason() {
        return reason;
    }

    /** How long the other side asks us to wait before asking again. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** Whether the same call may well succeed a little later. */
    public boolean passing() {
        return reason == Reason.THROTTLED || reason == Reason.UNAVAILABLE;
    }

    /** Where the refusal speaks of fields of ours. */
    public FieldErrors fields() {
        return fields;
    }

    /** What a person reads; not for logs. */
    public String words() {
        return words;
    }
}
