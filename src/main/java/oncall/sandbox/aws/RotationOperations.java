package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Rotations: who is on call in which order, from when, and when the next one takes over. */
final class RotationOperations {
    private final Limits limits;
    private final Once once;

    RotationOperations(Limits limits, Once once) {
        this.limits = limits;
        this.once = once;
    }

    ObjectNode create(Account account, ObjectNode input) {
        return once.create(account, "CreateRotation", input, () -> createNew(account, input));
    }

    private ObjectNode createNew(Account account, ObjectNode input) {
        String name = input.path("Name").asText();
        String arn = account.arns.rotation(name);
        if (account.rotations.containsKey(arn)) {
            throw ApiError.invalid("Name", "is the name of another rotation: " + arn);
        }
        limits.check("rotations", account.rotations.size() + 1, "ROTATION");
        ObjectNode settings = input.deepCopy().without(List.of("Name", "Tags", "IdempotencyToken"));
        ObjectNode kept = RotationRules.check(account, settings);
        Map<String, String> tags = Tags.read(input.path("Tags"));
        account.rotations.put(arn, new RotationRow(arn, name, kept, tags));
        return Json.object().put("RotationArn", arn);
    }

    ObjectNode get(Account account, ObjectNode input) {
        return account.rotation(input.path("RotationId").asText()).document();
    }

    ObjectNode list(Account account, ObjectNode input) {
        String prefix = input.path("RotationNamePrefix").asText();
        List<RotationRow> rows = account.rotations.values().stream()
                .filter(row -> row.name().startsWith(prefix))
                .toList();
        return Pages.page("ListRotations", input, "Rotations", rows, RotationRow::arn, RotationRow::document);
    }
}
