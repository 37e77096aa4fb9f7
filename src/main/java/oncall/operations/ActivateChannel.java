package oncall.operations;

import java.time.Duration;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.ChannelRules;
import oncall.domain.FieldErrors;
import oncall.domain.PlanFields;

/** Activates a channel with the code that its owner received. */
public final class ActivateChannel {
    private final Contacts contacts;
    private final KnownContacts known;
    private final Permission permission;
    private final Turns turns;
    private final Recording recording;
    private final Patience patience;

    /** What became of it. */
    public sealed interface Outcome {
        /** Read back from AWS. */
        record Activated(Channel channel) implements Outcome {}

        record Invalid(FieldErrors errors) implements Outcome {}
    }

    public ActivateChannel(ChangeParts parts) {
        this.contacts = parts.contacts();
        this.known = parts.known();
        this.permission = parts.permission();
        this.turns = parts.turns();
        this.recording = parts.recording();
        this.patience = parts.patience();
    }

    /** Throws {@link Refused} where it was not activated, {@link Unclear} where that is not known. */
    public Outcome run(ChangeRequest request, Arn contact, Arn channel, String typed) {
        permission.allowChange(request.userId(), contact, contact.name());
        String code = ChannelRules.tidyCode(typed);
        FieldErrors faults = ChannelRules.checkCode(code);
        if (!faults.isEmpty()) {
            return new Outcome.Invalid(faults);
        }
        return turns.inTurn(contact, () -> {
            try {
                return recorded(request, contact, channel, code);
            } finally {
                known.forget(contact);
            }
        });
    }

    private Outcome recorded(ChangeRequest request, Arn contact, Arn channel, String code) {
        Channel present = new ChannelReading(contacts).get(contact, channel);
        if (present.activated()) {
            return new Outcome.Activated(present);
        }
        ChannelChange change =
                ChannelChange.changing(recording, request, known.fresh(contact), present.withActivated(true));
        try {
            Channel activated = activate(contact, present, code);
            change.applied(activated);
            return new Outcome.Activated(activated);
        } catch (Refused e) {
            change.refused();
            if (e.reason() != Refused.Reason.INVALID) {
                throw e;
            }
            return new Outcome.Invalid(FieldErrors.at(
                    PlanFields.ACTIVATION_CODE,
                    "AWS does not accept this code. Take the newest one that arrived, or send another."));
        }
    }

    private Channel activate(Arn contact, Channel before, String code) {
        ChannelReading reading = new ChannelReading(contacts);
        Arn channel = before.arn();
        Channel present = before;
        for (int tries = 1; !present.activated(); tries++) {
            Optional<RuntimeException> failure = send(channel, code);
            boolean again = patience(failure, tries);
            present = new Persistence(patience).repeat(() -> reading.get(contact, channel));
            if (!present.activated() && !again) {
                throw failure.orElseGet(() -> new Unclear("AWS accepted the code, but shows the channel as it was."));
            }
        }
        return present;
    }

    private boolean patience(Optional<RuntimeException> failure, int tries) {
        Optional<Duration> wish = failure.filter(Refused.class::isInstance)
                .map(Refused.class::cast)
                .flatMap(Refused::retryAfter);
        return (failure.isEmpty() && tries == 1) || patience.again(tries, wish);
    }

    /** Empty where AWS accepted; what is certain to stay refused is thrown. */
    private Optional<RuntimeException> send(Arn channel, String code) {
        try {
            contacts.activate(channel, code);
            return Optional.empty();
        } catch (Unclear e) {
            return Optional.of(e);
        } catch (Refused e) {
            if (!e.passing()) {
                throw e;
            }
            return Optional.of(e);
        }
    }
}
