package oncall.operations.port;

import oncall.operations.Refused;
import oncall.operations.StepFailed;
import oncall.operations.Unclear;

/** Hears how the steps end of what runs in the background, so that nothing there dies, or fails for ever, in silence. */
public interface Pulse {
    /** A step did what it is for. */
    void beats(String keeper);

    /**
     * A step threw. What a neighbour answered, {@link Refused} or {@link Unclear}, is no fault of the keeper's; where it
     * {@link StepFailed} over one of several things, it goes on all the same.
     */
    void failed(String keeper, Throwable cause);

    /** Hears nothing. */
    static Pulse none() {
        return new Pulse() {
            @Override
            public void beats(String keeper) {}

            @Override
            public void failed(String keeper, Throwable cause) {}
        };
    }
}
