package oncall.aws;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import oncall.operations.Refused;
import oncall.operations.Unclear;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a call: its failures become words, its end is logged without texts and told to an observer. */
final class Calls {
    private static final Logger LOG = LoggerFactory.getLogger(Calls.class);

    private final Consumer<CallDone> observer;

    Calls(Consumer<CallDone> observer) {
        this.observer = observer;
    }

    <T> T get(Operation operation, Supplier<T> call) {
        long began = System.nanoTime();
        try {
            T answer = call.get();
            tell(operation, "ok", began);
            return answer;
        } catch (RuntimeException e) {
            RuntimeException words = AwsErrors.words(operation, e);
            String outcome = outcome(words);
            tell(operation, outcome, began);
            LOG.info("{} ended {}: {}.", operation.title(), outcome, cause(words));
            throw words;
        }
    }

    private void tell(Operation operation, String outcome, long began) {
        observer.accept(
                new CallDone(operation.title(), outcome, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began)));
    }

    private static String outcome(RuntimeException words) {
        if (words instanceof Refused refused) {
            return refused.reason().name().toLowerCase(Locale.ROOT);
        }
        return words instanceof Unclear ? "unclear" : "failed";
    }

    private static String cause(RuntimeException words) {
        return words.getCause() instanceof AwsFailure failure
                ? String.valueOf(failure.getMessage())
                : words.getClass().getSimpleName();
    }
}
