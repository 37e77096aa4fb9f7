package oncall.domain;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What happens at one minute of an engagement.
 *
 * @param minute counted from its beginning
 * @param stage of the plan that was engaged, from 0; of a schedule always 0
 * @param schedule through which the contact is reached, where it is
 * @param contact who is reached or should be; empty where that is nobody in particular
 * @param essential whether this contact's acknowledgement stops the whole plan, and not only the contact's own
 */
public record Moment(
        int minute, int stage, Optional<Arn> schedule, Optional<Arn> contact, boolean essential, Outcome outcome) {

    /** What comes of it. */
    public sealed interface Outcome {
        /** AWS sends, and once more after so many minutes if sending fails. */
        record Reached(Channel channel, OptionalInt again) implements Outcome {}

        /**
         * Nobody is reached.
         *
         * @param channel that is not activated
         */
        record Nobody(Why why, Optional<Channel> channel) implements Outcome {
            Nobody(Why why) {
                this(why, Optional.empty());
            }
        }

        /** Too little is known to say. */
        record NotKnown(What what) implements Outcome {}
    }

    /** Why nobody is reached. */
    public enum Why {
        NO_TARGET,
        /** The target is of a shape that is not known here. */
        UNRECOGNISED,
        CONTACT_GONE,
        /** The contact has no stages. */
        NO_PLAN,
        CHANNEL_GONE,
        CHANNEL_NOT_ACTIVATED,
        NO_ROTATIONS,
        /** The schedule has rotations, and nobody is on shift. */
        NOBODY_ON_CALL
    }

    /** What is not known. */
    public enum What {
        /** Who is on shift. */
        ON_CALL,
        /** The contact itself was not read. */
        CONTACT
    }

    /** Whether somebody is reached for certain. */
    public boolean reaches() {
        return outcome instanceof Outcome.Reached;
    }

    boolean is(Why why) {
        return outcome instanceof Outcome.Nobody nobody && nobody.why() == why;
    }

    boolean isNotKnown() {
        return outcome instanceof Outcome.NotKnown;
    }
}
