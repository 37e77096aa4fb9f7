package oncall.operations;

import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.Contact;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Rotation;

/**
 * Contacts as they are kept in AWS. Every method asks AWS and may take seconds; each throws {@link Refused} where AWS
 * says no, and {@link Unclear} where it is not known whether the call was carried out. Changes are sent once, never
 * repeated behind the caller's back.
 */
public interface Contacts {
    /** Every contact, escalation plan and schedule of the account, in alias order, those shared with it among them. */
    List<ContactName> list();

    /** The contact of exactly this alias, where there is one. */
    Optional<ContactName> named(String alias);

    Contact get(Arn contact);

    List<Channel> channels(Arn contact);

    List<Rotation> rotations();

    /** Creates and returns the ARN; the same token with the same contact gives the first answer again. */
    Arn create(NewContact contact, String token);

    /** Sends only what is present; the type decides the shape of a plan without stages and rotations. */
    void update(Arn contact, ContactType type, Optional<String> displayName, Optional<Plan> plan);

    /** Adds a channel without sending its activation code; the token works as in {@link #create}. */
    Arn createChannel(NewChannel channel, String token);

    /** Asks AWS to send the channel's activation code to its address. */
    void sendActivationCode(Arn channel);

    void activate(Arn channel, String code);
}
