package oncall.store;

import oncall.operations.port.Links;
import oncall.testing.LinksContract;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Kind.class)
final class DatabaseLinksTest extends StoreTest implements LinksContract {
    DatabaseLinksTest(Kind kind) {
        super(kind);
    }

    @Override
    public Links links() {
        return stored.links;
    }
}
