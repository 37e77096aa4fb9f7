package oncall.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import oncall.domain.Change;
import oncall.operations.port.Messenger;
import oncall.operations.port.Messenger.Outcome;
import oncall.operations.port.Notice;
import org.junit.jupiter.api.Test;

/** What becomes of messages, over HTTP and in memory: the bot is in {@code #sre}, and there is no channel C99NONE. */
public interface MessengerContract {
    Messenger messenger();

    @Test
    default void what_is_posted_has_a_ts_of_its_own() {
        List<Notice> notices = List.of(Notice.of(told()));
        List<Outcome> outcomes = List.of(
                messenger().announce("C02SRE", Optional.empty(), notices, false),
                messenger().announce("C02SRE", Optional.empty(), notices, true),
                messenger().tellAuthor("U01MAI", "C02SRE", notices.get(0)),
                messenger().announce("U01MAI", Optional.empty(), List.of(new Notice.Settled(told(), false)), false));
        assertThat(outcomes)
                .doesNotHaveDuplicates()
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                Outcome.Posted.class,
                                posted -> assertThat(posted.ts()).isNotBlank()));
    }

    @Test
    default void nothing_is_posted_where_the_bot_is_not() {
        assertThat(messenger().announce("C99NONE", Optional.empty(), List.of(Notice.of(told())), false))
                .isEqualTo(new Outcome.NotThere());
    }

    private static Change told() {
        return JournalContract.pending("c1", JournalContract.AKUA, "U01MAI", JournalContract.NOW)
                .withState(Change.State.APPLIED);
    }
}
