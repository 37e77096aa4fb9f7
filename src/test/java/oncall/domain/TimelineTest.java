package oncall.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimelineTest {
    @ParameterizedTest
    @MethodSource("oncall.domain.PlanCase#all")
    void is_what_was_computed_by_hand(PlanCase row) {
        assertThat(PlanCase.words(row.timeline())).containsExactlyElementsOf(row.expected());
    }

    @Test
    void every_row_of_the_file_has_its_arithmetic() throws IOException {
        assertThat(PlanCase.all()).hasSizeGreaterThanOrEqualTo(15).allMatch(PlanCase::everyRowHasItsArithmetic);
    }
}
