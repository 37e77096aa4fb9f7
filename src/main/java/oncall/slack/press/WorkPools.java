package oncall.slack.press;

import java.util.List;
import java.util.Set;

/**
 * Threads for what follows presses: what takes long stands before nothing that somebody waits for, and looks stand before
 * no save. Each person has a share of each.
 *
 * @param answers calls to Slack
 * @param looks reads that somebody waits for
 * @param saves writes that somebody waits for
 * @param lengthy exports, imports and checks of everything, one at a time for each person
 */
public record WorkPools(WorkPool answers, WorkPool looks, WorkPool saves, WorkPool lengthy) {
    public static WorkPools usual() {
        return new WorkPools(
                new WorkPool("answers", Set.of(WorkKind.ANSWER, WorkKind.BACKGROUND), 16, 400, 8, 200),
                new WorkPool("looks", Set.of(WorkKind.LOOK), 16, 200, 8, 100),
                new WorkPool("saves", Set.of(WorkKind.SAVE), 8, 200, 4, 50),
                new WorkPool("lengthy", Set.of(WorkKind.EXPORT, WorkKind.IMPORT, WorkKind.CHECK), 8, 100, 1, 3));
    }

    /** Those first that hand work on, then what matters most. */
    public List<WorkPool> all() {
        return List.of(answers, saves, looks, lengthy);
    }

    WorkPool of(WorkKind kind) {
        return switch (kind) {
            case ANSWER, BACKGROUND -> answers;
            case LOOK -> looks;
            case SAVE -> saves;
            case EXPORT, IMPORT, CHECK -> lengthy;
        };
    }
}
