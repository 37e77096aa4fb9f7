package oncall.sandbox.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/** The faults that play now. A call meets the oldest fault that concerns it and is due. */
public final class Faults implements AutoCloseable {
    private final List<Playing> playing = new ArrayList<>();
    private final Hanging hanging = new Hanging();

    public synchronized void add(Fault fault) {
        playing.add(new Playing(fault));
    }

    /** Ends all faults; what hangs goes on. */
    public void clear() {
        synchronized (this) {
            playing.clear();
        }
        hanging.release();
    }

    /** What still plays; {@code next} is what is left of it. */
    public synchronized List<Fault> list() {
        return playing.stream().map(Playing::left).toList();
    }

    /** How many calls hang at this moment. */
    public int hanging() {
        return hanging.count();
    }

    /** What this call meets, if anything. */
    public synchronized Optional<Fault> draw(String call) {
        Optional<Playing> due = playing.stream()
                .filter(each -> each.fault.concerns(call))
                .filter(Playing::due)
                .findFirst();
        playing.removeIf(Playing::over);
        return due.map(each -> each.fault);
    }

    /** Completes with true when this call may go on, with false when its client has left. */
    CompletableFuture<Boolean> hang(Context request) {
        return hanging.hang(new Connection(Late.connection(request)));
    }

    /** What hangs ends. */
    @Override
    public void close() {
        hanging.close();
    }

    private static final class Playing {
        private final Fault fault;
        private final Random random;
        private int remaining;

        Playing(Fault fault) {
            this.fault = fault;
            this.random = new Random(fault.seed());
            this.remaining = fault.next();
        }

        boolean due() {
            return fault.share() > 0 ? random.nextDouble() < fault.share() : remaining-- > 0;
        }

        boolean over() {
            return fault.share() == 0 && remaining <= 0;
        }

        Fault left() {
            return fault.share() > 0 ? fault : fault.withNext(remaining);
        }
    }
}
