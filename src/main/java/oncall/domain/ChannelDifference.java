package oncall.domain;

/** One thing that tells a contact's channels from what they were before. */
public sealed interface ChannelDifference {
    /** As it is now, or was last. */
    Channel channel();

    record Added(Channel channel) implements ChannelDifference {}

    record Removed(Channel channel) implements ChannelDifference {}

    record Renamed(Channel before, Channel channel) implements ChannelDifference {}

    /** Both addresses are known. */
    record AddressChanged(Channel before, Channel channel) implements ChannelDifference {}

    /** Activated, or no longer. */
    record ActivationChanged(Channel channel) implements ChannelDifference {}
}
