package oncall.operations.port;

import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.ContactDetails;

/** Contacts as last seen: quick, maybe seconds old. For showing; whoever changes reads {@link #fresh} first. */
public interface KnownContacts {
    /** From memory alone, at once. */
    Optional<Seen<ContactDetails>> remembered(Arn contact);

    /** From memory, else from AWS; while AWS does not answer, what was seen last with its age. */
    Seen<ContactDetails> read(Arn contact);

    /** From AWS, now; remembered. */
    ContactDetails fresh(Arn contact);

    /** After a change: the next reader asks AWS. */
    void forget(Arn contact);
}
