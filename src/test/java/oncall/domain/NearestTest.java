package oncall.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> VERBS = List.of("help", "list", "show", "new", "edit", "channels");

    @ParameterizedTest
    @CsvSource({"shwo, show", "lits, list", "edti, edit", "chanels, channels", "Hepl, help", "sho, show"})
    void a_mistyped_verb_finds_its_verb(String typed, String meant) {
        assertThat(Nearest.of(typed, VERBS)).first().isEqualTo(meant);
    }

    @Test
    void what_is_far_from_everything_finds_nothing() {
        assertThat(Nearest.of("deploy", VERBS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"abc, abc, 0", "abc, acb, 1", "abc, ab, 1", "abc, abcd, 1", "abc, xyz, 3", "'', abc, 3", "ABC, abc, 0"})
    void the_distance_counts_typing_mistakes(String one, String other, int mistakes) {
        assertThat(Nearest.distance(one, other)).isEqualTo(mistakes);
    }
}
