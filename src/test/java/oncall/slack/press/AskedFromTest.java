package oncall.slack.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedFromTest {
    private static final AskedFrom SRE =
            new AskedFrom(Optional.of("C02SRE"), Optional.of("https://hooks.slack.com/commands/1/2"));

    @Test
    void what_a_view_carries_comes_back() {
        assertThat(AskedFrom.decode(SRE.encoded())).isEqualTo(SRE);
        assertThat(AskedFrom.decode(AskedFrom.nowhere().encoded())).isEqualTo(AskedFrom.nowhere());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "draft-1 3", "C02SRE", "C02SRE javascript:x", "- - -"})
    void anything_else_is_nowhere(String metadata) {
        assertThat(AskedFrom.decode(metadata)).isEqualTo(AskedFrom.nowhere());
    }

    @Test
    void a_conversation_of_two_is_not_public() {
        assertThat(SRE.isPublic()).isTrue();
        assertThat(new AskedFrom(Optional.of("D01"), Optional.empty()).isPublic())
                .isFalse();
        assertThat(AskedFrom.nowhere().isPublic()).isFalse();
    }
}
