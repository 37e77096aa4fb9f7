package oncall.operations.announce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oncall.domain.Change;
import oncall.operations.port.Announcement;
import oncall.operations.port.Announcements;
import oncall.operations.port.Announcements.Row;
import oncall.operations.port.Announcements.State;
import oncall.operations.port.Messenger.Outcome;
import oncall.operations.port.Notice;
import oncall.testing.FakeMessenger;
import oncall.testing.SettableClock;
import org.junit.jupiter.api.Test;

class PostAnnouncementsTest {
    private static final String SRE = "C02SRE";

    private final SettableClock clock = new SettableClock();
    private final FakeMessenger slack = new FakeMessenger();
    private final List<String> marked = new ArrayList<>();
    private List<Row> due = List.of();
    private Optional<Instant> next = Optional.empty();
    private final PostAnnouncements post = new PostAnnouncements(new Rows(), slack, clock);

    @Test
    void what_is_due_is_posted_once_and_remembered() {
        due = List.of(due("a", 1, Optional.empty()), due("b", 1, Optional.empty()));
        post.post(SRE);
        assertThat(slack.heard).containsExactly("announce C02SRE [a, b] first");
        assertThat(marked).containsExactly("posted 2 1.0");
    }

    @Test
    void an_undo_is_posted_below_what_it_undoes() {
        due = List.of(row(change("b", Optional.of("undone")), 1, false, Optional.empty()));
        post.post(SRE);
        due = List.of(row(change("c", Optional.of("never told")), 1, false, Optional.empty()));
        post.post(SRE);
        assertThat(slack.heard)
                .containsExactly("announce C02SRE below undone.ts [b] first", "announce C02SRE [c] first");
    }

    @Test
    void it_says_when_there_is_more_to_be_posted() {
        assertThat(post.post(SRE)).isEmpty();
        next = Optional.of(clock.instant().plusSeconds(1));
        due = List.of(due("a", 1, Optional.empty()));
        assertThat(post.post(SRE)).isEqualTo(next);
    }

    @Test
    void nothing_is_posted_where_somebody_else_is_at_it() {
        post.post(SRE);
        assertThat(slack.heard).isEmpty();
    }

    @Test
    void a_message_that_cannot_be_drawn_is_put_off_and_given_up_like_any_other() {
        due = List.of(due("a", 1, Optional.empty()));
        slack.trouble = Optional.of(new IllegalStateException());
        assertThatThrownBy(() -> post.post(SRE)).isInstanceOf(IllegalStateException.class);
        assertThat(marked).singleElement().asString().startsWith("unclear 1");
    }

    @Test
    void slack_is_given_the_pause_that_it_asks_for() {
        due = List.of(due("a", 1, Optional.empty()));
        slack.inChannel = Optional.of(new Outcome.Later(Optional.of(Duration.ofSeconds(30))));
        post.post(SRE);
        assertThat(marked).containsExactly("failed 1 PT30S");
    }

    @Test
    void a_pause_of_an_hour_is_cut_short_since_it_may_hold_no_longer() {
        due = List.of(due("a", 1, Optional.empty()));
        slack.inChannel = Optional.of(new Outcome.Later(Optional.of(Duration.ofHours(1))));
        post.post(SRE);
        assertThat(marked).containsExactly("failed 1 PT5M");
    }

    @Test
    void pauses_grow_and_stay_under_five_minutes() {
        slack.inChannel = Optional.of(new Outcome.Later(Optional.empty()));
        for (int attempts : List.of(1, 2, 5, 40)) {
            due = List.of(due("a", attempts, Optional.empty()));
            post.post(SRE);
        }
        assertThat(marked).containsExactly("failed 1 PT2S", "failed 1 PT4S", "failed 1 PT32S", "failed 1 PT5M");
    }

    @Test
    void a_post_that_was_cut_off_is_repeated_and_says_so() {
        due = List.of(due("a", 1, Optional.empty()));
        slack.inChannel = Optional.of(new Outcome.Unclear());
        post.post(SRE);
        due = List.of(row("a", 2, true, Optional.empty()));
        slack.inChannel = Optional.of(new Outcome.Posted("2.0"));
        post.post(SRE);
        assertThat(slack.heard).containsExactly("announce C02SRE [a] first", "announce C02SRE [a] again");
        assertThat(marked).containsExactly("unclear 1 PT2S", "posted 1 2.0");
    }

