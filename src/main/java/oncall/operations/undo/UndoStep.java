package oncall.operations.undo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import oncall.domain.Address;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.ChannelDiff;
import oncall.domain.ChannelDifference;
import oncall.domain.Subject;
import oncall.domain.Tag;
import oncall.domain.TagRules;
import oncall.operations.write.ChangeChannel;
import oncall.operations.write.ChangeTag;
import oncall.operations.write.DeactivateChannel;
import oncall.operations.write.DeleteChannel;
import oncall.operations.write.Intent;

/** One thing that puts a channel or tag back as it was, or that cannot be put back. */
public sealed interface UndoStep {
    /** It was added. */
    record RemoveChannel(Channel present) implements UndoStep {
        @Override
        public Optional<Intent<?>> intent(Arn contact) {
            return Optional.of(new DeleteChannel(contact, present.arn()));
        }

        @Override
        public List<Channel> after(List<Channel> channels) {
            return channels.stream()
                    .filter(channel -> !channel.arn().equals(present.arn()))
                    .toList();
        }
    }

    /** It was deleted; it comes back as a new one, not activated. */
    record RestoreChannel(Channel was) implements UndoStep {
        @Override
        public Optional<Channel> deleted() {
            return Optional.of(was);
        }

        /** Under its old ARN: the stages that reached it reach it again. */
        @Override
        public List<Channel> after(List<Channel> channels) {
            return Stream.concat(channels.stream(), Stream.of(was.withActivated(false)))
                    .toList();
        }
    }

    /** It had another name or address; with another address it must be activated again. */
    record UpdateChannel(Channel present, String name, Address address) implements UndoStep {
        @Override
        public Optional<Intent<?>> intent(Arn contact) {
            return Optional.of(new ChangeChannel(contact, present.arn(), name, address));
        }

        @Override
        public List<Channel> after(List<Channel> channels) {
            return address.equals(present.address()) ? channels : turnedOff(present, channels);
        }
    }

    /** It was activated. */
    record TurnOffChannel(Channel present) implements UndoStep {
        @Override
        public Optional<Intent<?>> intent(Arn contact) {
            return Optional.of(new DeactivateChannel(contact, present.arn()));
        }

        @Override
        public List<Channel> after(List<Channel> channels) {
            return turnedOff(present, channels);
        }
    }

    record SetTag(Tag tag) implements UndoStep {
        @Override
        public Optional<Intent<?>> intent(Arn contact) {
            return Optional.of(new ChangeTag(contact, tag.key(), Optional.of(tag.value())));
        }
    }

    record RemoveTag(Tag tag) implements UndoStep {
        @Override
        public Optional<Intent<?>> intent(Arn contact) {
            return Optional.of(new ChangeTag(contact, tag.key(), Optional.empty()));
        }
    }

    /** It stays as it is now. */
    record Left(String name, Why why) implements UndoStep {
        @Override
        public boolean acts() {
            return false;
        }
    }

    /** Why something is left as it is. */
    enum Why {
        /** The channel was deleted since. */
        GONE,
        /** The channel's address must be typed again. */
        ADDRESS_NOT_KEPT,
        /** The same was changed again since. */
        CHANGED_SINCE,
        /** Only its owner can activate it, with a code. */
        TO_BE_ACTIVATED,
        /** The tag is this program's, and follows who is linked to whom. */
        TAG_OURS
    }

    /** Whether anything is done. */
    default boolean acts() {
        return true;
    }

    /** What has AWS hold again what was there; nothing where it is left, or where the channel is a new one. */
    default Optional<Intent<?>> intent(Arn contact) {
        return Optional.empty();
    }

    /** The channels of its contact once it is done, as far as that matters to a plan. */
    default List<Channel> after(List<Channel> channels) {
        return channels;
    }

    private static List<Channel> turnedOff(Channel off, List<Channel> channels) {
        return channels.stream()
                .map(channel -> channel.arn().equals(off.arn()) ? channel.withActivated(false) : channel)
                .toList();
    }

    /** The channel that comes back as a new one. */
    default Optional<Channel> deleted() {
        return Optional.empty();
    }

