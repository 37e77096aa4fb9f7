package oncall.domain;

import java.util.List;
import java.util.Optional;

/** What AWS held of one object at one moment, as far as it was read. */
public sealed interface Snapshot {
    Arn arn();

    /** What people call it: alias or rotation name. */
    String name();

    /**
     * A contact, escalation plan or schedule.
     *
     * @param channels its contact channels; empty where they were not read
     * @param tags empty where they were not read
     */
    record OfContact(Contact contact, Optional<List<Channel>> channels, Optional<List<Tag>> tags) implements Snapshot {
        public OfContact {
            channels = channels.map(List::copyOf);
            tags = tags.map(List::copyOf);
        }

        /** Name and plan alone. */
        public static OfContact of(Contact contact) {
            return new OfContact(contact, Optional.empty(), Optional.empty());
        }

        /** With its channels. */
        public static OfContact of(Contact contact, List<Channel> channels) {
            return new OfContact(contact, Optional.of(channels), Optional.empty());
        }

        @Override
        public Arn arn() {
            return contact.arn();
        }

        @Override
        public String name() {
            return contact.alias();
        }
    }

    /** A rotation of on-call schedules. */
    record OfRotation(Rotation rotation) implements Snapshot {
        @Override
        public Arn arn() {
            return rotation.arn();
        }

        @Override
        public String name() {
            return rotation.name();
        }
    }
}
