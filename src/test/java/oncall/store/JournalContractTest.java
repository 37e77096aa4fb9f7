package oncall.store;

import java.time.Duration;
import oncall.operations.port.History;
import oncall.operations.port.Journal;
import oncall.testing.JournalContract;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract that the fakes of tests hold to as well. */
@ParameterizedClass
@EnumSource(Kind.class)
final class JournalContractTest extends StoreTest implements JournalContract {
    JournalContractTest(Kind kind) {
        super(kind);
    }

    @Override
    public Journal journal() {
        return stored.journal;
    }

    @Override
    public void passes(Duration time) {
        clock.forward(time);
    }

    @Override
    public History history() {
        return stored.history;
    }
}
