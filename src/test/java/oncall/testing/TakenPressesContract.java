package oncall.testing;

import static org.assertj.core.api.Assertions.assertThat;

import oncall.operations.port.TakenPresses;
import org.junit.jupiter.api.Test;

/** What presses hold to that were taken, wherever they are kept: none at first. */
public interface TakenPressesContract {
    TakenPresses presses();

    @Test
    default void a_press_is_taken_once_until_it_failed() {
        assertThat(presses().take("p1")).isTrue();
        assertThat(presses().take("p1")).isFalse();
        assertThat(presses().take("p2")).isTrue();
        presses().forget("p1");
        presses().forget("none");
        assertThat(presses().take("p1")).isTrue();
        assertThat(presses().take("p2")).isFalse();
    }
}
