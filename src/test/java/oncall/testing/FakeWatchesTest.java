package oncall.testing;

import oncall.operations.port.Watches;

class FakeWatchesTest implements WatchesContract {
    private final FakeWatches watches = new FakeWatches();

    @Override
    public Watches watches() {
        return watches;
    }
}