    /** What puts back the channels and tags of a change; what was changed again since is left. */
    static List<UndoStep> of(
            Subject.OfContact before, Subject.OfContact after, List<Channel> channels, List<Tag> tags) {
        List<UndoStep> steps = new ArrayList<>();
        if (before.channels().isPresent() && after.channels().isPresent()) {
            Map<Arn, List<ChannelDifference>> byChannel = new LinkedHashMap<>();
            ChannelDiff.between(before.channels().get(), after.channels().get())
                    .forEach(difference -> byChannel
                            .computeIfAbsent(difference.channel().arn(), arn -> new ArrayList<>())
                            .add(difference));
            byChannel.forEach((arn, differences) -> ofChannel(
                    differences,
                    channels.stream()
                            .filter(channel -> channel.arn().equals(arn))
                            .findFirst(),
                    steps));
        }
        if (before.tags().isPresent() && after.tags().isPresent()) {
            ofTags(before.tags().get(), after.tags().get(), tags, steps);
        }
        return List.copyOf(steps);
    }

    private static void ofChannel(
            List<ChannelDifference> differences, Optional<Channel> present, List<UndoStep> steps) {
        Channel then = differences.get(0).channel();
        if (differences.get(0) instanceof ChannelDifference.Added) {
            steps.add(present.<UndoStep>map(RemoveChannel::new).orElseGet(() -> new Left(then.name(), Why.GONE)));
        } else if (differences.get(0) instanceof ChannelDifference.Removed) {
            steps.add(then.address().isKept() ? new RestoreChannel(then) : new Left(then.name(), Why.ADDRESS_NOT_KEPT));
        } else if (present.isEmpty()) {
            steps.add(new Left(then.name(), Why.GONE));
        } else {
            ofKept(differences, then, present.get(), steps);
        }
    }

    private static void ofKept(
            List<ChannelDifference> differences, Channel then, Channel present, List<UndoStep> steps) {
        String name = present.name();
        Address address = present.address();
        for (ChannelDifference difference : differences) {
            if (difference instanceof ChannelDifference.Renamed renamed) {
                name = present.name().equals(then.name()) ? renamed.before().name() : name;
                leftWhere(
                        !present.name().equals(then.name())
                                && !present.name().equals(renamed.before().name()),
                        present,
                        steps);
            } else if (difference instanceof ChannelDifference.AddressChanged changed) {
                address = present.address().equals(then.address())
                        ? changed.before().address()
                        : address;
                leftWhere(
                        !present.address().equals(then.address())
                                && !present.address().equals(changed.before().address()),
                        present,
                        steps);
            }
        }
        if (!name.equals(present.name()) || !address.equals(present.address())) {
            steps.add(new UpdateChannel(present, name, address));
        }
        boolean activation = differences.stream().anyMatch(ChannelDifference.ActivationChanged.class::isInstance);
        if (activation && then.activated() && present.activated()) {
            steps.add(new TurnOffChannel(present));
        } else if (activation && !then.activated() && !present.activated()) {
            steps.add(new Left(name, Why.TO_BE_ACTIVATED));
        }
    }

    private static void leftWhere(boolean changedSince, Channel present, List<UndoStep> steps) {
        if (changedSince) {
            steps.add(new Left(present.name(), Why.CHANGED_SINCE));
        }
    }

    private static void ofTags(List<Tag> before, List<Tag> after, List<Tag> present, List<UndoStep> steps) {
        for (Tag now : after) {
            Optional<Tag> was = find(before, now.key());
            if (!was.equals(Optional.of(now))) {
                tag(now.key(), was, Optional.of(now), find(present, now.key()), steps);
            }
        }
        for (Tag was : before) {
            if (find(after, was.key()).isEmpty()) {
                tag(was.key(), Optional.of(was), Optional.empty(), find(present, was.key()), steps);
            }
        }
    }

    private static void tag(
            String key, Optional<Tag> was, Optional<Tag> then, Optional<Tag> present, List<UndoStep> steps) {
        if (present.equals(was)) {
            return;
        }
        if (TagRules.isOurs(key)) {
            steps.add(new Left(key, Why.TAG_OURS));
        } else if (!present.equals(then)) {
            steps.add(new Left(key, Why.CHANGED_SINCE));
        } else {
            steps.add(was.<UndoStep>map(SetTag::new).orElseGet(() -> new RemoveTag(then.orElseThrow())));
        }
    }

    private static Optional<Tag> find(List<Tag> tags, String key) {
        return tags.stream().filter(tag -> tag.key().equals(key)).findFirst();
    }
}
