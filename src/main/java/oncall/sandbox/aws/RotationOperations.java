package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import oncall.sandbox.http.Json;

/** Rotations: who is on call in which order, from when, and when the next one takes over. */
record RotationOperations(InstantSource clock, Limits limits) {

    ObjectNode create(Account account, ObjectNode input) {
        String name = input.path("Name").asText();
        String arn = account.arns.rotation(name);
        if (account.rotations.containsKey(arn)) {
            throw ApiError.invalid("Name", "is the name of another rotation: " + arn);
        }
        limits.check("rotations", account.rotations.size() + 1, "ROTATION");
        ObjectNode settings = input.deepCopy().without(List.of("Name", "Tags", "IdempotencyToken"));
        ObjectNode kept = RotationRules.check(account, settings);
        Map<String, String> tags = Tags.read(input.path("Tags"));
        limits.check("tags", tags.size(), "TAG");
        account.rotations.put(arn, new RotationRow(arn, name, kept, tags, clock.millis()));
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
        return Listing.page("ListRotations", input, "Rotations", rows, RotationRow::arn, RotationRow::document);
    }

    /** What is absent stays; the recurrence is always given. */
    ObjectNode update(Account account, ObjectNode input) {
        RotationRow row = account.rotation(input.path("RotationId").asText());
        ObjectNode settings = row.settings().deepCopy();
        settings.setAll((ObjectNode) input.deepCopy().without("RotationId"));
        account.rotations.put(row.arn(), row.withSettings(RotationRules.check(account, settings)));
        return Json.object();
    }

    /** The schedules that had it go on without it. */
    ObjectNode delete(Account account, ObjectNode input) {
        RotationRow row = account.rotation(input.path("RotationId").asText());
        account.rotations.remove(row.arn());
        account.overridesOf(row.arn()).forEach(override -> OverrideOperations.remove(account, override));
        account.contacts.replaceAll((arn, contact) -> without(contact, row.arn()));
        account.forgetTokens(Set.of(row.arn()));
        return Json.object();
    }

    private static ContactRow without(ContactRow contact, String rotation) {
        List<String> rotations = Json.textsOf(contact.plan().path("RotationIds"));
        if (!rotations.contains(rotation)) {
            return contact;
        }
        ObjectNode plan = Json.object();
        plan.set(
                "RotationIds",
                Json.texts(rotations.stream()
                        .filter(each -> !each.equals(rotation))
                        .toList()));
        return contact.withPlan(plan);
    }
}
