package oncall.operations;

import java.util.concurrent.atomic.AtomicBoolean;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.ChannelRules;
import oncall.domain.ContactDetails;
import oncall.domain.FieldErrors;
import oncall.domain.PlanFields;

/** Adds a contact channel, not yet activated, once, however often it is asked with the same token. */
public final class AddChannel {
    private final Contacts contacts;
    private final KnownContacts known;
    private final Permission permission;
    private final Turns turns;
    private final Recording recording;
    private final Persistence persistence;

    /** What became of it. */
    public sealed interface Outcome {
        /** As AWS holds it now. */
        record Added(Channel channel) implements Outcome {}

        /** Nothing was added. */
        record Invalid(FieldErrors errors) implements Outcome {}
    }

    public AddChannel(ChangeParts parts) {
        this.contacts = parts.contacts();
        this.known = parts.known();
        this.permission = parts.permission();
        this.turns = parts.turns();
        this.recording = parts.recording();
        this.persistence = new Persistence(parts.patience());
    }

    /** Throws {@link Refused} where nothing was added, {@link Unclear} where that is not known. */
    public Outcome run(ChangeRequest request, NewChannel typed, String token) {
        permission.allowChange(
                request.userId(), typed.contact(), typed.contact().name());
        NewChannel wanted = new NewChannel(
                typed.contact(),
                typed.name(),
                typed.type(),
                ChannelRules.tidy(typed.type(), typed.address().clear()));
        FieldErrors faults = ChannelRules.check(wanted.name(), wanted.type(), wanted.address());
        if (!faults.isEmpty()) {
            return new Outcome.Invalid(faults);
        }
        return turns.inTurn(wanted.contact(), () -> {
            try {
                return recorded(request, wanted, token);
            } finally {
                known.forget(wanted.contact());
            }
        });
    }

    private Outcome recorded(ChangeRequest request, NewChannel wanted, String token) {
        ContactDetails before = known.fresh(wanted.contact());
        ChannelChange change = ChannelChange.adding(recording, request, before);
        AtomicBoolean unclear = new AtomicBoolean();
        try {
            Outcome outcome = attempt(wanted, token, unclear);
            if (outcome instanceof Outcome.Added added && !isAmong(before, added.channel())) {
                change.applied(added.channel());
            } else {
                change.refused();
            }
            return outcome;
        } catch (Refused e) {
            if (!unclear.get()) {
                change.refused();
            }
            throw e;
        }
    }

    /** Then an earlier try has added it, whose row tells of it; this one changed nothing. */
    private static boolean isAmong(ContactDetails before, Channel added) {
        return before.channels().stream().anyMatch(channel -> channel.arn().equals(added.arn()));
    }

    private Outcome attempt(NewChannel wanted, String token, AtomicBoolean unclear) {
        try {
            Arn arn = persistence.repeat(() -> create(wanted, token, unclear));
            return new Outcome.Added(readBack(wanted.contact(), arn));
        } catch (Refused e) {
            return refused(e, wanted, unclear.get());
        }
    }

    private Arn create(NewChannel wanted, String token, AtomicBoolean unclear) {
        try {
            return contacts.createChannel(wanted, token);
        } catch (Unclear e) {
            unclear.set(true);
            throw e;
        }
    }

    private Channel readBack(Arn contact, Arn channel) {
        try {
            return persistence.repeat(() -> new ChannelReading(contacts).get(contact, channel));
        } catch (Refused e) {
            throw new Unclear("AWS accepted the channel, but could not be asked how it looks now. " + e.words(), e);
        }
    }

    private Outcome refused(Refused refused, NewChannel wanted, boolean unclear) {
        if (refused.reason() == Refused.Reason.CONFLICT) {
            return taken(wanted, unclear);
        }
        if (refused.fields().isEmpty()) {
            throw refused;
        }
        return new Outcome.Invalid(refused.fields());
    }

    /** After an unanswered try AWS may have the channel from that very try. */
    private Outcome taken(NewChannel wanted, boolean unclear) {
        return persistence.repeat(() -> contacts.channels(wanted.contact())).stream()
                .filter(channel -> unclear && isWanted(channel, wanted))
                .findFirst()
                .<Outcome>map(Outcome.Added::new)
                .orElseGet(() -> new Outcome.Invalid(FieldErrors.at(
                        PlanFields.CHANNEL_NAME,
                        "AWS has such a channel of this contact already. Use that one, or choose another name.")));
    }

    private static boolean isWanted(Channel present, NewChannel wanted) {
        return present.name().equals(wanted.name())
                && present.type() == wanted.type()
                && present.address().equals(wanted.address());
    }
}
