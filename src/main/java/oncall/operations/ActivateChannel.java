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
    private final Protection protection;
    private final Patience patience;

    /** What became of it. */
    public sealed interface Outcome {
        /** Read back from AWS. */
        record Activated(Channel channel) implements Outcome {}

        record Invalid(FieldErrors errors) implements Outcome {}
    }

    public ActivateChannel(Contacts contacts, KnownContacts known, Protection protection, Patience patience) {
        this.contacts = contacts;
        this.known = known;
        this.protection = protection;
        this.patience = patience;
    }

    /** Throws {@link Refused} where it was not activated, {@link Unclear} where that is not known. */
    public Outcome run(Arn contact, Arn channel, String typed) {
        protection.allowChange(contact, contact.name());
        String code = ChannelRules.tidyCode(typed);
        FieldErrors faults = ChannelRules.checkCode(code);
        if (!faults.isEmpty()) {
            return new Outcome.Invalid(faults);
        }
        try {
            return activate(contact, channel, code);
        } catch (Refused e) {
            if (e.reason() != Refused.Reason.INVALID) {
                throw e;
            }
            return new Outcome.Invalid(FieldErrors.at(
                    PlanFields.ACTIVATION_CODE,
                    "AWS does not accept this code. Take the newest one that arrived, or send another."));
        } finally {
            known.forget(contact);
        }
    }

    private Outcome activate(Arn contact, Arn channel, String code) {
        ChannelReading reading = new ChannelReading(contacts);
        Channel present = reading.get(contact, channel);
        for (int tries = 1; !present.activated(); tries++) {
            Optional<RuntimeException> failure = send(channel, code);
            boolean again = patience(failure, tries);
            present = new Persistence(patience).repeat(() -> reading.get(contact, channel));
            if (!present.activated() && !again) {
                throw failure.orElseGet(() -> new Unclear("AWS accepted the code, but shows the channel as it was."));
            }
        }
        return new Outcome.Activated(present);
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
