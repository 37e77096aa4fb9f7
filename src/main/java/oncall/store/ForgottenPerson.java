package oncall.store;

import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Change;

/**
 * Somebody who is to be taken out of old changes: as their author, and as the contact that they are about. Aliases stay,
 * for they are the objects' ids.
 *
 * @param userId an empty text where a contact alone is meant
 */
record ForgottenPerson(String userId, Optional<Arn> contact) {
    /** As it stands in a row. */
    String contactText() {
        return contact.map(Arn::value).orElse("");
    }

    Change outOf(Change change) {
        return change.without(userId, contact);
    }
}
