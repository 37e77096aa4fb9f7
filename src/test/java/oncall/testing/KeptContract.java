package oncall.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import oncall.operations.document.ExportText;
import oncall.operations.port.Kept;
import oncall.operations.port.Kept.Here;
import oncall.operations.port.Kept.Missing;
import oncall.operations.port.Kept.Why;
import org.junit.jupiter.api.Test;

/** What waits for a decision, wherever it is kept: one for each person, within bounds, the newest always. None at first. */
public interface KeptContract {
    Kept<ExportText> kept();

    SettableClock clock();

    private String keeps(String userId, String id, String text) {
        String by = kept().keep(userId, id, new ExportText(text));
        assertThat(kept().find(userId, by)).isEqualTo(new Here<>(new ExportText(text)));
        return by;
    }

    private static Missing<ExportText> missing(Why why) {
        return new Missing<>(why);
    }

    @Test
    default void a_newer_one_takes_the_place_of_the_older() {
        String first = keeps("U1", "a1", "old");
        String second = keeps("U1", "b2", "Zoë 🙂");

        assertThat(kept().find("U1", first)).isEqualTo(missing(Why.REPLACED));
        assertThat(kept().take("U1", first)).isEqualTo(missing(Why.REPLACED));
        assertThat(kept().find("U2", second)).isEqualTo(missing(Why.GONE));
        assertThat(kept().take("U2", second)).isEqualTo(missing(Why.GONE));
        assertThat(kept().find("U1", second)).isEqualTo(new Here<>(new ExportText("Zoë 🙂")));
    }

    /** A press on an old view must not bring back what a newer one replaced. */
    @Test
    default void it_is_renewed_while_nothing_took_its_place() {
        String first = keeps("U1", "a1", "old");
        kept().renew("U1", first, new ExportText("older still"));
        assertThat(kept().find("U1", first)).isEqualTo(new Here<>(new ExportText("older still")));

        String second = keeps("U1", "b2", "new");
        kept().renew("U1", first, new ExportText("late"));
        assertThat(kept().find("U1", second)).isEqualTo(new Here<>(new ExportText("new")));
        assertThat(kept().take("U1", second)).isEqualTo(new Here<>(new ExportText("new")));
        kept().renew("U1", second, new ExportText("too late"));
        assertThat(kept().find("U1", second)).isEqualTo(missing(Why.GONE));
    }

    @Test
    default void it_is_taken_once() {
        String id = keeps("U1", "a1", "text");
        keeps("U2", "b2", "another's");

        assertThat(kept().take("U1", id)).isEqualTo(new Here<>(new ExportText("text")));
        assertThat(kept().take("U1", id)).isEqualTo(missing(Why.GONE));
        assertThat(kept().find("U1", id)).isEqualTo(missing(Why.GONE));
    }

    @Test
    default void of_many_who_take_it_at_once_one_finds_it() {
        for (int round = 0; round < 10; round++) {
            String id = keeps("U1", "a" + round, "text");
            assertThat(IntStream.range(0, 8)
                            .parallel()
                            .mapToObj(i -> kept().take("U1", id))
                            .filter(Here.class::isInstance))
                    .hasSize(1);
        }
    }

    @Test
    default void it_is_kept_for_an_hour() {
        String id = keeps("U1", "a1", "text");
        clock().forward(Kept.TIME.minus(Duration.ofMillis(1)));
        assertThat(kept().find("U1", id)).isInstanceOf(Here.class);
        clock().forward(Duration.ofMillis(1));
        assertThat(kept().find("U1", id)).isEqualTo(missing(Why.GONE));
        assertThat(kept().take("U1", id)).isEqualTo(missing(Why.GONE));
    }

    @Test
    default void the_oldest_go_where_all_weigh_too_much_and_never_the_newest() {
        List<String> ids = IntStream.range(0, 6)
                .mapToObj(i -> {
                    clock().forward(Duration.ofMillis(1));
                    return kept().keep("U" + i, "a" + i, heavy(i, 2_000_000));
                })
                .toList();
        List<Integer> left = IntStream.range(0, 6)
                .filter(i -> isFound("U" + i, ids.get(i)))
                .boxed()
                .toList();
        assertThat(left).contains(5).doesNotContain(0);
        assertThat(left).isEqualTo(IntStream.range(left.get(0), 6).boxed().toList());

        String largest = kept().keep("U0", "b1", heavy(99, 8_100_000));
        assertThat(isFound("U5", ids.get(5))).isFalse();
        assertThat(isFound("U0", largest)).isTrue();
    }

    private boolean isFound(String userId, String id) {
        return kept().find(userId, id) instanceof Here;
    }

    /** That cannot be packed to fewer bytes. */
    private static ExportText heavy(int seed, int bytes) {
        byte[] random = new byte[bytes];
        new Random(seed).nextBytes(random);
        return new ExportText(Base64.getEncoder().encodeToString(random));
    }
}
