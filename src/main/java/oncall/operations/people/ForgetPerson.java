package oncall.operations.people;

import java.util.Optional;
import oncall.domain.Arn;
import oncall.operations.Refused;
import oncall.operations.port.Forgetting;

/** Takes a person out of the past: out of the store, and the tag that repeats their link out of AWS. */
public final class ForgetPerson {
    private final Forgetting forgetting;
    private final LinkContact links;
    private final Owners owners;

    /**
     * What became of it.
     *
     * @param contact whose names and addresses were taken out too
     * @param untagged whether the contact in AWS is without the tag now
     */
    public record Forgotten(int changes, int pending, Optional<Arn> contact, boolean untagged) {}

    public ForgetPerson(Forgetting forgetting, LinkContact links, Owners owners) {
        this.forgetting = forgetting;
        this.links = links;
        this.owners = owners;
    }

    /** Whose names and addresses are meant where the presser names none. */
    public Optional<Arn> contactOf(String user) {
        return owners.contactOf(user);
    }

    /**
     * Forgets a user, a contact (which may be deleted already), or a user who is that contact.
     *
     * @throws Refused where the store does not answer; then asking again goes on with it
     */
    public Forgotten run(Optional<String> user, Optional<Arn> named) {
        Optional<Arn> contact = named.or(() -> user.flatMap(this::contactOf));
        boolean untagged = contact.map(links::untag).orElse(true);
        Forgetting.Forgotten forgotten = forgetting.forget(user, contact);
        owners.refresh();
        return new Forgotten(forgotten.changes(), forgotten.pending(), contact, untagged);
    }
}
