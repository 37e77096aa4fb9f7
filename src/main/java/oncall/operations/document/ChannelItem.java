package oncall.operations.document;

import java.util.Optional;
import oncall.domain.Address;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.ChannelType;

/**
 * What a document says of a contact channel.
 *
 * @param arn what plans of the same document call it
 * @param address empty where the document has it masked
 */
public record ChannelItem(
        Place place, Optional<Arn> arn, String name, ChannelType type, Optional<Address> address, boolean activated) {
    /** As it will be on this contact, where it can be named: nobody is reached by it before it is activated. */
    public Optional<Channel> channelOf(Arn contact) {
        return arn.map(known -> new Channel(known, contact, name, type, address.orElse(Address.notKept()), false));
    }
}
