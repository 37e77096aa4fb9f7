package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import oncall.sandbox.http.Json;
import org.jspecify.annotations.Nullable;

/** A contact, escalation plan or on-call schedule, with its plan as it was written. */
record ContactRow(
        String arn,
        String alias,
        @Nullable String displayName,
        String type,
        ObjectNode plan,
        Map<String, String> tags,
        @Nullable String policy) {
    static final String PERSONAL = "PERSONAL";
    static final String ESCALATION = "ESCALATION";
    static final String SCHEDULE = "ONCALL_SCHEDULE";

    ContactRow {
        tags = Tags.copy(tags);
    }

    ContactRow withDisplayName(String name) {
        return new ContactRow(arn, alias, name, type, plan, tags, policy);
    }

    ContactRow withPlan(ObjectNode newPlan) {
        return new ContactRow(arn, alias, displayName, type, newPlan, tags, policy);
    }

    ContactRow withTags(Map<String, String> newTags) {
        return new ContactRow(arn, alias, displayName, type, plan, newTags, policy);
    }

    ContactRow withPolicy(String newPolicy) {
        return new ContactRow(arn, alias, displayName, type, plan, tags, newPolicy);
    }

    /** As in a list; the plan is answered by {@code GetContact} alone. */
    ObjectNode summary() {
        ObjectNode summary = Json.object().put("ContactArn", arn).put("Alias", alias);
        if (displayName != null) {
            summary.put("DisplayName", displayName);
        }
        return summary.put("Type", type);
    }

    ObjectNode document() {
        ObjectNode document = summary();
        document.set("Plan", plan);
        return document;
    }
}
