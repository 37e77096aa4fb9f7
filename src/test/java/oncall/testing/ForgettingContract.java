package oncall.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import oncall.domain.Change;
import oncall.operations.port.Forgetting;
import oncall.operations.port.Forgetting.Forgotten;
import oncall.operations.port.Journal;
import org.junit.jupiter.api.Test;

/** What it says that was forgotten, wherever changes are kept: none at first. */
public interface ForgettingContract {
    Forgetting forgetting();

    Journal journal();

    @Test
    default void settled_changes_are_counted_by_author_and_contact_and_pending_ones_told() {
        begun("c1", "U1");
        Change second = begun("c2", "U1");
        journal().applied(second.applied(second.after()), List.of(), Optional.empty());
        Change third = begun("c3", "U2");
        journal().refused(third.withState(Change.State.REFUSED), List.of());

        assertThat(forgetting().forget(Optional.of("U9"), Optional.empty())).isEqualTo(new Forgotten(0, 0));
        assertThat(forgetting().forget(Optional.of("U1"), Optional.empty())).isEqualTo(new Forgotten(1, 1));
        assertThat(forgetting().forget(Optional.of("U1"), Optional.empty()))
                .as("the settled one names nobody any more")
                .isEqualTo(new Forgotten(0, 1));
        assertThat(forgetting().forget(Optional.of("U2"), Optional.of(JournalContract.AKUA)))
                .isEqualTo(new Forgotten(2, 1));
        assertThat(forgetting().forget(Optional.empty(), Optional.of(JournalContract.KAI)))
                .isEqualTo(new Forgotten(0, 0));
        assertThat(forgetting().tidy()).as("nothing is old").isZero();
    }

    private Change begun(String id, String user) {
        Change pending = JournalContract.pending(id, JournalContract.AKUA, user, JournalContract.NOW);
        journal().begin(pending, JournalContract.MAI);
        return pending;
    }
}
