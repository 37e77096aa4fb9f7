package oncall.slack.announce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import oncall.operations.port.Messenger.Outcome;
import oncall.operations.port.Notice;
import oncall.slack.bench.Team;
import oncall.slack.bench.Told;
import oncall.slack.block.Message;
import oncall.slack.block.SafeText;
import oncall.slack.press.SlackSaidNo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an announcement comes to, whatever Slack says: once to the channel, and by no other way by itself. */
class SlackMessengerTest {
    private static final Message WORDS = Message.of(SafeText.own("changed"));
    private static final List<Notice> CHANGES = List.of(Notice.of(Told.created(Team.AKUA)));
    private static final List<String> IDS = List.of(CHANGES.get(0).key());

    private final Posting posting = mock(Posting.class);
    private final ChangeSummary summary = mock(ChangeSummary.class);
    private final SlackMessenger messenger = new SlackMessenger(posting, summary);

    @BeforeEach
    void draw() {
        when(summary.of(any(), anyBoolean(), anyBoolean())).thenReturn(WORDS);
    }

    @Test
    void what_slack_took_is_posted_once() {
        when(posting.post("C02SRE", Optional.empty(), WORDS, IDS)).thenReturn("1.0");
        assertThat(messenger.announce("C02SRE", Optional.empty(), CHANGES, false))
                .isEqualTo(new Outcome.Posted("1.0"));
        verify(posting).post("C02SRE", Optional.empty(), WORDS, IDS);
        verifyNoMoreInteractions(posting);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"not_in_channel", "channel_not_found", "is_archived", "user_not_found", "restricted_action"})
    void a_channel_that_cannot_be_posted_to_is_not_there(String code) {
        refuses(code, Optional.empty());
        assertThat(messenger.announce("C02SRE", Optional.empty(), CHANGES, false))
                .isInstanceOf(Outcome.NotThere.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fatal_error", "internal_error", "service_unavailable", "http_502", SlackSaidNo.NO_ANSWER})
    void what_may_have_been_posted_is_unclear(String code) {
        refuses(code, Optional.empty());
        assertThat(messenger.announce("C02SRE", Optional.empty(), CHANGES, false))
                .isInstanceOf(Outcome.Unclear.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_auth", "missing_scope", "invalid_blocks", "a_code_of_tomorrow"})
    void every_other_no_is_tried_later(String code) {
        refuses(code, Optional.empty());
        assertThat(messenger.announce("C02SRE", Optional.empty(), CHANGES, false))
                .isEqualTo(new Outcome.Later(Optional.empty()));
    }

    @Test
    void the_pause_that_slack_asks_for_is_kept() {
        refuses("ratelimited", Optional.of(Duration.ofSeconds(7)));
        assertThat(messenger.announce("C02SRE", Optional.empty(), CHANGES, false))
                .isEqualTo(new Outcome.Later(Optional.of(Duration.ofSeconds(7))));
    }

    private void refuses(String code, Optional<Duration> pause) {
        when(posting.post(anyString(), any(), any(), any()))
                .thenThrow(new SlackSaidNo("chat.postMessage", code, "no", pause));
    }
}
