package oncall.operations.port;

import java.util.Collection;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.ContactDetails;

/** Contacts as last seen: quick, maybe seconds old. For showing; whoever changes reads {@link #fresh} first. */
public interface KnownContacts {
    /** From memory alone, at once. */
    Optional<Seen<ContactDetails>> remembered(Arn contact);

    /** The same for whoever looks over many: nothing is asked for again on account of it. */
    Optional<Seen<ContactDetails>> held(Arn contact);

    /** From memory, else from AWS; while AWS does not answer, what was seen last with its age. */
    Seen<ContactDetails> read(Arn contact);

    /**
     * Reads those that are not remembered, several at once, and waits for them; what AWS refuses is left to whoever reads it
     * next.
     */
    void readAhead(Collection<Arn> contacts);

    /** From AWS, now; remembered. */
    ContactDetails fresh(Arn contact);

    /** The same at a pace that leaves AWS to people. */
    Seen<ContactDetails> unhurried(Arn contact);

    /** After a change: the next reader asks AWS. */
    void forget(Arn contact);
}
