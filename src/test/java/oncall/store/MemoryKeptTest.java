package oncall.store;

import static org.assertj.core.api.Assertions.assertThat;

import oncall.operations.document.ExportText;
import oncall.operations.port.Kept;
import oncall.testing.KeptContract;
import oncall.testing.SettableClock;
import org.junit.jupiter.api.Test;

final class MemoryKeptTest implements KeptContract {
    private final SettableClock clock = new SettableClock();
    private final MemoryKept<ExportText> kept = new MemoryKept<>(clock, ExportText.class);

    @Override
    public Kept<ExportText> kept() {
        return kept;
    }

    @Override
    public SettableClock clock() {
        return clock;
    }

    @Test
    void what_another_process_keeps_is_known_as_such() {
        String id = new MemoryKept<>(clock, ExportText.class).keep("U1", "a1", new ExportText("text"));
        assertThat(kept.find("U1", id)).isEqualTo(new Kept.Missing<>(Kept.Why.ELSEWHERE));
        assertThat(kept.take("U1", id)).isEqualTo(new Kept.Missing<>(Kept.Why.ELSEWHERE));
    }
}
