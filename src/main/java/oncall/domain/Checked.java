package oncall.domain;

/** A value that passed its rules, or everything that is wrong with it. */
public sealed interface Checked<T> {
    record Valid<T>(T value) implements Checked<T> {}

    record Faulty<T>(FieldErrors errors) implements Checked<T> {}

    static <T> Checked<T> of(T value, FieldErrors errors) {
        return errors.isEmpty() ? new Valid<>(value) : new Faulty<>(errors);
    }
}
