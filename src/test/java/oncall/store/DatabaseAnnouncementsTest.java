package oncall.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import oncall.domain.Change;
import oncall.operations.port.Announcement;
import oncall.operations.port.Announcements;
import oncall.operations.port.Announcements.Row;
import oncall.operations.port.Announcements.State;
import oncall.operations.port.Notice;
import oncall.operations.port.Request;
import oncall.testing.AnnouncementsContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Kind.class)
final class DatabaseAnnouncementsTest extends StoreTest implements AnnouncementsContract {
    private static final Duration LEASE = Duration.ofMinutes(1);

    DatabaseAnnouncementsTest(Kind kind) {
        super(kind);
    }

    @Override
    public Announcements announcements() {
        return stored.announcements;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    private void change(String id, String... channels) {
        Change pending = Sample.pending(id, Sample.arn("contact/" + id));
        stored.journal.begin(pending, Request.by("U01MAI"));
        stored.journal.applied(Sample.applied(pending), Sample.to(pending, channels), Optional.empty());
    }

    @Override
    public void givenUp(String change, String channel) {
        change(change, channel);
        announcements().parked(rows(take(channel, 1)), now());
    }

    private List<Row> take(String channel, int most) {
        return announcements().take(channel, now(), now().plus(LEASE), most);
    }

    private static List<Row> rows(List<Row> taken) {
        return taken;
    }

    private static List<String> ids(List<Row> taken) {
        return taken.stream().map(row -> row.announcement().notice().key()).toList();
    }

    @Test
    void a_channel_hears_the_oldest_first_and_one_message_a_second() {
        change("c1", "C1", "C2");
        change("c2", "C1");
        change("c3", "C1");
        assertThat(announcements().channelsDue(now())).containsExactly("C1", "C2");

        List<Row> first = take("C1", 2);
        assertThat(ids(first)).containsExactly("c1", "c2");
        assertThat(first.get(0).announcement().notice())
                .isEqualTo(Notice.of(Sample.applied(Sample.pending("c1", Sample.arn("contact/c1")))));
        assertThat(first.get(0).announcement().responseUrl()).contains("https://hooks.slack.com/1");
        assertThat(announcements().channelsDue(now())).containsExactly("C2");
        assertThat(take("C1", 2)).as("somebody has it").isEmpty();

        announcements().posted(rows(first), "17.5", now());
        assertThat(tables().column("select posted_ts from announcement where change = 'c2'"))
                .containsExactly("17.5");
        assertThat(take("C1", 2)).as("a moment ago").isEmpty();
        clock.forward(Announcements.BETWEEN_POSTS);
        assertThat(announcements().channelsDue(now())).containsExactly("C1", "C2");
        assertThat(ids(take("C1", 2))).containsExactly("c3");
        assertThat(tables().column("select count(*) from announcement where response_url is not null"))
                .as("what is posted needs it no more")
                .containsExactly("2");
    }

    @Test
    void it_is_known_when_a_channel_may_be_posted_to_next() {
        assertThat(announcements().nextDue("C1")).isEmpty();
        change("c1", "C1");
        change("c2", "C1");
        assertThat(announcements().nextDue("C1"))
                .hasValueSatisfying(next -> assertThat(next).isBeforeOrEqualTo(now()));
        List<Row> first = take("C1", 1);
        assertThat(announcements().nextDue("C1")).contains(now().plus(LEASE));
        announcements().posted(rows(first), "17.5", now());
        assertThat(announcements().nextDue("C1"))
                .as("a message a second")
                .contains(now().plus(Announcements.BETWEEN_POSTS));
        clock.forward(Announcements.BETWEEN_POSTS);
        List<Row> second = take("C1", 1);
        announcements().failed(rows(second), now(), now().plusSeconds(30));
        assertThat(announcements().nextDue("C1")).contains(now().plusSeconds(30));
        announcements().posted(rows(second), "18.5", now());
        assertThat(announcements().nextDue("C1")).isEmpty();
    }

    @Test
    void nothing_overtakes_what_failed() {
        change("c1", "C1");
        change("c2", "C1");
        List<Row> taken = take("C1", 1);
        announcements().failed(rows(taken), now(), now().plusSeconds(30));

        clock.forward(Duration.ofSeconds(29));
        assertThat(announcements().channelsDue(now())).isEmpty();
        assertThat(take("C1", 9)).isEmpty();
        clock.forward(Duration.ofSeconds(1));
        List<Row> again = take("C1", 9);
        assertThat(ids(again)).containsExactly("c1", "c2");
        assertThat(again.get(0)).satisfies(row -> {
            assertThat(row.attempts()).isEqualTo(1);
            assertThat(row.unsure()).isFalse();
            assertThat(row.firstFailure()).contains(now().minusSeconds(30));
        });
    }

    /** As somebody does it in one sitting. */
    private void made(String id, Change.Kind kind, String object, String... channels) {
        Change pending = Sample.as(kind, Sample.pending(id, Sample.arn("contact/" + object)));
        stored.journal.begin(pending, Request.by("U01MAI"));
        stored.journal.applied(Sample.applied(pending), Sample.to(pending, channels), Optional.empty());
    }

    @Test
    void what_is_added_to_what_was_created_waits_with_it_and_nobody_waits_for_that() {
        made("c1", Change.Kind.CREATED, "zoe", "C1");
        made("c2", Change.Kind.CHANGED, "akuam", "C1");
        assertThat(announcements().channelsDue(now())).containsExactly("C1");
        List<Row> other = take("C1", 9);
        assertThat(ids(other)).containsExactly("c2");
        announcements().posted(other, "1.0", now());

        clock.forward(Duration.ofSeconds(100));
        made("c3", Change.Kind.CHANGED, "zoe", "C1");
        assertThat(announcements().nextDue("C1")).contains(now().plus(Announcements.CREATING));
        clock.forward(Announcements.CREATING.minusSeconds(1));
        assertThat(announcements().channelsDue(now())).isEmpty();
        assertThat(take("C1", 9)).isEmpty();
        clock.forward(Duration.ofSeconds(1));
        assertThat(announcements().channelsDue(now())).containsExactly("C1");
        assertThat(ids(take("C1", 9))).containsExactly("c1", "c3");
    }

    @Test
    void what_was_created_is_told_when_its_creator_is_done() {
        made("c1", Change.Kind.CREATED, "zoe", "C1");
        announcements().created("U05KAI", now());
        announcements().imported("U01MAI", now());
        assertThat(take("C1", 9)).isEmpty();
        announcements().created("U01MAI", now());
        assertThat(ids(take("C1", 9))).containsExactly("c1");
    }

    @Test
    void replies_stand_below_the_first_of_what_was_undone() {
        change("c1", "C1", "C2");
        announcements().posted(take("C1", 9), "1.0", now());
        clock.forward(Announcements.BETWEEN_POSTS);
        undoing("c2", "c1");
        assertThat(announcements().thread("C1", "c1")).contains("1.0");
        assertThat(announcements().thread("C2", "c1")).as("not posted yet").isEmpty();
        announcements().posted(take("C1", 9), "2.0", now());
        assertThat(announcements().thread("C1", "c2"))
                .as("a reply has no replies")
                .contains("1.0");
        assertThat(announcements().thread("C1", "c9")).isEmpty();
    }

    @Test
    void an_undo_stands_by_itself_and_with_what_undoes_the_same() {
        change("c1", "C1");
        undoing("c2", "c1");
        undoing("c3", "c1");
        change("c4", "C1");
        assertThat(ids(take("C1", 9))).containsExactly("c1");
        clock.forward(LEASE);
        announcements().posted(take("C1", 1), "1.0", now());
        clock.forward(Announcements.BETWEEN_POSTS);
        assertThat(ids(take("C1", 9))).containsExactly("c2", "c3");
    }

    private void undoing(String id, String undone) {
        Change pending = Sample.undoing(undone, Sample.pending(id, Sample.arn("contact/x")));
        stored.journal.begin(pending, Request.by("U01MAI"));
        stored.journal.applied(Sample.applied(pending), Sample.to(pending, "C1"), Optional.empty());
    }

    @Test
    void changes_stand_together_and_anything_else_by_itself() {
        Change unanswered = Sample.pending("c9", Sample.arn("contact/c9"));
        stored.journal.begin(unanswered, Request.by("U01MAI"));
        change("c1", "U01MAI");
        change("c2", "U01MAI");
        Change refused = unanswered.withState(Change.State.REFUSED);
        stored.journal.refused(refused, List.of(Announcement.to("U01MAI", new Notice.Settled(refused, true))));
        Notice.Linked linked = new Notice.Linked("k1", "U05KAI", Sample.AKUA, "Akua Mansa", true);
        announcements().add(Announcement.to("U01MAI", linked));
        change("c3", "U01MAI");

        List<List<Notice>> heard = new ArrayList<>();
        for (List<Row> next = take("U01MAI", 9); !next.isEmpty(); next = take("U01MAI", 9)) {
            heard.add(next.stream().map(row -> row.announcement().notice()).toList());
            announcements().posted(next, "1." + heard.size(), now());
            clock.forward(Announcements.BETWEEN_POSTS);
        }
        assertThat(heard).hasSize(4);
        assertThat(heard.get(0)).extracting(Notice::key).containsExactly("c1", "c2");
        assertThat(heard.get(1)).containsExactly(new Notice.Settled(refused, true));
        assertThat(heard.get(2)).containsExactly(linked);
        assertThat(heard.get(3)).extracting(Notice::key).containsExactly("c3");
    }

    @Test
    void what_somebody_asked_today_stands_until_tomorrow() {
        Notice asked = new Notice.Asked("k1", "U03SAM", Optional.of(Sample.AKUA), "Akua Mansa");
        Announcement once = Announcement.to("U01MAI", asked);
        announcements().addOnce(once);
        List<Row> taken = take("U01MAI", 9);
        assertThat(taken).extracting(row -> row.announcement().notice()).containsExactly(asked);
        announcements().posted(taken, "1.1", now());

        clock.forward(Duration.ofHours(20));
        stored.forgetting.tidy();
        assertThat(announcements().addOnce(once)).isFalse();
        clock.forward(Duration.ofHours(5));
        stored.forgetting.tidy();
        assertThat(announcements().addOnce(once)).isTrue();
    }

    @Test
    void what_a_change_hurts_is_kept_with_it() {
        Change pending = Sample.pending("c1", Sample.AKUA);
        Notice.Changed notice = new Notice.Changed(
                Sample.applied(pending),
                List.of(new Notice.Hurt(Sample.arn("contact/p"), "Example", true, List.of(1, 2))));
        stored.journal.begin(pending, Request.by("U01MAI"));
        stored.journal.applied(Sample.applied(pending), List.of(Announcement.to("C1", notice)), Optional.empty());
        assertThat(take("C1", 9))
                .singleElement()
                .satisfies(row -> assertThat(row.announcement().notice()).isEqualTo(notice));
    }

    /** A process that posts may end before it can say whether Slack took it. */
    @Test
    void whoever_takes_over_knows_that_the_post_may_be_a_second_one() {
        change("c1", "C1");
        assertThat(rows(take("C1", 1))).extracting(Row::unsure).containsExactly(false);
        clock.forward(LEASE);
        List<Row> second = take("C1", 1);
        assertThat(rows(second)).extracting(Row::unsure).containsExactly(true);
        announcements().failed(rows(second), now(), now());
        assertThat(rows(take("C1", 1)))
                .as("the first is still not known")
                .extracting(Row::unsure)
                .containsExactly(true);
        announcements().unclear(rows(second), now(), now());
        assertThat(rows(take("C1", 1))).extracting(Row::unsure).containsExactly(true);
    }

    @Test
    void what_was_given_up_lets_the_next_pass_and_can_be_tried_again() {
        change("c1", "C1");
        change("c2", "C1");
        announcements().parked(rows(take("C1", 1)), now());
        assertThat(announcements().count(State.PARKED)).isEqualTo(1);
        assertThat(ids(announcements().parked(5))).containsExactly("c1");
        assertThat(ids(take("C1", 5))).containsExactly("c2");

        assertThat(announcements().tryAgain("C2", now())).isZero();
        assertThat(announcements().tryAgain("C1", now())).isEqualTo(1);
        assertThat(ids(take("C1", 5))).containsExactly("c1", "c2");
    }

    @Test
    void two_replicas_never_post_the_same() {
        IntStream.rangeClosed(1, 20).forEach(i -> change("c" + i, "C" + i));
        Set<String> posted = ConcurrentHashMap.newKeySet();
        try (Database second = Kind.open(settings)) {
            List<Announcements> both = List.of(announcements(), another(second).announcements);
            IntStream.range(0, 80)
                    .parallel()
                    .forEach(i -> both.get(i % 2)
                            .take("C" + (i / 4 + 1), now(), now().plus(LEASE), 5)
                            .forEach(due -> assertThat(posted.add(
                                            due.announcement().notice().key()))
                                    .isTrue()));
        }
        assertThat(posted).hasSize(20);
    }
}
