package oncall.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import oncall.domain.Change;
import oncall.operations.port.Announcements;
import oncall.operations.port.Notice;
import oncall.operations.port.PostedMessages;
import oncall.operations.port.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Kind.class)
final class DatabasePostedMessagesTest extends StoreTest {
    DatabasePostedMessagesTest(Kind kind) {
        super(kind);
    }

    @Test
    void a_message_is_to_be_marked_once_a_change_that_it_tells_of_was_put_back() {
        change("c1", Optional.empty(), "C1", "C2");
        change("c2", Optional.empty(), "C1");
        post("C1", "17.5");
        post("C2", "18.5");
        assertThat(stored.messages.toBeMarked(5)).isEmpty();
        begun("u1", Optional.of("c2"));
        assertThat(stored.messages.toBeMarked(5))
                .as("it is not known to be made")
                .isEmpty();
        stored.journal.applied(Sample.applied(change("u1", Optional.of("c2"))), List.of(), Optional.empty());
        PostedMessages.Posted both = stored.messages.toBeMarked(5).get(0);
        assertThat(both.channel() + " " + both.ts()).isEqualTo("C1 17.5");
        assertThat(both.notices()).extracting(Notice::key).containsExactly("c1", "c2");
        assertThat(both.undone()).isEqualTo(Set.of("c2"));
        stored.messages.marked(both);
        assertThat(stored.messages.toBeMarked(5)).isEmpty();
        begun("u2", Optional.of("c1"));
        stored.journal.applied(Sample.applied(change("u2", Optional.of("c1"))), List.of(), Optional.empty());
        assertThat(stored.messages.toBeMarked(5))
                .extracting(message -> message.channel() + message.undone())
                .containsExactly("C1[c1]", "C2[c1]");
    }

    @Test
    void what_has_no_name_of_its_own_or_is_still_to_be_posted_cannot_be_marked() {
        change("c1", Optional.empty(), "C1");
        change("c2", Optional.empty(), "C2");
        post("C1", "");
        begun("u1", Optional.of("c1"));
        stored.journal.applied(Sample.applied(change("u1", Optional.of("c1"))), List.of(), Optional.empty());
        begun("u2", Optional.of("c2"));
        stored.journal.applied(Sample.applied(change("u2", Optional.of("c2"))), List.of(), Optional.empty());
        assertThat(stored.messages.toBeMarked(5)).isEmpty();
        post("C2", "19.5");
        assertThat(stored.messages.toBeMarked(5))
                .extracting(PostedMessages.Posted::ts)
                .containsExactly("19.5");
    }

    private void change(String id, Optional<String> undoes, String... channels) {
        Change pending = begun(id, undoes);
        stored.journal.applied(Sample.applied(pending), Sample.to(pending, channels), Optional.empty());
    }

    private Change begun(String id, Optional<String> undoes) {
        Change pending = change(id, undoes);
        stored.journal.begin(pending, Request.by("U01MAI"));
        return pending;
    }

    private static Change change(String id, Optional<String> undoes) {
        Change pending = Sample.pending(id, Sample.AKUA);
        return new Change(
                id,
                pending.kind(),
                pending.object(),
                pending.name(),
                pending.source(),
                pending.userId(),
                pending.note(),
                pending.before(),
                pending.after(),
                pending.at(),
                pending.state(),
                undoes,
                pending.reference());
    }

    private void post(String channel, String ts) {
        List<Announcements.Row> rows = stored.announcements.take(
                channel, clock.instant(), clock.instant().plusSeconds(60), 9);
        stored.announcements.posted(rows, ts, clock.instant());
    }
}
