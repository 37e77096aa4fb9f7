package oncall.operations;

import java.util.Optional;

/** Where the same is done for several, what goes wrong for one keeps no other waiting, and is thrown at the end. */
public final class StepFailures {
    private int tried;
    private int failed;
    private Optional<RuntimeException> first = Optional.empty();

    /** Does it for one. {@link Refused} passes: whoever does not answer for one answers for none. */
    public void over(Runnable step) {
        tried++;
        try {
            step.run();
        } catch (Refused neighbour) {
            throw neighbour;
        } catch (RuntimeException e) {
            failed++;
            first = first.or(() -> Optional.of(e));
        }
    }

    /** Throws what went wrong first: {@link StepFailed}, unless it was one and the same fate for several, and for all. */
    public void tell() {
        first.ifPresent(thrown -> {
            throw failed == tried && tried > 1 ? thrown : new StepFailed(thrown);
        });
    }
}
