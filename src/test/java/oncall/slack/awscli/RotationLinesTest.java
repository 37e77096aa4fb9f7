package oncall.slack.awscli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import oncall.domain.RotationOverride;
import oncall.domain.Shift;
import oncall.domain.Span;
import oncall.slack.bench.Bench;
import oncall.slack.bench.Team;
import oncall.slack.bench.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rotation's shifts and overrides, asked for as the AWS CLI spells it. */
final class RotationLinesTest {
    private static final String WEEK = " --start-time 2026-12-07T00:00:00Z --end-time 2026-12-14T00:00:00Z";
    private static final Span MONDAY =
            new Span(Instant.parse("2026-12-07T09:00:00Z"), Instant.parse("2026-12-07T18:00:00Z"));

    private final Bench bench = Bench.withTeam();
    private final Window mai = new Window(bench);

    @Test
    void shifts_are_answered() {
        bench.aws.with(Team.PRIMARY.arn(), new Shift(MONDAY, List.of(Team.AKUA.arn()), false));
        Span hour = new Span(MONDAY.from(), MONDAY.from().plusSeconds(3600));
        bench.aws.createOverride(Team.PRIMARY.arn(), RotationOverride.wanted(hour, List.of()), "token");
        mai.runs("list-rotation-shifts", "--rotation-id Primary" + WEEK);

        assertThat(mai.text())
                .contains(
                        "\"RotationShifts\"",
                        "\"StartTime\": \"2026-12-07T09:00:00Z\"",
                        "\"Type\": \"OVERRIDDEN\"",
                        "\"OverriddenContactIds\"",
                        "\"Type\": \"REGULAR\"");
    }

    @Test
    void overrides_are_answered_and_one_of_them() {
        Instant soon = bench.now.plusSeconds(86_400);
        String id = bench.aws.createOverride(
                Team.PRIMARY.arn(),
                RotationOverride.wanted(new Span(soon, soon.plusSeconds(3600)), List.of(Team.AKUA.arn())),
                "token");
        mai.runs(
                "list-rotation-overrides",
                "--rotation-id " + Team.PRIMARY.arn().value() + " --start-time " + soon.getEpochSecond()
                        + " --end-time " + soon.plusSeconds(60).getEpochSecond());
        assertThat(mai.text())
                .contains(
                        "\"RotationOverrideId\": \"" + id + "\"",
                        Team.AKUA.arn().value());

        Window other = new Window(bench);
        other.runs("get-rotation-override", "--rotation-id primary --rotation-override-id " + id + " --query EndTime");
        assertThat(other.text()).contains(soon.plusSeconds(3600).toString());
        assertThat(bench.aws.calls).noneMatch(call -> call.startsWith("delete"));
    }

    @Test
    void an_override_that_is_not_there_is_told() {
        mai.runs("get-rotation-override", "--rotation-id primary --rotation-override-id 7a2d");

        assertThat(mai.text()).contains("There is no override 7a2d in primary.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--rotation-id primary | --end-time",
                "--end-time 2026-12-14T00:00:00Z | --rotation-id",
                "--rotation-id primary --end-time soon | a time like",
                "--rotation-id primary --start-time 2026-12-14T00:00:00Z --end-time 2026-12-07T00:00:00Z | must be after",
                "--rotation-id primary --start-time 2026-01-01T00:00:00Z --end-time 2036-01-01T00:00:00Z | At most a year",
                "--rotation-id akuam --end-time 2027-12-01T00:00:00Z --start-time 2027-11-01T00:00:00Z | is no rotation",
                "--rotation-id primary --contact-id akuam --end-time 2026-12-14T00:00:00Z | is not known here",
            })
    void what_cannot_be_asked_is_told_and_nothing_is_asked(String line, String words) {
        mai.runs("list-rotation-shifts", line);

        assertThat(mai.said.orElseThrow().text().mrkdwn()).contains(words);
        assertThat(bench.aws.calls).noneMatch(call -> call.startsWith("shifts"));
    }
}
