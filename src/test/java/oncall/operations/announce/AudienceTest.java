package oncall.operations.announce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.operations.port.Announcement;
import oncall.operations.port.Notice;
import oncall.operations.port.Request;
import oncall.testing.JournalContract;
import org.junit.jupiter.api.Test;

class AudienceTest {
    private static final Arn PLAN = new Arn("arn:aws:ssm-contacts:us-east-2:111122223333:contact/plan");
    private static final Notice.Hurt HURT = new Notice.Hurt(PLAN, "Plan", true, List.of(1));
    private static final Change CHANGE = JournalContract.pending(
                    "c1", JournalContract.AKUA, "U01MAI", JournalContract.NOW)
            .withState(Change.State.APPLIED);

    private final Map<Arn, List<String>> watching =
            Map.of(JournalContract.AKUA, List.of("C1", "C2"), PLAN, List.of("C2", "C3"));

    private List<Announcement> hear(Optional<String> owner, List<Notice.Hurt> hurts, Optional<String> asked) {
        return new Audience(
                        (object, kind) -> object.map(watching::get).orElse(List.of()),
                        contact -> owner,
                        change -> hurts,
                        rotation -> List.of())
                .of(CHANGE, Request.by("U01MAI").heardIn(asked, Optional.of("https://hooks.slack.com/1")));
    }

    @Test
    void the_plan_that_it_breaks_is_watched_too_and_each_place_hears_once() {
        assertThat(hear(Optional.empty(), List.of(HURT), Optional.of("C1")))
                .allSatisfy(one -> assertThat(one.notice()).isEqualTo(new Notice.Changed(CHANGE, List.of(HURT))))
                .extracting(Announcement::channel)
                .containsExactly("C1", "C2", "C3");
    }

    @Test
    void whose_contact_it_is_hears_what_somebody_else_did() {
        assertThat(hear(Optional.of("U02AKUA"), List.of(), Optional.empty()))
                .extracting(Announcement::channel)
                .containsExactly("C1", "C2", "U02AKUA");
        assertThat(hear(Optional.of("U01MAI"), List.of(), Optional.empty()))
                .extracting(Announcement::channel)
                .containsExactly("C1", "C2");
    }

    @Test
    void the_url_of_a_command_reaches_the_channel_that_it_was_asked_in_alone() {
        assertThat(hear(Optional.empty(), List.of(), Optional.of("C9")))
                .filteredOn(one -> one.responseUrl().isPresent())
                .extracting(Announcement::channel)
                .containsExactly("C9");
    }
}
