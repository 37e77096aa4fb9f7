package oncall.operations.write;

import oncall.domain.Rotation;
import oncall.domain.StandIn;

/** Why somebody cannot stand in, for the person who asked. */
public final class OverrideRefusals {
    private OverrideRefusals() {}

    public static String words(StandIn.Why why) {
        return switch (why) {
            case OVER -> "That time is over.";
            case NO_SHIFT ->
                "Nobody has a shift then, and an override changes nothing where no shift runs. Change the rotation instead.";
            case NOT_ON_CALL -> "They are not on call then, so there is nothing to take.";
            case ALREADY -> "That person is on call then already.";
            case WHOSE -> "Several people are on call together then: say in whose place.";
            case TOO_SHORT ->
                "An override lasts at least 30 minutes, and so must what is left of the one it cuts. Choose a longer time.";
            case TOO_FAR -> "An override begins at most six months from now.";
        };
    }

    public static String notAMember(Rotation rotation) {
        return "Only members of the rotation " + rotation.name()
                + " can stand in; AWS takes nobody else. Somebody has to be added to the rotation first.";
    }
}
