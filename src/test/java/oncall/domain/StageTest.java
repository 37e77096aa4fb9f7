package oncall.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StageTest {
    @Test
    void all_that_is_said_of_a_stage_beside_its_targets_is_compared_and_merged() {
        Stream<String> fields =
                Arrays.stream(Stage.Field.values()).map(field -> field.name().toLowerCase(Locale.ROOT));

        assertThat(Stream.concat(fields, Stream.of("targets")))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Stage.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList());
    }
}
