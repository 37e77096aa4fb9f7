package oncall.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Stage;
import oncall.operations.plan.Draft;
import oncall.operations.plan.Drafts;
import oncall.operations.port.NewContact;
import oncall.operations.port.Occasion;
import org.junit.jupiter.api.Test;

/** What drafts hold to, wherever they are kept, for seven days: none at first. */
public interface DraftsContract {
    Drafts drafts();

    SettableClock clock();

    @Test
    default void a_draft_is_found_by_its_owner_alone() {
        drafts().keep(draft("d1", "U1"));

        assertThat(drafts().find("d1", "U1")).contains(draft("d1", "U1").withAt(clock().instant()));
        assertThat(drafts().find("d1", "U2")).isEmpty();
        drafts().drop("d1", "U2");
        assertThat(drafts().change("d1", "U2", draft -> draft.addStage(new Stage(1, List.of()))))
                .isEmpty();
        assertThat(drafts().of("U2")).isEmpty();
        assertThat(drafts().find("d1", "U1")).get().extracting(Draft::revision).isEqualTo(0);
        drafts().drop("d1", "U1");
        assertThat(drafts().find("d1", "U1")).isEmpty();
    }

    @Test
    default void a_draft_that_is_kept_again_replaces_itself() {
        drafts().keep(draft("d1", "U1"));
        drafts().keep(draft("d1", "U1").withDisplayName("Zoë 🙂"));

        assertThat(drafts().find("d1", "U1"))
                .get()
                .extracting(Draft::displayName)
                .isEqualTo("Zoë 🙂");
    }

    @Test
    default void a_draft_is_kept_seven_days_after_its_last_change() {
        drafts().keep(draft("d1", "U1"));
        clock().forward(Duration.ofDays(6));
        drafts().change("d1", "U1", draft -> draft.withDisplayName("New"));
        clock().forward(Duration.ofDays(7));
        assertThat(drafts().find("d1", "U1")).isPresent();
        clock().forward(Duration.ofSeconds(1));
        assertThat(drafts().find("d1", "U1")).isEmpty();
        assertThat(drafts().of("U1")).isEmpty();
    }

    @Test
    default void the_drafts_of_a_person_come_last_kept_first() {
        for (String id : List.of("d1", "d2", "d3")) {
            drafts().keep(draft(id, "U1"));
            clock().forward(Duration.ofSeconds(1));
        }
        drafts().change("d1", "U1", draft -> draft);

        assertThat(drafts().of("U1")).extracting(Draft::id).containsExactly("d1", "d3", "d2");
    }

    static Draft draft(String id, String userId) {
        NewContact wanted = new NewContact(ContactType.PERSONAL, "akuam", "", List.of(), Plan.blank());
        return Draft.create(id, Occasion.of(userId, Optional.empty(), Optional.empty()), wanted, Instant.EPOCH);
    }
}
