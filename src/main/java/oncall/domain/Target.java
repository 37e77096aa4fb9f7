package oncall.domain;

import java.util.Map;
import java.util.OptionalInt;

/** Whom a stage reaches. */
public sealed interface Target {
    /** A channel of the contact itself; the retry interval, in minutes (0–60), holds where sending fails at first. */
    record ToChannel(Arn channel, OptionalInt retryMinutes) implements Target {
        /** Of AWS's own examples and of most plans: nobody need be told of it. */
        public static final int USUAL_RETRY = 1;

        /** The retry interval where it is worth a word. */
        public static OptionalInt unusual(OptionalInt retry) {
            return retry.isPresent() && retry.getAsInt() != USUAL_RETRY ? retry : OptionalInt.empty();
        }
    }

    /** A contact or an on-call schedule; where it is essential, its acknowledgement stops the plan. */
    record ToContact(Arn contact, boolean essential) implements Target {
        /** As somebody newly chosen is: an acknowledgement stops the plan, unless that is taken back. */
        public static ToContact chosen(Arn contact) {
            return new ToContact(contact, true);
        }
    }

    /**
     * A target of a shape that we do not know (both kinds, neither, or a contact without an id), kept as AWS gave it.
     *
     * @param document the target as in AWS's JSON: maps, lists, texts, numbers, booleans
     */
    record Unrecognised(Map<String, Object> document) implements Target {
        public Unrecognised {
            document = Map.copyOf(document);
        }
    }
}
