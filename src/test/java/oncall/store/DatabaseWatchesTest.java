package oncall.store;

import oncall.operations.port.Watches;
import oncall.testing.WatchesContract;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Kind.class)
final class DatabaseWatchesTest extends StoreTest implements WatchesContract {
    DatabaseWatchesTest(Kind kind) {
        super(kind);
    }

    @Override
    public Watches watches() {
        return stored.watches;
    }
}
