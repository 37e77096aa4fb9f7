package oncall.operations.undo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.Contact;
import oncall.domain.Plan;
import oncall.domain.Subject;
import oncall.domain.Tag;
import oncall.domain.TagRules;
import oncall.domain.Target;

/**
 * What is created in place of something that was deleted.
 *
 * @param was as it was
 * @param channels that can be added again
 * @param untold channels whose addresses were not kept: to be typed again
 * @param tags without those that this program keeps for itself
 * @param gone contacts and rotations that its plan reached and that are not there any more
 */
public record Recreation(Contact was, List<Channel> channels, List<Channel> untold, List<Tag> tags, List<Arn> gone) {
    public Recreation {
        channels = List.copyOf(channels);
        untold = List.copyOf(untold);
        tags = List.copyOf(tags);
        gone = List.copyOf(gone);
    }

    /** @param lacks whether AWS was seen not to have this contact or rotation */
    static Recreation of(Subject.OfContact before, Predicate<Arn> lacks) {
        List<Channel> all = before.channels().orElse(List.of());
        Contact was = before.contact();
        return new Recreation(
                was,
                all.stream().filter(channel -> channel.address().isKept()).toList(),
                all.stream().filter(channel -> !channel.address().isKept()).toList(),
                TagRules.theirs(before.tags().orElse(List.of())),
                was.plan().referred().stream().filter(lacks).distinct().toList());
    }

    /** Whether its plan names channels of its own, which must be there first. */
    boolean reachesChannels() {
        return was.plan().stages().stream()
                .flatMap(stage -> stage.targets().stream())
                .anyMatch(Target.ToChannel.class::isInstance);
    }

    /** As it will be, before the new channels have ARNs of their own: under the old ones. */
    public Plan plan() {
        Map<Arn, Arn> same = new HashMap<>();
        channels.forEach(channel -> same.put(channel.arn(), channel.arn()));
        return plan(same);
    }

    /** The plan with the new channels in place of the old ones; what is not there is left out. */
    Plan plan(Map<Arn, Arn> newChannels) {
        return new Plan(
                was.plan().mapTargets(target -> target(target, newChannels)).stages(),
                was.plan().rotations().stream()
                        .filter(rotation -> !gone.contains(rotation))
                        .toList());
    }

    private Optional<Target> target(Target target, Map<Arn, Arn> newChannels) {
        if (target instanceof Target.ToChannel channel) {
            return Optional.ofNullable(newChannels.get(channel.channel()))
                    .map(arn -> new Target.ToChannel(arn, channel.retryMinutes()));
        }
        boolean left = target instanceof Target.ToContact contact && gone.contains(contact.contact());
        return left ? Optional.empty() : Optional.of(target);
    }
}
