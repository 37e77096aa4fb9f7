package oncall.slack.announce;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oncall.domain.Change;
import oncall.domain.Channel;
import oncall.domain.Contact;
import oncall.domain.Subject;
import oncall.operations.port.Notice;

/**
 * What a message tells of one object: a change, or its creation with all that its creator added to it.
 *
 * @param told in the order in which it was done
 */
record Sitting(List<Notice.Changed> told) {
    Sitting {
        told = List.copyOf(told);
    }

    /** In the order of what came first in each. */
    static List<Sitting> of(List<Notice.Changed> told) {
        List<Sitting> sittings = new ArrayList<>();
        for (Notice.Changed one : told) {
            Optional<Sitting> goesOn = sittings.stream()
                    .filter(sitting -> sitting.isOf(one.change()))
                    .findFirst();
            goesOn.ifPresentOrElse(
                    sitting -> sittings.set(sittings.indexOf(sitting), sitting.with(one)),
                    () -> sittings.add(new Sitting(List.of(one))));
        }
        return sittings;
    }

    private boolean isOf(Change change) {
        return first().kind() == Change.Kind.CREATED
                && change.kind() == Change.Kind.CHANGED
                && first().object().isPresent()
                && first().object().equals(change.object())
                && first().userId().isPresent()
                && first().userId().equals(change.userId());
    }

    private Sitting with(Notice.Changed one) {
        List<Notice.Changed> more = new ArrayList<>(told);
        more.add(one);
        return new Sitting(more);
    }

    Change first() {
        return told.get(0).change();
    }

    Change last() {
        return told.get(told.size() - 1).change();
    }

    /** Of a creation as it was left, else the change. */
    Change whole() {
        return isCreation() ? first().applied(last().after()) : first();
    }

    boolean isCreation() {
        return first().kind() == Change.Kind.CREATED;
    }

    /** As it was left; nothing of what was deleted, or is no contact. */
    Optional<Subject.OfContact> left() {
        return last().after().flatMap(Subject::ofContact);
    }

    Optional<Contact> contact() {
        return left().map(Subject.OfContact::contact);
    }

    /** Those that were added, as they were left. */
    List<Channel> channels() {
        return told.stream()
                .flatMap(one -> one.change().after().flatMap(Subject::ofContact).stream())
                .flatMap(after -> after.channels().stream())
                .reduce((earlier, later) -> later)
                .orElse(List.of());
    }

    List<Notice.Hurt> hurts() {
        return told.stream().flatMap(one -> one.hurts().stream()).distinct().toList();
    }
}
