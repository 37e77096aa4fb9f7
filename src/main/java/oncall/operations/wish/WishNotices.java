package oncall.operations.wish;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import oncall.operations.port.Announcement;
import oncall.operations.port.Membership;
import oncall.operations.port.Notice;
import oncall.operations.port.People;
import oncall.operations.port.Standing;
import oncall.operations.port.Wish;

/** Who is told of what becomes of a wish. */
public final class WishNotices {
    private static final int EDITORS = 3;
    private static final Duration AGE = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Membership membership;
    private final People people;

    public WishNotices(Membership membership, People people) {
        this.membership = membership;
        this.people = people;
    }

    /** Who wished it; a few editors where that person has left. May wait for Slack. */
    List<Announcement> toWisher(Wish wish, Wish.Occasion occasion) {
        Stream<String> readers =
                hasLeft(wish) ? people.editors(EDITORS).stream().map(People.Person::id) : Stream.of(wish.by());
        return to(readers, wish, occasion);
    }

    /** Of a yes that is done. Who comes and who goes hears of the change itself, as long as they are here. */
    List<Announcement> ofYes(Wish accepted) {
        return accepted.kind() == Wish.Kind.QUESTION || hasLeft(accepted)
                ? toWisher(accepted, Wish.Occasion.ACCEPTED)
                : List.of();
    }

    private boolean hasLeft(Wish wish) {
        return wish.by().isEmpty() || membership.ask(wish.by(), AGE, PATIENCE).role() == Standing.Role.DEACTIVATED;
    }

    List<Announcement> toUnanswered(Wish wish, Wish.Occasion occasion) {
        return to(wish.unanswered().stream(), wish, occasion);
    }

    private static List<Announcement> to(Stream<String> readers, Wish wish, Wish.Occasion occasion) {
        return readers.map(reader -> Announcement.to(reader, new Notice.OfWish(wish, occasion)))
                .toList();
    }
}
