package oncall.aws;

import org.jspecify.annotations.Nullable;

/** AWS said yes and left out what its answer must hold to be of use. */
final class IncompleteAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private IncompleteAnswer() {}

    /** What an answer must hold. */
    static <T> T part(@Nullable T of) {
        if (of == null) {
            throw new IncompleteAnswer();
        }
        return of;
    }
}
