package oncall.operations;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import oncall.domain.Address;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.ChannelRules;
import oncall.domain.ContactDetails;
import oncall.domain.FieldErrors;

/** Renames a channel, gives it another address, deactivates or deletes it; each is read back. */
public final class ChangeChannel {
    private final ChangeParts parts;

    /** What became of it. */
    public sealed interface Outcome {
        /** As AWS holds it now. */
        record Changed(Channel channel) implements Outcome {}

        record Deleted(Channel was) implements Outcome {}

        /** Nothing was changed. */
        record Invalid(FieldErrors errors) implements Outcome {}
    }

    public ChangeChannel(ChangeParts parts) {
        this.parts = parts;
    }

    /**
     * Sends only what differs. AWS asks for a new activation where the address is another one.
     *
     * <p>Throws {@link Refused} where nothing was changed, {@link Unclear} where that is not known; as the others.
     */
    public Outcome update(ChangeRequest request, Arn contact, Arn channel, String name, Address typed) {
        return inTurn(request, contact, channel, (present, before) -> {
            String wantedName = name.strip();
            Address wantedAddress = ChannelRules.tidy(present.type(), typed.clear());
            FieldErrors faults = ChannelRules.check(wantedName, present.type(), wantedAddress);
            if (!faults.isEmpty()) {
                return new Outcome.Invalid(faults);
            }
            boolean sameAddress = wantedAddress.equals(present.address());
            Channel wanted = new Channel(
                    present.arn(),
                    contact,
                    wantedName,
                    present.type(),
                    wantedAddress,
                    present.activated() && sameAddress);
            Optional<String> changedName = Optional.of(wantedName).filter(it -> !it.equals(present.name()));
            Optional<Address> changedAddress = Optional.of(wantedAddress).filter(it -> !sameAddress);
            return changed(
                    request,
                    before,
                    wanted,
                    () -> parts.contacts().updateChannel(channel, changedName, changedAddress),
                    seen -> seen.name().equals(wantedName) && seen.address().equals(wantedAddress));
        });
    }

    /** AWS uses it no more until it is activated anew. */
    public Outcome deactivate(ChangeRequest request, Arn contact, Arn channel) {
        return inTurn(
                request,
                contact,
                channel,
                (present, before) -> changed(
                        request,
                        before,
                        present.withActivated(false),
                        () -> parts.contacts().deactivate(channel),
                        seen -> !seen.activated()));
    }

    /** Stages that reach it stay, and reach nobody by it. */
    public Outcome delete(ChangeRequest request, Arn contact, Arn channel) {
        return inTurn(request, contact, channel, (present, before) -> {
            ChannelChange change = ChannelChange.deleting(parts.recording(), request, before, channel);
            return ended(change, () -> {
                new Sending(parts.patience(), present.name())
                        .until(
                                () -> parts.contacts().deleteChannel(channel),
                                () -> find(contact, channel).isEmpty());
                change.deleted(channel);
                return new Outcome.Deleted(present);
            });
        });
    }

    private interface Work {
        Outcome on(Channel present, ContactDetails before);
    }

    private Outcome inTurn(ChangeRequest request, Arn contact, Arn channel, Work work) {
        parts.permission().allowChange(request.userId(), contact, contact.name());
        return parts.turns().inTurn(contact, () -> {
            try {
                ContactDetails before = parts.known().fresh(contact);
                Channel present = before.channels().stream()
                        .filter(one -> one.arn().equals(channel))
                        .findFirst()
                        .orElseThrow(() -> new Refused(
                                Refused.Reason.NOT_FOUND, "This channel is not there any more; somebody deleted it."));
                return work.on(present, before);
            } finally {
                parts.known().forget(contact);
            }
        });
    }

    private Outcome changed(
            ChangeRequest request, ContactDetails before, Channel wanted, Runnable call, Predicate<Channel> holds) {
        Arn contact = before.contact().arn();
        Optional<Channel> already = before.channels().stream()
                .filter(one -> one.arn().equals(wanted.arn()))
                .filter(holds)
                .findFirst();
        if (already.isPresent()) {
            return new Outcome.Changed(already.get());
        }
        ChannelChange change = ChannelChange.changing(parts.recording(), request, before, wanted);
        return ended(change, () -> {
            AtomicReference<Channel> seen = new AtomicReference<>(wanted);
            new Sending(parts.patience(), wanted.name()).until(call, () -> {
                Optional<Channel> present = find(contact, wanted.arn()).filter(holds);
                present.ifPresent(seen::set);
                return present.isPresent();
            });
            change.applied(seen.get());
            return new Outcome.Changed(seen.get());
        });
    }

    private static Outcome ended(ChannelChange change, Supplier<Outcome> work) {
        try {
            return work.get();
        } catch (Refused e) {
            change.refused();
            if (e.fields().isEmpty()) {
                throw e;
            }
            return new Outcome.Invalid(e.fields());
        }
    }

    private Optional<Channel> find(Arn contact, Arn channel) {
        return new ChannelReading(parts.contacts()).find(contact, channel);
    }
}
