package oncall.operations.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names a pattern means. */
final class GlobTest {
    @ParameterizedTest
    @CsvSource({
        "akua-*, akua-phone, true",
        "akua-*, akuam, false",
        "AKUA*, akuam, true",
        "*, x, true",
        "?, xy, false",
        "a?c*, abc, true",
        "*-prod-*, a-prod, false",
        "'', a, false"
    })
    void stars_and_question_marks_stand_for_letters(String pattern, String name, boolean fits) {
        assertThat(new Glob(pattern).fits(name)).isEqualTo(fits);
    }

    @Test
    void random_patterns_fit_as_the_same_expressions_do() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            String pattern = word(random, "ab*?");
            String name = word(random, "ab");
            boolean expected = Pattern.matches(pattern.replace("*", ".*").replace("?", "."), name);
            assertThat(new Glob(pattern).fits(name)).as(pattern + " " + name).isEqualTo(expected);
        }
    }

    private static String word(Random random, String letters) {
        return random.ints(random.nextInt(8), 0, letters.length())
                .collect(StringBuilder::new, (word, at) -> word.append(letters.charAt(at)), StringBuilder::append)
                .toString();
    }

    @Test
    void many_stars_are_little_work() {
        assertThat(new Glob("*a".repeat(100) + "b").fits("a".repeat(255))).isFalse();
    }
}
