package oncall.store;

import java.util.List;
import java.util.Optional;
import oncall.domain.Address;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.domain.Channel;
import oncall.domain.Snapshot;

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
        boolean author = change.userId().filter(userId::equals).isPresent();
        return new Change(
                change.id(),
                change.kind(),
                change.object(),
                change.name(),
                change.source(),
                change.userId().filter(user -> !author),
                author ? "" : change.note(),
                change.before().map(this::outOf),
                change.after().map(this::outOf),
                change.at(),
                change.state(),
                change.undoes(),
                change.reference());
    }

    private Snapshot outOf(Snapshot snapshot) {
        return snapshot instanceof Snapshot.OfContact of
                        && contact.filter(of.arn()::equals).isPresent()
                ? new Snapshot.OfContact(
                        of.contact().withDisplayName(""), of.channels().map(ForgottenPerson::nameless), of.tags())
                : snapshot;
    }

    private static List<Channel> nameless(List<Channel> channels) {
        return channels.stream()
                .map(channel -> new Channel(
                        channel.arn(), channel.contact(), "", channel.type(), Address.notKept(), channel.activated()))
                .toList();
    }
}
