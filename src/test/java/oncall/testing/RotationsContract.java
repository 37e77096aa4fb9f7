package oncall.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Recurrence;
import oncall.domain.Rotation;
import oncall.domain.Tag;
import oncall.domain.WallTime;
import oncall.operations.Refused;
import oncall.operations.port.Rotations;
import org.junit.jupiter.api.Test;

/** What AWS's rotations hold to, over the SDK and in memory: none at first. */
public interface RotationsContract {
    Rotations rotations();

    /** A contact with a channel, who can be on call. */
    Arn member();

    @Test
    default void a_rotation_is_listed_whole_as_it_was_created() {
        assertThat(rotations().all()).isEmpty();
        Rotation wanted = wanted("primary");
        Arn primary = rotations().create(wanted, List.of(new Tag("team", "sre")), "t1");
        Arn second = rotations().create(wanted("second"), List.of(), "t2");
        assertThat(primary.name()).isEqualTo("primary");
        assertThat(rotations().all())
                .contains(wanted.withArn(primary))
                .extracting(Rotation::arn)
                .containsExactlyInAnyOrder(primary, second);
    }

    @Test
    default void the_same_token_gives_the_first_answer_and_another_one_a_no() {
        Rotation wanted = wanted("primary");
        Arn arn = rotations().create(wanted, List.of(), "t1");
        assertThat(rotations().create(wanted, List.of(), "t1")).isEqualTo(arn);
        assertThatThrownBy(() -> rotations().create(wanted, List.of(), "t2")).isInstanceOf(Refused.class);
        assertThat(rotations().all()).containsExactly(wanted.withArn(arn));
    }

    private Rotation wanted(String name) {
        Recurrence daily = new Recurrence(
                1, 1, List.of(new Recurrence.HandOff(Recurrence.Period.DAILY, 0, new WallTime(9, 0))), List.of());
        return new Rotation(
                new Arn(name),
                name,
                "Africa/Accra",
                List.of(member()),
                Optional.of(Instant.parse("2026-11-30T09:00:00Z")),
                Optional.of(daily));
    }
}
