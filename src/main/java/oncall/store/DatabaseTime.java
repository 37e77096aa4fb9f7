package oncall.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import oncall.operations.Clocks;

/**
 * The time of a database that several replicas share, by a clock of this machine's that nobody sets: as near as the
 * database's answers tell. Where none has told it, as a file never does, this machine's own.
 */
public final class DatabaseTime implements InstantSource {
    private final Clocks own;
    private final LongSupplier nanos;
    /** What the database's clock showed when the one that nobody sets showed nothing. */
    private volatile Optional<Instant> zero = Optional.empty();

    public DatabaseTime(Clocks own) {
        this(own, System::nanoTime);
    }

    DatabaseTime(Clocks own, LongSupplier nanos) {
        this.own = own;
        this.nanos = nanos;
    }

    /** Turns, heartbeats and leases go by the database's time; what people see is set right by as much. */
    public Clocks clocks() {
        return new Clocks(() -> own.shown().instant().plus(ahead()), this);
    }

    @Override
    public Instant instant() {
        return zero.map(start -> start.plusNanos(nanos.getAsLong())).orElseGet(own.real()::instant);
    }

    private Duration ahead() {
        return zero.isEmpty() ? Duration.ZERO : Duration.between(own.real().instant(), instant());
    }

    /** The database spoke after it was asked and before it was heard: what is believed is moved no further than that. */
    void learn(Supplier<Instant> database) {
        long asked = nanos.getAsLong();
        Instant said = database.get();
        Instant latest = said.minusNanos(asked);
        Instant earliest = said.minusNanos(nanos.getAsLong());
        Instant known = zero.orElse(earliest);
        zero = Optional.of(known.isBefore(earliest) ? earliest : known.isAfter(latest) ? latest : known);
    }
}