    @Test
    void after_a_day_it_is_given_up() {
        slack.inChannel = Optional.of(new Outcome.Later(Optional.empty()));
        due = List.of(due("a", 300, Optional.of(clock.instant().minus(Duration.ofHours(25)))));
        post.post(SRE);
        assertThat(marked).containsExactly("parked 1");
    }

    @Test
    void where_the_bot_is_no_member_the_command_s_own_url_is_used() {
        due = List.of(due("a", 1, Optional.empty()));
        slack.inChannel = Optional.of(new Outcome.NotThere());
        post.post(SRE);
        assertThat(slack.heard).containsExactly("announce C02SRE [a] first", "url https://hooks.slack.com/1 [a]");
        assertThat(marked).containsExactly("posted 1 ");
    }

    @Test
    void where_no_way_is_left_the_author_hears_of_it() {
        due = List.of(due("a", 1, Optional.empty()));
        slack.inChannel = Optional.of(new Outcome.NotThere());
        slack.byUrl = Optional.of(new Outcome.Later(Optional.empty()));
        post.post(SRE);
        assertThat(slack.heard).endsWith("author U01MAI C02SRE [a]");
        assertThat(marked).containsExactly("parked 1");
    }

    private Row due(String id, int attempts, Optional<Instant> firstFailure) {
        return row(id, attempts, false, firstFailure);
    }

    private Row row(String id, int attempts, boolean unsure, Optional<Instant> firstFailure) {
        return row(change(id, Optional.empty()), attempts, unsure, firstFailure);
    }

    private static Row row(Change change, int attempts, boolean unsure, Optional<Instant> firstFailure) {
        return new Row(
                new Announcement(Notice.of(change), SRE, Optional.of("https://hooks.slack.com/1")),
                1,
                State.DUE,
                attempts,
                unsure,
                firstFailure,
                Optional.empty());
    }

    private Change change(String id, Optional<String> undoes) {
        return new Change(
                id,
                Change.Kind.CREATED,
                Optional.empty(),
                "akuam",
                Change.Source.SLACK,
                Optional.of("U01MAI"),
                "",
                Optional.empty(),
                Optional.empty(),
                clock.instant(),
                Change.State.APPLIED,
                undoes,
                Optional.empty());
    }

    private final class Rows implements Announcements {
        @Override
        public void imported(String userId, Instant now) {
            throw new AssertionError("Posting imports nothing.");
        }

        @Override
        public void created(String userId, Instant now) {
            throw new AssertionError("Posting creates nothing.");
        }

        @Override
        public Optional<String> thread(String channel, String change) {
            return Optional.of(change + ".ts").filter(ts -> change.equals("undone"));
        }

        @Override
        public void add(Announcement announcement) {
            throw new AssertionError("Posting adds nothing.");
        }

        @Override
        public List<String> channelsDue(Instant now) {
            return List.of(SRE);
        }

        @Override
        public List<Row> take(String channel, Instant now, Instant until, int most) {
            return due;
        }

        @Override
        public Optional<Instant> nextDue(String channel) {
            return next;
        }

        @Override
        public void posted(List<Row> taken, String ts, Instant at) {
            marked.add("posted " + taken.size() + " " + ts);
        }

        @Override
        public void failed(List<Row> taken, Instant at, Instant nextTry) {
            marked.add("failed " + taken.size() + " " + Duration.between(at, nextTry));
        }

        @Override
        public void unclear(List<Row> taken, Instant at, Instant nextTry) {
            marked.add("unclear " + taken.size() + " " + Duration.between(at, nextTry));
        }

        @Override
        public void parked(List<Row> taken, Instant at) {
            marked.add("parked " + taken.size());
        }

        @Override
        public boolean addOnce(Announcement announcement) {
            throw new AssertionError("Nothing is added here.");
        }

        @Override
        public List<Row> parked(int most) {
            return List.of();
        }

        @Override
        public int tryAgain(String channel, Instant now) {
            return 0;
        }

        @Override
        public int count(State state) {
            return 0;
        }
    }
}
