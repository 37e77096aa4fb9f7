package oncall.store;

import oncall.operations.port.TakenPresses;
import oncall.testing.TakenPressesContract;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Kind.class)
final class DatabasePressesTest extends StoreTest implements TakenPressesContract {
    DatabasePressesTest(Kind kind) {
        super(kind);
    }

    @Override
    public TakenPresses presses() {
        return stored.presses;
    }
}
