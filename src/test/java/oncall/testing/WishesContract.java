package oncall.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import oncall.domain.Arn;
import oncall.domain.Span;
import oncall.operations.port.Announcement;
import oncall.operations.port.Notice;
import oncall.operations.port.Wish;
import oncall.operations.port.Wishes;
import org.junit.jupiter.api.Test;

/** What wishes hold to, wherever they are kept: none at first. */
public interface WishesContract {
    Instant START = Instant.parse("2026-12-01T12:00:00Z");

    Wishes wishes();

    /** Posts what is to be told by now. */
    void posts();

    /** Time passes in the world. */
    void later(Duration time);

    static Wish wish(String id, Instant at) {
        Span span = new Span(START.plus(Duration.ofHours(20)), START.plus(Duration.ofHours(30)));
        return new Wish(
                id,
                0,
                Wish.Kind.COVER,
                "U02AKUA",
                new Arn("arn:aws:ssm-contacts:us-east-2:111122223333:rotation/primary"),
                "primary",
                Optional.of(new Arn("arn:aws:ssm-contacts:us-east-2:111122223333:contact/akuam")),
                Optional.empty(),
                span,
                List.of(span),
                "ill",
                Optional.of("C02SRE"),
                at,
                Wish.State.OPEN,
                Optional.empty(),
                List.of("U03SAM"),
                List.of(),
                List.of(),
                Set.of(),
                Optional.empty());
    }

    @Test
    default void of_all_who_change_the_same_one_wins() {
        Wish wish = wish("w1", START);
        wishes().add(wish, List.of());
        Wish sams = wish.claimed(new Wish.Claim("U03SAM", wish.asked(), START));
        Wish bobs = wish.claimed(new Wish.Claim("U04BOB", wish.asked(), START));
        assertThat(wishes().find("w1")).contains(wish);
        assertThat(wishes().find("w2")).isEmpty();
        assertThat(wishes().replace(wish, sams, List.of())).isTrue();
        assertThat(wishes().replace(wish, bobs, List.of())).isFalse();
        assertThat(wishes().find("w1")).contains(sams);
    }

    @Test
    default void what_is_due_is_found_and_what_is_claimed_after_its_time() {
        Wish wish = wish("w1", START);
        wishes().add(wish, List.of());
        Wish later = wish("w2", START.plus(Duration.ofHours(9)));
        wishes().add(later, List.of());
        assertThat(wishes().due(START.plus(Duration.ofHours(7)), 9)).isEmpty();
        assertThat(wishes().due(START.plus(Duration.ofHours(8)), 9)).containsExactly(wish);
        assertThat(wishes().due(START.plus(Duration.ofHours(15)), 9)).containsExactly(wish, later);
        assertThat(wishes().due(START.plus(Duration.ofHours(15)), 1)).containsExactly(wish);
        Wish claimed = wish.claimed(new Wish.Claim("U03SAM", wish.asked(), START));
        wishes().replace(wish, claimed, List.of());
        assertThat(wishes().due(START.plus(Duration.ofHours(10)), 9)).isEmpty();
        later(Duration.ofSeconds(59));
        assertThat(wishes().claimedFor(Duration.ofMinutes(1))).isEmpty();
        later(Duration.ofSeconds(2));
        assertThat(wishes().claimedFor(Duration.ofMinutes(1))).containsExactly(claimed);
        wishes().replace(claimed, claimed.freed(), List.of());
        assertThat(wishes().claimedFor(Duration.ofMinutes(1))).isEmpty();
    }

    @Test
    default void what_somebody_wished_is_found_until_it_is_over() {
        Wish wish = wish("w1", START);
        wishes().add(wish, List.of());
        Wish claimed = wish.claimed(new Wish.Claim("U03SAM", wish.asked(), START));
        assertThat(wishes().open("U02AKUA")).containsExactly(wish);
        assertThat(wishes().open("U03SAM")).isEmpty();
        wishes().replace(wish, claimed, List.of());
        assertThat(wishes().open("U02AKUA")).containsExactly(claimed);
        wishes().replace(claimed, claimed.ended(Wish.State.CANCELLED), List.of());
        assertThat(wishes().open("U02AKUA")).isEmpty();
    }

    @Test
    default void its_messages_are_drawn_as_it_is_now() {
        Wish wish = wish("w1", START);
        wishes().add(wish, List.of(Announcement.to("C02SRE", new Notice.OfWish(wish, Wish.Occasion.ASKED))));
        posts();
        assertThat(wishes().toBeDrawn(9)).isEmpty();
        Wish cancelled = wish.ended(Wish.State.CANCELLED);
        wishes().replace(wish, cancelled, List.of());
        assertThat(wishes().toBeDrawn(9)).singleElement().satisfies(message -> {
            assertThat(message.channel()).isEqualTo("C02SRE");
            assertThat(message.notice()).isEqualTo(new Notice.OfWish(cancelled, Wish.Occasion.ASKED));
            wishes().drawn(message, cancelled.revision());
        });
        assertThat(wishes().toBeDrawn(9)).isEmpty();
    }
}
