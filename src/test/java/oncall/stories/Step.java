package oncall.stories;

import java.util.ArrayList;
import java.util.List;
import oncall.sandbox.aws.Call;

/** One call of an errand: the so-many-th of its operation. */
record Step(String operation, int nth) {
    /** The steps that an errand took, by the endpoint's own log. */
    static List<Step> of(List<Call> calls) {
        List<Step> steps = new ArrayList<>();
        for (Call call : calls) {
            int before = (int) steps.stream()
                    .filter(step -> step.operation().equals(call.operation()))
                    .count();
            if (!isBackground(call)) {
                steps.add(new Step(call.operation(), before));
            }
        }
        return steps;
    }

    /** The bot reads all names once a minute, whoever does what. */
    private static boolean isBackground(Call call) {
        boolean names = call.operation().equals("ListContacts") && !call.input().has("AliasPrefix");
        return names || call.operation().equals("ListRotations");
    }
}
