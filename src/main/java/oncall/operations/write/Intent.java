package oncall.operations.write;

import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.FieldErrors;
import oncall.operations.Refused;
import oncall.operations.people.Permission;

/**
 * What somebody wants AWS to hold, as a value: what must be read before, what is sent, and how it is looked for after.
 * {@link Writing} carries it out.
 *
 * @param <T> what it is about
 */
public sealed interface Intent<T>
        permits EditPlan, CreateContact, DeleteContact, AddChannel, CreateRotation, ChangeOverrides, Intent.OfContact {
    /** Throws {@link Refused}, with words, where the asker may not; may wait for Slack and for the store. */
    void allow(Permission permission, String userId);

    /** What AWS would refuse, found before it is asked. */
    default FieldErrors faults() {
        return FieldErrors.none();
    }

    /** Whose turn it takes; empty where AWS has given it no ARN yet. */
    Optional<Arn> object();

    /** Reads afresh. Throws {@link Refused} where AWS does not tell. */
    Step<T> read(ChangeParts parts);

    /** Of one contact that is there, which its owner may change too. */
    sealed interface OfContact<T> extends Intent<T>
            permits ActivateChannel, ChangeChannel, DeactivateChannel, DeleteChannel, ChangeTag {
        Arn contact();

        @Override
        default void allow(Permission permission, String userId) {
            permission.allowChange(userId, contact(), contact().name());
        }

        @Override
        default Optional<Arn> object() {
            return Optional.of(contact());
        }
    }
}
