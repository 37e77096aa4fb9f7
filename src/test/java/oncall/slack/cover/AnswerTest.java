package oncall.slack.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import oncall.domain.Arn;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Rotation;
import oncall.domain.Shift;
import oncall.domain.Span;
import oncall.operations.port.Announcement;
import oncall.operations.port.Notice;
import oncall.operations.port.Wish;
import oncall.slack.bench.Aws;
import oncall.slack.bench.Bench;
import oncall.slack.bench.Team;
import org.junit.jupiter.api.Test;

/** What becomes of a yes, and who hears of it. Akua is on call the whole day; Sam is Alejandro. */
class AnswerTest {
    private static final String AKUA = "U02AKUA";
    private static final Arn AKUAS = Team.AKUA.arn();
    private static final Arn SAMS = Team.ALEJANDRO.arn();
    private static final Span TODAY = new Span(Aws.NOW.minus(Duration.ofHours(6)), Aws.NOW.plus(Duration.ofHours(18)));

    private final Bench bench = Bench.withTeam();

    AnswerTest() {
        Rotation nights = new Rotation(Team.rotation("nights"), "nights", "UTC", List.of(AKUAS, SAMS));
        bench.aws
                .with(nights)
                .with(nights.arn(), new Shift(TODAY, List.of(AKUAS), false))
                .with(new Contact(
                        Team.contact("help"),
                        "help",
                        "Help Desk",
                        ContactType.ONCALL_SCHEDULE,
                        Plan.ofRotations(List.of(nights.arn()))));
        bench.directory.refresh();
        bench.linked(AKUA, AKUAS).linked(Bench.SAM, SAMS);
    }

    private static Instant in(double hours) {
        return Aws.NOW.plusSeconds((long) (hours * 3600));
    }

    private Wish asked(Wish.Kind kind, String by) {
        Span span = new Span(in(2), in(6));
        Wish wish = new Wish(
                "w1",
                0,
                kind,
                by,
                Team.rotation("nights"),
                "nights",
                Optional.of(AKUAS),
                kind == Wish.Kind.QUESTION ? Optional.of(SAMS) : Optional.empty(),
                span,
                List.of(span),
                "",
                Optional.empty(),
                bench.now,
                Wish.State.OPEN,
                Optional.empty(),
                List.of(Bench.SAM),
                List.of(),
                List.of(),
                Set.of(),
                Optional.empty());
        bench.wishes.add(wish, List.of());
        return wish;
    }

    private Wish taken() {
        Bench.later(bench.presses(Bench.SAM, "wish-take", "w1"));
        return bench.wishes.find("w1").orElseThrow();
    }

    private List<String> heard(Wish.Occasion occasion) {
        return bench.wishes.announcements.stream()
                .filter(one -> ((Notice.OfWish) one.notice()).occasion() == occasion)
                .map(Announcement::channel)
                .toList();
    }

    @Test
    void the_editor_hears_that_who_was_asked_stands_in() {
        asked(Wish.Kind.QUESTION, Bench.MAI);

        assertThat(taken().state()).isEqualTo(Wish.State.DONE);
        assertThat(heard(Wish.Occasion.ACCEPTED)).containsExactly(Bench.MAI);
        assertThat(bench.announced(bench.wishes.announcements.get(0).notice())
                        .text()
                        .mrkdwn())
                .contains("Sam Rivera said yes and is on call in *nights*");
        assertThat(bench.journal.last().userId()).contains(Bench.MAI);
    }

    @Test
    void who_asked_for_cover_hears_of_the_change_itself_and_where_they_have_left_editors_do() {
        asked(Wish.Kind.COVER, AKUA);
        assertThat(taken().state()).isEqualTo(Wish.State.DONE);
        assertThat(bench.wishes.announcements).isEmpty();
    }

    @Test
    void where_the_asker_has_left_editors_hear_that_it_was_taken() {
        asked(Wish.Kind.COVER, AKUA);
        bench.membership.deactivates(AKUA);

        assertThat(taken().state()).isEqualTo(Wish.State.DONE);
        assertThat(heard(Wish.Occasion.ACCEPTED)).containsExactly(Bench.MAI, "U05KAI");
    }

    @Test
    void a_yes_that_comes_to_nothing_leaves_it_open_and_both_hear_so() {
        asked(Wish.Kind.COVER, AKUA);
        bench.linked(Bench.SAM, Team.contact("elsewhere"));

        assertThat(taken().isOpen()).isTrue();
        assertThat(heard(Wish.Occasion.FAILED)).containsExactly(AKUA);
        assertThat(bench.journal.rows).isEmpty();
    }

    @Test
    void a_part_grows_until_neither_it_nor_what_is_left_is_too_short() {
        Wish wish = asked(Wish.Kind.COVER, AKUA);

        assertThat(wish.part(new Span(in(2), in(4)), bench.now)).contains(new Span(in(2), in(4)));
        assertThat(wish.part(new Span(in(0), in(4)), bench.now)).contains(new Span(in(2), in(4)));
        assertThat(wish.part(new Span(in(2.25), in(5.75)), bench.now)).contains(wish.asked());
        assertThat(wish.part(new Span(in(3), in(3.25)), bench.now)).contains(new Span(in(3), in(3.5)));
        assertThat(wish.part(new Span(in(5.75), in(6)), bench.now)).contains(new Span(in(5.5), in(6)));
        assertThat(wish.part(new Span(in(7), in(8)), bench.now)).isEmpty();
        assertThat(wish.part(wish.asked(), in(5.75))).isEmpty();
        assertThat(wish.part(wish.asked(), in(5))).contains(new Span(in(5), in(6)));
    }
}
