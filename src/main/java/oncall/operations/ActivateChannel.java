package oncall.operations;

import java.util.concurrent.atomic.AtomicReference;
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
        AtomicReference<Channel> seen = new AtomicReference<>(before);
        new Sending(patience, before.name()).until(() -> contacts.activate(before.arn(), code), () -> {
            seen.set(new ChannelReading(contacts).get(contact, before.arn()));
            return seen.get().activated();
        });
        return seen.get();
    }
}
