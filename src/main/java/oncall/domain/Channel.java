package oncall.domain;

/** A contact channel: where one person can be reached. Only an activated one is used. */
public record Channel(Arn arn, Arn contact, String name, ChannelType type, Address address, boolean activated) {
    public Channel withActivated(boolean changed) {
        return new Channel(arn, contact, name, type, address, changed);
    }

    public Channel withAddress(Address changed) {
        return new Channel(arn, contact, name, type, changed, activated);
    }

    Channel nameless() {
        return new Channel(arn, contact, "", type, Address.notKept(), activated);
    }
}
