package oncall.operations.plan;

import java.util.HashMap;
import java.util.Map;
import oncall.domain.Stage;

/**
 * What the forms of a draft's stages leave beside the stages.
 *
 * @param sound by their origin, the stages whose form stands open, as they last were without a fault; one that was added
 *     and reaches nobody yet is not among them
 * @param ended the id of the form that was ended last: what was pressed in it before, and comes later, changes nothing
 */
public record StageForms(Map<Integer, Stage> sound, String ended) {
    static final StageForms NONE = new StageForms(Map.of(), "");

    public StageForms {
        sound = Map.copyOf(sound);
    }

    StageForms holding(int origin, Stage stage) {
        Map<Integer, Stage> held = new HashMap<>(sound);
        held.put(origin, stage);
        return new StageForms(held, ended);
    }

    StageForms ending(int origin, String form) {
        Map<Integer, Stage> held = new HashMap<>(sound);
        held.remove(origin);
        return new StageForms(held, form);
    }
}
