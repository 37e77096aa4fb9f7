package oncall.testing;

import oncall.operations.port.TakenPresses;

class FakeTakenPressesTest implements TakenPressesContract {
    private final FakeTakenPresses presses = new FakeTakenPresses();

    @Override
    public TakenPresses presses() {
        return presses;
    }
}
