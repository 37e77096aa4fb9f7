package oncall.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import oncall.operations.port.CodeSendings;

/** Codes in a list, as all replicas see them. Holds to {@link CodeSendingsContract}. */
public final class FakeCodeSendings implements CodeSendings {
    private final List<Sending> sendings = new ArrayList<>();

    @Override
    public synchronized <T> Optional<T> count(
            Sending sending, Instant since, Function<List<Sending>, Optional<T>> rule) {
        sendings.removeIf(one -> !one.at().isAfter(since));
        Optional<T> objection = rule.apply(sendings.stream()
                .filter(one ->
                        one.channel().equals(sending.channel()) || one.userId().equals(sending.userId()))
                .toList());
        if (objection.isEmpty()) {
            sendings.add(sending);
        }
        return objection;
    }

    @Override
    public synchronized void takeBack(Sending sending) {
        sendings.remove(sending);
    }
}
