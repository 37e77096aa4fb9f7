package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Contacts, escalation plans and on-call schedules. */
final class ContactOperations {
    private final Limits limits;
    private final Once once;

    ContactOperations(Limits limits, Once once) {
        this.limits = limits;
        this.once = once;
    }

    ObjectNode create(Account account, ObjectNode input) {
        return once.create(account, "CreateContact", input, () -> createNew(account, input));
    }

    private ObjectNode createNew(Account account, ObjectNode input) {
        String alias = input.path("Alias").asText();
        String arn = account.arns.contact(alias);
        String type = input.path("Type").asText();
        if (account.contacts.containsKey(arn)) {
            throw ApiError.conflict("A contact with the alias " + alias + " already exists.", "CONTACT", arn);
        }
        limits.check("contacts", account.contacts.size() + 1, "CONTACT");
        ObjectNode plan = PlanShapes.check(account, arn, type, input.path("Plan"), Json.object());
        Map<String, String> tags = Tags.read(input.path("Tags"));
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
        return Pages.page("ListContacts", input, "Contacts", rows, ContactRow::alias, ContactRow::summary);
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
        List<String> rotations = account.rotationsWith(row.arn());
        if (!rotations.isEmpty()) {
            throw ApiError.conflict("The contact is a member of a rotation.", "CONTACT", row.arn())
                    .because(Map.of("ROTATION", rotations));
        }
        Set<String> gone = new HashSet<>(Set.of(row.arn()));
        account.channelsOf(row.arn()).forEach(channel -> gone.add(channel.arn()));
        account.channels.keySet().removeAll(gone);
        account.contacts.remove(row.arn());
        account.forgetTokens(gone);
        return Json.object();
    }
}
