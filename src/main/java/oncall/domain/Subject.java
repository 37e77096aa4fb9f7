package oncall.domain;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is changed: an object of AWS as it was at one moment, as far as it was read. */
public sealed interface Subject {
    Arn arn();

    /** What people call it: alias or rotation name. */
    String name();

    /** One answer for each kind: a new kind does not compile before all have one. */
    interface Visitor<R> {
        R contact(OfContact contact);

        R rotation(OfRotation rotation);

        R overrides(OfOverrides overrides);
    }

    <R> R accept(Visitor<R> visitor);

    /** Where it is a contact, escalation plan or schedule. */
    default Optional<OfContact> ofContact() {
        return Optional.empty();
    }

    /** Where it is a rotation. */
    default Optional<OfRotation> ofRotation() {
        return Optional.empty();
    }

    /** Where it is the overrides of a rotation. */
    default Optional<OfOverrides> ofOverrides() {
        return Optional.empty();
    }

    /** Whether both hold the same as far as both were read, and as far as addresses were kept. */
    boolean agreesWith(Subject other);

    /** As much of it as is known of the other too, to be compared: tags of this program are no difference. */
    Subject asFarAs(Subject other);

    /** With what the older one knew, where this one does not know. */
    Subject orAs(Subject older);

    /** Whether more of it was read than of the older one. */
    boolean tellsMoreThan(Subject older);

    /** Without the names and addresses of the people in it. */
    Subject nameless();

    /**
     * A contact, escalation plan or schedule.
     *
     * @param channels its contact channels; empty where they were not read
     * @param tags empty where they were not read
     */
    record OfContact(Contact contact, Optional<List<Channel>> channels, Optional<List<Tag>> tags) implements Subject {
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
        public <R> R accept(Visitor<R> visitor) {
            return visitor.contact(this);
        }

        @Override
        public Optional<OfContact> ofContact() {
            return Optional.of(this);
        }

        @Override
        public boolean agreesWith(Subject other) {
            return other.ofContact()
                    .filter(that -> contact.equals(that.contact)
                            && agree(channels, that.channels, OfContact::sameChannels)
                            && agree(tags, that.tags, OfContact::sameTags))
                    .isPresent();
        }

        @Override
        public Subject asFarAs(Subject other) {
            return other.ofContact()
                    .map(that -> new OfContact(
                            contact,
                            channels.flatMap(mine -> that.channels.map(others -> asKept(mine, others))),
                            tags.filter(known -> that.tags.isPresent()).map(TagRules::theirs)))
                    .orElse(this);
        }

        @Override
        public Subject orAs(Subject older) {
            return older.ofContact()
                    .map(was -> new OfContact(contact, channels.or(was::channels), tags.or(was::tags)))
                    .orElse(this);
        }

        @Override
        public boolean tellsMoreThan(Subject older) {
            return older.ofContact()
                    .filter(was -> isNews(was.channels, channels) || isNews(was.tags, tags))
                    .isPresent();
        }

