package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import oncall.sandbox.http.Json;

/** Contacts, escalation plans and on-call schedules. */
record ContactOperations(InstantSource clock, Limits limits) {

    ObjectNode create(Account account, ObjectNode input) {
        String alias = input.path("Alias").asText();
        String arn = account.arns.contact(alias);
        String type = input.path("Type").asText();
        if (account.contacts.containsKey(arn)) {
            throw ApiError.conflict("A contact with the alias " + alias + " already exists.", "CONTACT", arn);
        }
        limits.check("contacts", account.contacts.size() + 1, "CONTACT");
        ObjectNode plan = PlanShapes.check(account, arn, type, input.path("Plan"), Json.object());
        Map<String, String> tags = Tags.read(input.path("Tags"));
        limits.check("tags", tags.size(), "TAG");
        String name = input.has("DisplayName") ? input.path("DisplayName").asText() : null;
        account.contacts.put(arn, new ContactRow(arn, alias, name, type, plan, tags, null));
        return Json.object().put("ContactArn", arn);
    }

    ObjectNode get(Account account, ObjectNode input) {
        return account.contact(input.path("ContactId").asText()).document();
    }

    ObjectNode list(Account account, ObjectNode input) {
        String prefix = input.path("AliasPrefix").asText();
        String type = input.path("Type").asText();
        List<ContactRow> rows = account.contacts.values().stream()
                .filter(row -> row.alias().startsWith(prefix))
                .filter(row -> type.isEmpty() || row.type().equals(type))
                .toList();
        return Listing.page("ListContacts", input, "Contacts", rows, ContactRow::alias, ContactRow::summary);
    }

    /** What is absent stays; a plan that is present replaces the whole plan. */
    ObjectNode update(Account account, ObjectNode input) {
        ContactRow row = account.contact(input.path("ContactId").asText());
        ContactRow changed = row;
        if (input.has("DisplayName")) {
            changed = changed.withDisplayName(input.path("DisplayName").asText());
        }
        if (input.has("Plan")) {
            changed =
                    changed.withPlan(PlanShapes.check(account, row.arn(), row.type(), input.path("Plan"), row.plan()));
        }
        account.contacts.put(row.arn(), changed);
        return Json.object();
    }

    /** Plans that point at the contact keep pointing; a rotation would lose its member, so it stands in the way. */
    ObjectNode delete(Account account, ObjectNode input) {
        ContactRow row = account.contact(input.path("ContactId").asText());
        Map<String, List<String>> dependents = dependents(account, row.arn());
        if (!dependents.isEmpty()) {
            throw ApiError.conflict("The contact is a member of a rotation.", "CONTACT", row.arn())
                    .because(dependents);
        }
        Set<String> gone = new HashSet<>(Set.of(row.arn()));
        account.channelsOf(row.arn()).forEach(channel -> gone.add(channel.arn()));
        account.channels.keySet().removeAll(gone);
        account.contacts.remove(row.arn());
        account.forgetTokens(gone);
        return Json.object();
    }

    /** Rotations that have the contact as a member, and those where it stands in for somebody, now or later. */
    private Map<String, List<String>> dependents(Account account, String arn) {
        Map<String, List<String>> dependents = new LinkedHashMap<>();
        List<String> rotations = account.rotationsWith(arn);
        if (!rotations.isEmpty()) {
            dependents.put("ROTATION", rotations);
        }
        List<String> overrides = account.overrides.values().stream()
                .filter(override -> override.contacts().contains(arn) && override.end() > clock.millis())
                .map(OverrideRow::rotationArn)
                .distinct()
                .toList();
        if (!overrides.isEmpty()) {
            dependents.put("ROTATION_OVERRIDE", overrides);
        }
        return dependents;
    }
}
