package oncall.slack.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import oncall.operations.Clocks;
import oncall.slack.block.Message;
import oncall.testing.FakeMembership;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawnAnswersTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T10:00:30Z"));
    private final InstantSource clock = now::get;
    private final FakeMembership membership = new FakeMembership(now::get);

    @ParameterizedTest
    @CsvSource({
        "sre at 12:00,false",
        "sre in 2h,false",
        "sre tomorrow 09:00,false",
        "09:00,false",
        "mon 9am,false",
        "sre now,false",
        "sre,true",
        "database-1,true",
        "Latisha Indira,true"
    })
    void an_answer_that_depends_on_the_minute_is_kept_no_longer(String text, boolean kept) {
        DrawnAnswers answers = new DrawnAnswers(
                membership,
                user -> ZoneOffset.UTC,
                List.of(),
                moment -> moment.plus(Duration.ofHours(1)),
                Clocks.one(clock));
        Route route = Route.look("who", Right.LOOK, Store.NO_STORE, press -> Reply.say(Message.of("x")));
        Press press = press(text);

        answers.draw(press, route, message -> StandardCharsets.UTF_8.encode("x"));
        assertThat(answers.before(press, route, () -> {})).isPresent();
        now.set(Instant.parse("2026-11-21T10:01:00Z"));

        assertThat(answers.before(press, route, () -> {}).isPresent()).isEqualTo(kept);
    }

    private static Press press(String text) {
        return new Press(
                "key",
                Press.Kind.COMMAND,
                "who",
                text,
                "U01MAI",
                "T01SANDBOX",
                Optional.of("C02SRE"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
