package oncall.sandbox.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The faults that play now. A call meets the oldest fault that concerns it and is due. */
public final class Faults {
    private final List<Playing> playing = new ArrayList<>();
    private final Hanging hanging;

    Faults(Hanging hanging) {
        this.hanging = hanging;
    }

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

    synchronized Optional<Fault> draw(String operation) {
        Optional<Playing> due = playing.stream()
                .filter(each -> each.fault.concerns(operation))
                .filter(Playing::due)
                .findFirst();
        playing.removeIf(Playing::over);
        return due.map(each -> each.fault);
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
            return fault.share() > 0 ? fault : withNext(remaining);
        }

        private Fault withNext(int next) {
            return new Fault(
                    fault.operations(),
                    next,
                    0,
                    0,
                    fault.kind(),
                    fault.millis(),
                    fault.retryAfterSeconds(),
                    fault.exception(),
                    fault.message());
        }
    }
}
