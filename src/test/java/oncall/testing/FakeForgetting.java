package oncall.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.operations.port.Forgetting;

/** Notes who was to be forgotten. */
public final class FakeForgetting implements Forgetting {
    public final List<String> forgotten = new ArrayList<>();
    public Forgotten answer = new Forgotten(3, 0);

    @Override
    public Forgotten forget(Optional<String> userId, Optional<Arn> contact) {
        forgotten.add(userId.orElse("") + contact.map(arn -> " " + arn.name()).orElse(""));
        return answer;
    }

    @Override
    public int tidy() {
        return 0;
    }
}
