package oncall.operations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oncall.domain.Address;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.ChannelDiff;
import oncall.domain.ChannelDifference;
import oncall.domain.Snapshot;
import oncall.domain.Tag;
import oncall.domain.TagRules;

/** One thing that puts a channel or tag back as it was, or that cannot be put back. */
public sealed interface UndoStep {
    /** It was added. */
    record RemoveChannel(Channel present) implements UndoStep {}

    /** It was deleted; it comes back as a new one, not activated. */
    record AddChannel(Channel was) implements UndoStep {}

    /** It had another name or address; with another address it must be activated again. */
    record UpdateChannel(Channel present, String name, Address address) implements UndoStep {}

    /** It was activated. */
    record DeactivateChannel(Channel present) implements UndoStep {}

    record SetTag(Tag tag) implements UndoStep {}

    record RemoveTag(Tag tag) implements UndoStep {}

    /** It stays as it is now. */
    record Left(String name, Why why) implements UndoStep {}

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
        return !(this instanceof Left);
    }

    /** What puts back the channels and tags of a change; what was changed again since is left. */
    static List<UndoStep> of(
            Snapshot.OfContact before, Snapshot.OfContact after, List<Channel> channels, List<Tag> tags) {
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
            steps.add(then.address().isKept() ? new AddChannel(then) : new Left(then.name(), Why.ADDRESS_NOT_KEPT));
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
            steps.add(new DeactivateChannel(present));
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
