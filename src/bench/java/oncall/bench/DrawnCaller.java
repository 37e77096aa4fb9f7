package oncall.bench;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Presses in a form, is answered, and waits until the form is drawn again before it presses once more. */
final class DrawnCaller implements Caller {
    private final Caller presses;
    private final Ear ear;

    DrawnCaller(Caller presses, Ear ear) {
        this.presses = presses;
        this.ear = ear;
    }

    @Override
    public long ask(long n) throws Exception {
        CompletableFuture<String> drawn = ear.next("web api", "views.update");
        long took = presses.ask(n);
        try {
            drawn.get(5, TimeUnit.SECONDS);
            return took;
        } catch (TimeoutException neverDrawn) {
            return -1;
        }
    }

    @Override
    public void close() throws Exception {
        presses.close();
    }
}
