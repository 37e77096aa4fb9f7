package oncall.testing;

import oncall.operations.port.Messenger;

class FakeMessengerTest implements MessengerContract {
    private final FakeMessenger messenger = new FakeMessenger();

    @Override
    public Messenger messenger() {
        return messenger;
    }
}
