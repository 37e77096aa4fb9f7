package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import oncall.sandbox.http.Json;

/**
 * What a plan may hold, by the type of its contact: a person's stages reach their own channels, an escalation plan's
 * reach people and schedules, a schedule has rotations and no stages. What a plan already held may stay in it, also
 * where it no longer exists: deleting a contact or channel leaves the plans alone.
 */
final class PlanShapes {
    private static final int MOST_ROTATIONS = 8;

    private final Account account;
    private final String contactArn;
    private final Set<String> held = new HashSet<>();
    private final List<FieldFault> faults = new ArrayList<>();

    private PlanShapes(Account account, String contactArn, JsonNode before) {
        this.account = account;
        this.contactArn = contactArn;
        before.findValues("ContactChannelId").forEach(arn -> held.add(arn.asText()));
        before.findValues("ContactId").forEach(arn -> held.add(arn.asText()));
        held.addAll(Json.textsOf(before.path("RotationIds")));
    }

    /** The plan as it is kept; {@code before} is the plan that it replaces, or an empty one. */
    static ObjectNode check(Account account, String contactArn, String type, JsonNode plan, JsonNode before) {
        PlanShapes shapes = new PlanShapes(account, contactArn, before);
        return type.equals(ContactRow.SCHEDULE) ? shapes.schedule(plan) : shapes.stages(type, plan);
    }

    private ObjectNode schedule(JsonNode plan) {
        if (plan.has("Stages")) {
            throw ApiError.invalid("ONCALL SCHEDULE contact cannot have stages in plan");
        }
        List<String> rotations = Json.textsOf(plan.path("RotationIds"));
        if (rotations.size() > MOST_ROTATIONS) {
            throw ApiError.invalid("Plan.RotationIds", "must have at most " + MOST_ROTATIONS + " entries");
        }
        if (new HashSet<>(rotations).size() < rotations.size()) {
            throw ApiError.invalid("Plan.RotationIds", "must not name a rotation twice");
        }
        rotations.stream().filter(arn -> !held.contains(arn)).forEach(account::rotation);
        ObjectNode kept = Json.object();
        kept.set("RotationIds", Json.texts(rotations));
        return kept;
    }

    private ObjectNode stages(String type, JsonNode plan) {
        if (!plan.path("RotationIds").isEmpty()) {
            throw ApiError.invalid("Only an ONCALL SCHEDULE contact can have rotations in plan");
        }
        ObjectNode kept = Json.object();
        JsonNode stages = plan.has("Stages") ? plan.path("Stages") : Json.array();
        for (int i = 0; i < stages.size(); i++) {
            stage(type, stages.get(i), "Plan.Stages[" + i + "]");
        }
        if (!faults.isEmpty()) {
            throw ApiError.invalid(faults);
        }
        kept.set("Stages", stages);
        return kept;
    }

    private void stage(String type, JsonNode stage, String path) {
        JsonNode targets = stage.path("Targets");
        if (stage.path("DurationInMinutes").asInt() == 0 && targets.isEmpty()) {
            fault(path + ".DurationInMinutes", "can only be 0 if a target is specified");
        }
        for (int i = 0; i < targets.size(); i++) {
            target(type, targets.get(i), path + ".Targets[" + i + "]");
        }
    }

    private void target(String type, JsonNode target, String path) {
        boolean channel = target.has("ChannelTargetInfo");
        boolean contact = target.has("ContactTargetInfo");
        if (channel == contact) {
            fault(path, "must have either ChannelTargetInfo or ContactTargetInfo");
        } else if (channel) {
            channelTarget(type, target.path("ChannelTargetInfo"), path + ".ChannelTargetInfo");
        } else {
            contactTarget(type, target.path("ContactTargetInfo"), path + ".ContactTargetInfo");
        }
    }

    private void channelTarget(String type, JsonNode target, String path) {
        String arn = target.path("ContactChannelId").asText();
        ChannelRow row = account.channels.get(arn);
        if (!type.equals(ContactRow.PERSONAL)) {
            fault(path, "is for the plan of a PERSONAL contact");
        } else if (row == null ? !held.contains(arn) : !row.contactArn().equals(contactArn)) {
            fault(path + ".ContactChannelId", "must be a contact channel of this contact: " + arn);
        }
    }

    private void contactTarget(String type, JsonNode target, String path) {
        String arn = target.path("ContactId").asText();
        if (!type.equals(ContactRow.ESCALATION)) {
            fault(path, "is for an ESCALATION plan");
        } else if (!target.has("ContactId")) {
            fault(path + ".ContactId", "is required");
        } else if (!reachable(arn)) {
            fault(path + ".ContactId", "must be an existing PERSONAL or ONCALL_SCHEDULE contact: " + arn);
        }
    }

    private boolean reachable(String arn) {
        return account.isContact(arn, ContactRow.PERSONAL)
                || account.isContact(arn, ContactRow.SCHEDULE)
                || (!account.contacts.containsKey(arn) && held.contains(arn));
    }

    private void fault(String path, String message) {
        faults.add(new FieldFault(path, message, false));
    }
}
