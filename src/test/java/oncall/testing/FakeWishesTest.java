package oncall.testing;

import java.time.Duration;
import oncall.operations.port.Wishes;

class FakeWishesTest implements WishesContract {
    private final SettableClock clock = new SettableClock();
    private final FakeWishes wishes = new FakeWishes(clock);

    @Override
    public Wishes wishes() {
        return wishes;
    }

    @Override
    public void posts() {}

    @Override
    public void later(Duration time) {
        clock.forward(time);
    }
}