        @Override
        public OfContact nameless() {
            return new OfContact(
                    contact.withDisplayName(""),
                    channels.map(all -> all.stream().map(Channel::nameless).toList()),
                    tags);
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

        private static boolean isNews(Optional<?> was, Optional<?> is) {
            return was.isEmpty() && is.isPresent();
        }

        /** An address that was not kept cannot be told from another. */
        private static List<Channel> asKept(List<Channel> channels, List<Channel> others) {
            Map<Arn, Channel> byArn =
                    others.stream().collect(Collectors.toMap(Channel::arn, Function.identity(), (one, same) -> one));
            return channels.stream()
                    .map(channel -> Optional.ofNullable(byArn.get(channel.arn()))
                            .filter(other -> !other.address().isKept())
                            .map(other -> channel.withAddress(Address.notKept()))
                            .orElse(channel))
                    .toList();
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
    record OfRotation(Rotation rotation, Optional<List<Tag>> tags) implements Subject {
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
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rotation(this);
        }

        @Override
        public Optional<OfRotation> ofRotation() {
            return Optional.of(this);
        }

        @Override
        public boolean agreesWith(Subject other) {
            return other.ofRotation()
                    .filter(that -> rotation.asFarAs(that.rotation).equals(that.rotation.asFarAs(rotation))
                            && OfContact.agree(tags, that.tags, OfContact::sameTags))
                    .isPresent();
        }

        @Override
        public Subject asFarAs(Subject other) {
            return other.ofRotation()
                    .map(that -> new OfRotation(
                            rotation.asFarAs(that.rotation),
                            tags.filter(known -> that.tags.isPresent()).map(TagRules::theirs)))
                    .orElse(this);
        }

        @Override
        public Subject orAs(Subject older) {
            return older.ofRotation()
                    .map(was -> new OfRotation(rotation.orAs(was.rotation), tags.or(was::tags)))
                    .orElse(this);
        }

        @Override
        public boolean tellsMoreThan(Subject older) {
            return older.ofRotation()
                    .filter(was -> OfContact.isNews(was.tags, tags)
                            || OfContact.isNews(was.rotation.start(), rotation.start())
                            || OfContact.isNews(was.rotation.recurrence(), rotation.recurrence()))
                    .isPresent();
        }

        @Override
        public OfRotation nameless() {
            return this;
        }
    }

    /**
     * Who stands in whose place in a rotation, during a time.
     *
     * @param rotation its ARN
     * @param name what people call the rotation
     * @param during outside of it nothing is known
     * @param overrides that overlap that time
     * @param shifts who was on call, overrides counted in; empty where they were not read
     */
    record OfOverrides(Arn rotation, String name, Span during, List<RotationOverride> overrides, List<Shift> shifts)
            implements Subject {
        /** So much more time makes it worth writing down again. */
        private static final Duration NEWS = Duration.ofDays(1);

        public OfOverrides {
            overrides = List.copyOf(overrides);
            shifts = List.copyOf(shifts);
        }

        @Override
        public Arn arn() {
            return rotation.overrides();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.overrides(this);
        }

        @Override
        public Optional<OfOverrides> ofOverrides() {
            return Optional.of(this);
        }

        @Override
        public boolean agreesWith(Subject other) {
            return other.ofOverrides()
                    .filter(that -> {
                        Span both = during.within(that.during);
                        return both.isEmpty() || same(within(both), that.within(both));
                    })
                    .isPresent();
        }

        private static boolean same(List<RotationOverride> some, List<RotationOverride> others) {
            return some.size() == others.size() && some.stream().allMatch(one -> one.isIn(others));
        }

        private List<RotationOverride> within(Span window) {
            return overrides.stream().filter(one -> one.span().overlaps(window)).toList();
        }

        /** Of the time that both know. */
        @Override
        public Subject asFarAs(Subject other) {
            return other.ofOverrides()
                    .map(that -> during.within(that.during))
                    .filter(both -> !both.isEmpty())
                    .<Subject>map(both -> new OfOverrides(rotation, name, both, within(both), shifts))
                    .orElse(this);
        }

        /** What stood outside of this time before stands there still. */
        @Override
        public Subject orAs(Subject older) {
            return older.ofOverrides()
                    .map(was -> {
                        Span whole = during.and(was.during);
                        List<RotationOverride> all = Stream.concat(
                                        was.overrides.stream()
                                                .filter(one -> !one.span().overlaps(during)),
                                        overrides.stream())
                                .toList();
                        return new OfOverrides(rotation, name, whole, all, List.of());
                    })
                    .orElse(this);
        }

        @Override
        public boolean tellsMoreThan(Subject older) {
            return older.ofOverrides()
                    .filter(was -> during.to().isAfter(was.during.to().plus(NEWS)))
                    .isPresent();
        }

        @Override
        public OfOverrides nameless() {
            return this;
        }

        /** Whether it may be what is left of a change from the one to the other that was not ended. */
        public boolean isBetween(OfOverrides before, OfOverrides after) {
            return overrides.stream()
                    .allMatch(one -> Stream.concat(before.overrides.stream(), after.overrides.stream())
                            .anyMatch(one::isEndOf));
        }

        /** What is different in this one, in order; the people of both are known from the shifts of one of them. */
        public List<ShiftChange> since(OfOverrides before) {
            Span both = during.within(before.during);
            List<Shift> known = shifts.isEmpty() ? before.shifts : shifts;
            return ShiftChange.between(
                    before.shifts.isEmpty() ? Overriding.with(known, before.overrides) : before.shifts,
                    shifts.isEmpty() ? Overriding.with(known, overrides) : shifts,
                    both);
        }
    }
}
