package oncall.operations.write;

import java.util.Optional;
import oncall.domain.Address;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.ChannelRules;
import oncall.domain.FieldErrors;
import oncall.operations.Outcome;
import oncall.operations.Refused;
import oncall.operations.port.Contacts;

/** Another name or address of a channel. AWS asks for a new activation where the address is another one. */
public record ChangeChannel(Arn contact, Arn channel, String name, Address address)
        implements Intent.OfContact<Channel> {
    public ChangeChannel {
        name = name.strip();
    }

    @Override
    public Step<Channel> read(ChangeParts parts) {
        OneChannel read = OneChannel.read(parts, contact, channel);
        Channel present = read.channel();
        boolean kept = address.equals(present.address());
        Address tidy = kept ? address : ChannelRules.tidy(present.type(), address.clear());
        FieldErrors faults = kept ? ChannelRules.checkName(name) : ChannelRules.check(name, present.type(), tidy);
        if (!faults.isEmpty()) {
            return Step.none(new Outcome.Invalid<>(faults));
        }
        boolean sameAddress = tidy.equals(present.address());
        Channel wanted = new Channel(channel, contact, name, present.type(), tidy, present.activated() && sameAddress);
        return read.becomes(
                parts,
                wanted,
                () -> update(
                        parts.contacts(),
                        Optional.of(name).filter(changed -> !changed.equals(present.name())),
                        Optional.of(tidy).filter(changed -> !sameAddress)),
                seen -> seen.name().equals(name) && seen.address().equals(tidy));
    }

    private void update(Contacts contacts, Optional<String> changedName, Optional<Address> changedAddress) {
        try {
            contacts.updateChannel(channel, changedName, changedAddress);
        } catch (Refused e) {
            throw e.reason() == Refused.Reason.CONFLICT ? new Refused(e.reason(), e.words(), OneChannel.taken(), e) : e;
        }
    }
}
