package oncall.store;

import oncall.operations.port.Forgetting;
import oncall.operations.port.Journal;
import oncall.testing.ForgettingContract;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract that the fakes of tests hold to as well. */
@ParameterizedClass
@EnumSource(Kind.class)
final class ForgettingContractTest extends StoreTest implements ForgettingContract {
    ForgettingContractTest(Kind kind) {
        super(kind);
    }

    @Override
    public Forgetting forgetting() {
        return stored.forgetting;
    }

    @Override
    public Journal journal() {
        return stored.journal;
    }
}
