package oncall.operations;

import static oncall.operations.Samples.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StumblesTest {
    private final List<Integer> done = new ArrayList<>();
    private final StepFailures stumbles = new StepFailures();

    private void does(int number, boolean works) {
        stumbles.over(() -> {
            if (!works) {
                throw new IllegalStateException("" + number);
            }
            done.add(number);
        });
    }

    @Test
    void the_others_have_their_turn_and_the_first_that_failed_is_told() {
        does(1, true);
        does(2, false);
        does(3, false);
        does(4, true);
        assertThat(done).containsExactly(1, 4);
        assertThatThrownBy(stumbles::tell)
                .isInstanceOf(StepFailed.class)
                .cause()
                .hasMessage("2");
    }

    @Test
    void what_fails_for_all_of_several_is_no_stumble() {
        does(1, false);
        does(2, false);
        assertThatThrownBy(stumbles::tell).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_neighbour_that_does_not_answer_ends_it() {
        assertThatThrownBy(() -> stumbles.over(() -> {
                    throw refused(Refused.Reason.UNAVAILABLE);
                }))
                .isInstanceOf(Refused.class);
        assertThatCode(stumbles::tell).doesNotThrowAnyException();
    }
}
