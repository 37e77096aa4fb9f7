package oncall.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What tells channels from what they were before. */
public final class ChannelDiff {
    private ChannelDiff() {}

    /** In the order of the present ones; those that are gone come last. An address that is not kept is no other one. */
    public static List<ChannelDifference> between(List<Channel> before, List<Channel> after) {
        List<ChannelDifference> all = new ArrayList<>();
        for (Channel now : after) {
            Optional<Channel> was = find(before, now.arn());
            was.ifPresentOrElse(channel -> changes(channel, now, all), () -> all.add(new ChannelDifference.Added(now)));
        }
        before.stream()
                .filter(was -> find(after, was.arn()).isEmpty())
                .map(ChannelDifference.Removed::new)
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static void changes(Channel before, Channel after, List<ChannelDifference> all) {
        if (!before.name().equals(after.name())) {
            all.add(new ChannelDifference.Renamed(before, after));
        }
        boolean known = before.address().isKept() && after.address().isKept();
        if (known && !before.address().equals(after.address())) {
            all.add(new ChannelDifference.AddressChanged(before, after));
        }
        if (before.activated() != after.activated()) {
            all.add(new ChannelDifference.ActivationChanged(after));
        }
    }

    private static Optional<Channel> find(List<Channel> channels, Arn arn) {
        return channels.stream().filter(channel -> channel.arn().equals(arn)).findFirst();
    }
}
