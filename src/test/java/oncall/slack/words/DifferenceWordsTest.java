package oncall.slack.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oncall.domain.Contact;
import oncall.domain.Difference;
import oncall.domain.Names;
import oncall.domain.Stage;
import oncall.domain.Target;
import oncall.slack.bench.Team;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DifferenceWordsTest {
    private static final Target TO_AKUA = new Target.ToContact(Team.AKUA.arn(), true);

    private final DifferenceWords words = new DifferenceWords(DisplayNames.of(
                    new Names(Team.everybody().stream().map(Contact::name).toList()),
                    Map.of(Team.PRIMARY.arn(), Team.PRIMARY),
                    Set.of(Team.contact("left"), Team.rotation("gone")))
            .withChannels(List.of(Team.SMS)));

    @ParameterizedTest
    @MethodSource("differences")
    void each_difference_is_a_line(Difference difference, String line) {
        assertThat(words.words(difference).line().mrkdwn()).isEqualTo(line);
    }

    static Stream<Arguments> differences() {
        Target.ToChannel once = new Target.ToChannel(Team.SMS.arn(), OptionalInt.empty());
        Target.ToChannel again = new Target.ToChannel(Team.SMS.arn(), OptionalInt.of(0));
        return Stream.of(
                Arguments.of(new Difference.DisplayNameChanged("", "New"), "Display name: ~none~ → New"),
                Arguments.of(
                        new Difference.StageAdded(1, new Stage(0, List.of(TO_AKUA))),
                        "Stage 2 is new: does not wait · *Akua Mansa*"),
                Arguments.of(
                        new Difference.StageRemoved(0, new Stage(5, List.of())),
                        "Removed: ~stage 1 · waits 5 min · reaches nobody~"),
                Arguments.of(new Difference.StageMoved(2, 0), "Stage ~3~ → 1"),
                Arguments.of(
                        new Difference.FieldChanged(
                                0, Stage.Field.MINUTES, new Stage(5, List.of()), new Stage(10, List.of())),
                        "Stage 1 waits ~5~ → 10 min"),
                Arguments.of(
                        new Difference.TargetAdded(0, TO_AKUA),
                        "Stage 1 target: ~none~ → *Akua Mansa* · acknowledgement stops the plan"),
                Arguments.of(
                        new Difference.TargetRemoved(0, new Target.Unrecognised(Collections.emptyMap())),
                        "Stage 1 target: ~a target of a kind that is not known here, kept as it is~ → none"),
                Arguments.of(
                        new Difference.TargetReplaced(1, once, TO_AKUA),
                        "Stage 2 target: ~*Work phone* · SMS~ → *Akua Mansa* · acknowledgement stops the plan"),
                Arguments.of(
                        new Difference.RetryChanged(0, once, again),
                        "Stage 1, *Work phone* · SMS: again after ~no interval set~ → 0 min"),
                Arguments.of(
                        new Difference.EssentialChanged(0, Team.AKUA.arn(), false),
                        "Stage 1, *Akua Mansa*: acknowledgement ~stops the plan~ → does not stop the plan"),
                Arguments.of(
                        new Difference.TargetsReordered(0, List.of(once, TO_AKUA), List.of(TO_AKUA, once)),
                        "Stage 1, order of targets: ~*Work phone* · SMS, *Akua Mansa*~"
                                + " → *Akua Mansa*, *Work phone* · SMS"),
                Arguments.of(new Difference.RotationAdded(Team.PRIMARY.arn()), "New rotation: *primary*"),
                Arguments.of(new Difference.RotationRemoved(Team.PRIMARY.arn()), "Removed rotation: ~*primary*~"),
                Arguments.of(
                        new Difference.RotationsReordered(List.of(Team.PRIMARY.arn()), List.of()),
                        "Order of rotations: ~*primary*~ → "));
    }

    @Test
    void every_kind_of_difference_has_words() {
        Set<Object> worded = differences()
                .map(arguments -> Objects.requireNonNull(arguments.get()[0]).getClass())
                .collect(Collectors.toSet());
        assertThat(worded).isEqualTo(Set.of((Object[]) Difference.class.getPermittedSubclasses()));
    }

    @Test
    void more_than_a_dozen_changes_are_counted() {
        assertThat(words.lines(Collections.nCopies(14, new Difference.StageMoved(0, 1))))
                .hasSize(13)
                .last()
                .hasToString("… and 2 more changes");
    }

    @Test
    void what_was_and_what_is_stand_side_by_side() {
        Stage before = new Stage(0, List.of());
        Stage after = new Stage(3, List.of());

        assertThat(words.sides(List.of(
                        new Difference.StageAdded(1, after),
                        new Difference.FieldChanged(0, Stage.Field.MINUTES, before, after),
                        new Difference.EssentialChanged(0, Team.AKUA.arn(), true))))
                .extracting(row -> row.before().mrkdwn() + " | " + row.after().mrkdwn())
                .containsExactly(
                        "– | Stage 2 is new: waits 3 min · reaches nobody",
                        "Stage 1 ~does not wait~ | Stage 1 waits 3 min",
                        "Stage 1, *Akua Mansa*: acknowledgement ~does not stop the plan~"
                                + " | Stage 1, *Akua Mansa*: acknowledgement stops the plan");
    }
}
