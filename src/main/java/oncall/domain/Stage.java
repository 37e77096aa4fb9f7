package oncall.domain;

import java.util.List;

/**
 * One step of a plan: its targets are reached at once, then the plan waits.
 *
 * @param minutes how long the plan waits before the next stage: 0 to 30
 */
public record Stage(int minutes, List<Target> targets) {
    /** What is said of a stage beside whom it reaches: compared, merged, typed and worded one by one. */
    public enum Field {
        MINUTES;

        boolean isSame(Stage one, Stage other) {
            return taken(one, other).equals(one);
        }

        /** The stage with this field of the other. */
        Stage taken(Stage stage, Stage other) {
            return switch (this) {
                case MINUTES -> stage.withMinutes(other.minutes);
            };
        }
    }

    public Stage {
        targets = List.copyOf(targets);
    }

    public Stage withMinutes(int changed) {
        return new Stage(changed, targets);
    }

    public Stage withTargets(List<Target> changed) {
        return new Stage(minutes, changed);
    }

    /** It neither reaches nor waits: AWS takes no such stage. */
    public boolean doesNothing() {
        return minutes == 0 && targets.isEmpty();
    }
}
