package oncall.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import oncall.operations.port.Announcements;
import oncall.operations.port.Wishes;
import oncall.testing.WishesContract;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Kind.class)
final class DatabaseWishesTest extends StoreTest implements WishesContract {
    DatabaseWishesTest(Kind kind) {
        super(kind);
    }

    @Override
    public Wishes wishes() {
        return stored.wishes;
    }

    @Override
    public void posts() {
        Instant now = clock.instant();
        List<Announcements.Row> rows = stored.announcements.take("C02SRE", now, now.plus(Duration.ofMinutes(1)), 9);
        stored.announcements.posted(rows, "1.2", now);
    }

    @Override
    public void later(Duration time) {
        clock.forward(time);
    }
}
