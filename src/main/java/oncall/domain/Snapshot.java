package oncall.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** What AWS held of one object at one moment, as far as it was read. */
public sealed interface Snapshot {
    Arn arn();

    /** What people call it: alias or rotation name. */
    String name();

    /** Whether both hold the same as far as both were read, and as far as addresses were kept. */
    boolean agreesWith(Snapshot other);

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

        @Override
        public boolean agreesWith(Snapshot other) {
            return other instanceof OfContact that
                    && contact.equals(that.contact)
                    && agree(channels, that.channels, OfContact::sameChannels)
                    && agree(tags, that.tags, OfContact::sameTags);
        }

        /** Whether it is the same but for one more channel. */
        public boolean hasOneChannelMoreThan(OfContact other) {
            List<Channel> mine = channels.orElse(List.of());
            List<Channel> others = other.channels.orElse(List.of());
            return contact.equals(other.contact)
                    && mine.size() == others.size() + 1
                    && others.stream().allMatch(one -> mine.stream().anyMatch(same -> sameChannel(one, same)));
        }

        private static <T> boolean agree(Optional<T> one, Optional<T> other, BiPredicate<T, T> same) {
            return one.isEmpty() || other.isEmpty() || same.test(one.get(), other.get());
        }

        private static boolean sameTags(List<Tag> some, List<Tag> others) {
            return Set.copyOf(some).equals(Set.copyOf(others));
        }

        private static boolean sameChannels(List<Channel> some, List<Channel> others) {
            return some.size() == others.size()
                    && some.stream().allMatch(one -> others.stream().anyMatch(other -> sameChannel(one, other)));
        }

        private static boolean sameChannel(Channel one, Channel other) {
            boolean kept = one.address().isKept() && other.address().isKept();
            return one.withAddress(Address.notKept()).equals(other.withAddress(Address.notKept()))
                    && (!kept || one.address().equals(other.address()));
        }
    }

    /**
     * A rotation of on-call schedules.
     *
     * @param tags empty where they were not read
     */
    record OfRotation(Rotation rotation, Optional<List<Tag>> tags) implements Snapshot {
        public OfRotation {
            tags = tags.map(List::copyOf);
        }

        /** Without its tags. */
        public static OfRotation of(Rotation rotation) {
            return new OfRotation(rotation, Optional.empty());
        }

        @Override
        public Arn arn() {
            return rotation.arn();
        }

        @Override
        public String name() {
            return rotation.name();
        }

        @Override
        public boolean agreesWith(Snapshot other) {
            return other instanceof OfRotation that
                    && rotation.asFarAs(that.rotation).equals(that.rotation.asFarAs(rotation))
                    && OfContact.agree(tags, that.tags, OfContact::sameTags);
        }
    }
}
