package oncall.operations.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import oncall.domain.Address;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.ChannelType;

/**
 * Which of a contact's channels a document means: by an entry the one of the same ARN, else of the same name, kind and
 * address, else of the same name and kind where no other entry means that one. Thousands are matched in one go.
 */
final class ChannelsHere {
    private final List<ChannelItem> items;
    private final Map<String, ChannelItem> listed = new HashMap<>();
    private final Map<Arn, Channel> byArn = new HashMap<>();
    private final Map<Addressed, Channel> byAddress = new HashMap<>();
    private final Map<String, Channel> byName = new HashMap<>();
    private final Map<Named, Channel> free = new HashMap<>();

    private record Named(String name, ChannelType type) {}

    private record Addressed(Named named, Address address) {}

    /** @param channels as AWS holds them */
    ChannelsHere(ContactItem item, List<Channel> channels) {
        this.items = item.channels();
        for (ChannelItem one : items) {
            one.arn().ifPresent(arn -> listed.putIfAbsent(arn.value(), one));
            listed.putIfAbsent(one.name(), one);
        }
        for (Channel channel : channels) {
            byArn.putIfAbsent(channel.arn(), channel);
            byAddress.putIfAbsent(new Addressed(named(channel), channel.address()), channel);
            byName.putIfAbsent(channel.name(), channel);
        }
        Set<Arn> meant = items.stream()
                .flatMap(one -> exactly(one).map(Channel::arn).stream())
                .collect(Collectors.toSet());
        for (Channel channel : channels) {
            if (!meant.contains(channel.arn())) {
                free.putIfAbsent(named(channel), channel);
            }
        }
    }

    Optional<Channel> of(ChannelItem item) {
        return exactly(item).or(() -> Optional.ofNullable(free.get(new Named(item.name(), item.type()))));
    }

    /** What the document has an address of, and AWS has not. */
    List<ChannelItem> missing() {
        return items.stream()
                .filter(one -> one.address().isPresent())
                .filter(one -> of(one).isEmpty())
                .toList();
    }

    /**
     * The channel that a plan of the document reaches.
     *
     * @param made whether those that are missing will be made, under the document's own ARNs
     */
    Optional<Arn> target(Arn channel, boolean made) {
        Optional<ChannelItem> entry = listed(channel);
        return Optional.ofNullable(byArn.get(channel))
                .or(() -> entry.flatMap(this::of))
                .map(Channel::arn)
                .or(() -> entry.filter(one -> made && one.address().isPresent()).map(one -> channel))
                .or(() -> Optional.ofNullable(byName.get(channel.value())).map(Channel::arn));
    }

    /** What the document calls it. */
    String name(Arn channel) {
        return listed(channel).map(ChannelItem::name).orElseGet(channel::name);
    }

    private Optional<ChannelItem> listed(Arn channel) {
        return Optional.ofNullable(listed.get(channel.value()));
    }

    private Optional<Channel> exactly(ChannelItem item) {
        Named named = new Named(item.name(), item.type());
        return item.arn()
                .map(byArn::get)
                .or(() -> item.address().map(address -> byAddress.get(new Addressed(named, address))));
    }

    private static Named named(Channel channel) {
        return new Named(channel.name(), channel.type());
    }
}
