package oncall.operations.port;

import java.util.List;
import java.util.Optional;
import oncall.domain.Address;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.Contact;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Tag;
import oncall.operations.Refused;
import oncall.operations.Unclear;

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

    /** Creates and returns the ARN; the same token with the same contact gives the first answer again. */
    Arn create(NewContact contact, String token);

    /** Sends only what is present; the type decides the shape of a plan without stages and rotations. */
    void update(Arn contact, ContactType type, Optional<String> displayName, Optional<Plan> plan);

    /** Adds a channel without sending its activation code; the token works as in {@link #create}. */
    Arn createChannel(NewChannel channel, String token);

    /** Asks AWS to send the channel's activation code to its address. */
    void sendActivationCode(Arn channel);

    void activate(Arn channel, String code);

    /** AWS pages it no more until it is activated anew. */
    void deactivate(Arn channel);

    /** Sends only what is present. */
    void updateChannel(Arn channel, Optional<String> name, Optional<Address> address);

    /** Stages that reach it stay as they are and reach nobody by it. */
    void deleteChannel(Arn channel);

    /** With its channels; escalation plans that reach it stay as they are. */
    void delete(Arn contact);

    /** The tags of a contact or rotation, in key order. */
    List<Tag> tags(Arn resource);

    /** Adds tags, or gives those that are there other values. */
    void tag(Arn resource, List<Tag> tags);

    void untag(Arn resource, List<String> keys);
}
