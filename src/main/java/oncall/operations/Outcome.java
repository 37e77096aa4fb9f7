package oncall.operations;

import java.util.Optional;
import java.util.function.Function;
import oncall.domain.FieldErrors;
import oncall.operations.write.Intent;

/**
 * What became of an {@link Intent}.
 *
 * @param <T> what it is about
 */
public sealed interface Outcome<T> {
    /** AWS was seen to hold it; of what was deleted, as it was. */
    record Done<T>(T now) implements Outcome<T> {
        @Override
        public <R> R fold(
                Function<T, R> done, Function<T, R> unchanged, Function<T, R> stale, Function<FieldErrors, R> invalid) {
            return done.apply(now);
        }
    }

    /** AWS held it already; nothing was sent. */
    record Unchanged<T>(T present) implements Outcome<T> {
        @Override
        public <R> R fold(
                Function<T, R> done, Function<T, R> unchanged, Function<T, R> stale, Function<FieldErrors, R> invalid) {
            return unchanged.apply(present);
        }
    }

    /** Somebody changed it since it was read; nothing more was sent. */
    record Stale<T>(T present) implements Outcome<T> {
        @Override
        public <R> R fold(
                Function<T, R> done, Function<T, R> unchanged, Function<T, R> stale, Function<FieldErrors, R> invalid) {
            return stale.apply(present);
        }
    }

    /** AWS would refuse it, or has; nothing was changed. */
    record Invalid<T>(FieldErrors errors) implements Outcome<T> {
        @Override
        public <R> R fold(
                Function<T, R> done, Function<T, R> unchanged, Function<T, R> stale, Function<FieldErrors, R> invalid) {
            return invalid.apply(errors);
        }
    }

    /** What stands for each of the four. */
    <R> R fold(Function<T, R> done, Function<T, R> unchanged, Function<T, R> stale, Function<FieldErrors, R> invalid);

    /** As AWS holds it now, where it holds what was wanted. */
    default Optional<T> held() {
        return fold(Optional::of, Optional::of, stale -> Optional.empty(), errors -> Optional.empty());
    }

    /** What is said of it, where AWS holds what was wanted: since now, or already. */
    default <R> Optional<R> held(Function<T, R> done, Function<T, R> unchanged) {
        return fold(
                done.andThen(Optional::of),
                unchanged.andThen(Optional::of),
                stale -> Optional.empty(),
                errors -> Optional.empty());
    }

    /** Why not, in words, where AWS does not hold what was wanted. */
    default Optional<String> failure(String stale) {
        return fold(
                done -> Optional.empty(),
                unchanged -> Optional.empty(),
                changed -> Optional.of(stale),
                errors -> Optional.of(errors.sentence()));
    }
}
