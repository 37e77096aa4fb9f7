package oncall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import oncall.domain.Arn;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Stage;
import oncall.operations.Draft;
import oncall.operations.NewContact;
import oncall.operations.Occasion;
import oncall.operations.Refused;
import oncall.testing.SettableClock;
import org.junit.jupiter.api.Test;

class MemoryStoreTest {
    private static final Arn AKUA = new Arn("akua");

    private final SettableClock clock = new SettableClock();
    private final MemoryDrafts drafts = new MemoryDrafts(clock, Duration.ofDays(7), 3);

    @Test
    void a_draft_is_found_by_its_owner_alone() {
        drafts.keep(draft("d1", "U1"));

        assertThat(drafts.find("d1", "U1")).isPresent();
        assertThat(drafts.find("d1", "U2")).isEmpty();
        drafts.drop("d1", "U2");
        assertThat(drafts.change("d1", "U2", draft -> draft.addStage(new Stage(1, List.of()))))
                .isEmpty();
        assertThat(drafts.find("d1", "U1")).get().extracting(Draft::revision).isEqualTo(0);
        drafts.drop("d1", "U1");
        assertThat(drafts.find("d1", "U1")).isEmpty();
    }

    @Test
    void a_draft_is_kept_seven_days_after_its_last_change() {
        drafts.keep(draft("d1", "U1"));
        clock.forward(Duration.ofDays(6));
        drafts.change("d1", "U1", draft -> draft.withDisplayName("New"));
        clock.forward(Duration.ofDays(7));
        assertThat(drafts.find("d1", "U1")).isPresent();
        clock.forward(Duration.ofSeconds(1));
        assertThat(drafts.find("d1", "U1")).isEmpty();
    }

    @Test
    void the_drafts_of_one_person_are_found_the_newest_first() {
        drafts.keep(draft("d1", "U1"));
        drafts.keep(draft("d2", "U2"));
        drafts.keep(draft("d3", "U1"));
        assertThat(drafts.of("U1")).extracting(Draft::id).containsExactly("d3", "d1");
        drafts.change("d1", "U1", draft -> draft.withDisplayName("New"));
        assertThat(drafts.of("U1")).extracting(Draft::id).containsExactly("d1", "d3");
        assertThat(drafts.of("U3")).isEmpty();
    }

    @Test
    void the_draft_untouched_for_longest_gives_way() {
        IntStream.range(0, 3).forEach(i -> drafts.keep(draft("d" + i, "U1")));
        drafts.change("d0", "U1", draft -> draft);
        drafts.keep(draft("d3", "U1"));

        assertThat(drafts.find("d0", "U1")).isPresent();
        assertThat(drafts.find("d1", "U1")).isEmpty();
    }

    @Test
    void changes_at_the_same_time_are_all_made() {
        drafts.keep(draft("d1", "U1"));

        IntStream.range(0, 200)
                .parallel()
                .forEach(i -> drafts.change("d1", "U1", draft -> draft.addStage(new Stage(1, List.of()))));

        assertThat(drafts.find("d1", "U1"))
                .get()
                .extracting(draft -> draft.plan().stages().size())
                .isEqualTo(200);
    }

    @Test
    void changes_of_one_object_happen_one_after_the_other() {
        MemoryTurns turns = new MemoryTurns(Duration.ofSeconds(30));
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        IntStream.range(0, 100)
                .parallel()
                .forEach(i -> turns.inTurn(AKUA, () -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    return inside.decrementAndGet();
                }));

        assertThat(most).hasValue(1);
        assertThat(turns.size()).isZero();
    }

    @Test
    void whoever_waits_too_long_for_a_turn_is_told_so() {
        MemoryTurns turns = new MemoryTurns(Duration.ofMillis(1));
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        Thread first = new Thread(() -> turns.inTurn(AKUA, () -> {
            inside.countDown();
            await().until(() -> told.getCount() == 0);
            return "done";
        }));
        first.start();
        await().until(() -> inside.getCount() == 0);

        assertThatThrownBy(() -> turns.inTurn(AKUA, () -> "never"))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(Refused.Reason.BUSY));
        assertThat(turns.inTurn(new Arn("other"), () -> "at once")).isEqualTo("at once");
        told.countDown();
        await().until(() -> !first.isAlive());
        assertThat(turns.inTurn(AKUA, () -> "now")).isEqualTo("now");
    }

    @Test
    void a_turn_is_free_again_after_a_failure() {
        MemoryTurns turns = new MemoryTurns(Duration.ofMillis(1));

        assertThatThrownBy(() -> turns.inTurn(AKUA, () -> {
                    throw new IllegalStateException("ours");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(turns.inTurn(AKUA, () -> "now")).isEqualTo("now");
        assertThat(turns.size()).isZero();
    }

    private static Draft draft(String id, String userId) {
        NewContact wanted = new NewContact(ContactType.PERSONAL, "akuam", "", List.of(), Plan.blank());
        return Draft.create(id, Occasion.of(userId, Optional.empty(), Optional.empty()), wanted, Instant.EPOCH);
    }
}
