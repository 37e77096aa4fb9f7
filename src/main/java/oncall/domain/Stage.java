package oncall.domain;

import java.util.List;

/**
 * One step of a plan: its targets are reached at once, then the plan waits.
 *
 * @param minutes how long the plan waits before the next stage: 0 to 30
 */
public record Stage(int minutes, List<Target> targets) {
    public Stage {
        targets = List.copyOf(targets);
    }

    public Stage withTargets(List<Target> changed) {
        return new Stage(minutes, changed);
    }
}
