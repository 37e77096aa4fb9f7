package oncall.testing;

import java.util.List;
import oncall.operations.port.CodeSendings;

class FakeCodeSendingsTest implements CodeSendingsContract {
    private final CodeSendings sendings = new FakeCodeSendings();
    private final SettableClock clock = new SettableClock();

    @Override
    public List<CodeSendings> replicas() {
        return List.of(sendings, sendings);
    }

    @Override
    public SettableClock clock() {
        return clock;
    }
}
