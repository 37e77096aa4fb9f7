package oncall.operations;

/** Something could not be done for one of several; the others had their turn. Its cause says what went wrong. */
public final class StepFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StepFailed(Throwable cause) {
        super(cause.getClass().getSimpleName(), cause);
    }
}
