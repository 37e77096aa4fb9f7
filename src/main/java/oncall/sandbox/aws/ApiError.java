package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import oncall.sandbox.http.HttpReply;
import oncall.sandbox.http.Json;

/** One of the service's exceptions on its way to the client, with its modelled members. */
final class ApiError extends RuntimeException {
    static final String VALIDATION = "ValidationException";
    static final String NOT_FOUND = "ResourceNotFoundException";
    static final String CONFLICT = "ConflictException";
    static final String QUOTA = "ServiceQuotaExceededException";
    static final String INTERNAL = "InternalServerException";

    /** How the service's own texts begin. */
    private static final String INVALID = "Invalid value provided - ";

    private final String type;
    private final ObjectNode members;

    ApiError(String type, String message) {
        super(message, null, false, false);
        this.type = type;
        this.members = Json.object().put("Message", message);
    }

    static ApiError invalid(String message) {
        return new ApiError(VALIDATION, INVALID + message).with("Reason", "OTHER");
    }

    static ApiError invalid(String field, String message) {
        return invalid(List.of(new FieldFault(field, message, false)));
    }

    /** All faults at once; the message repeats the first. */
    static ApiError invalid(List<FieldFault> faults) {
        String first = faults.get(0).name() + " " + faults.get(0).message();
        String more = faults.size() == 1 ? "" : " (and " + (faults.size() - 1) + " more)";
        boolean unreadable = faults.stream().anyMatch(FieldFault::unreadable);
        ApiError error = new ApiError(VALIDATION, INVALID + first + more)
                .with("Reason", unreadable ? "CANNOT_PARSE" : "FIELD_VALIDATION_FAILED");
        ArrayNode fields = error.members.putArray("Fields");
        faults.forEach(fault -> fields.addObject().put("Name", fault.name()).put("Message", fault.message()));
        return error;
    }

    static ApiError unreadable(String message) {
        return new ApiError(VALIDATION, message).with("Reason", "CANNOT_PARSE");
    }

    static ApiError notFound(String resourceType, String id) {
        return new ApiError(NOT_FOUND, "The requested resource could not be found: " + id)
                .with("ResourceId", id)
                .with("ResourceType", resourceType);
    }

    static ApiError conflict(String message, String resourceType, String id) {
        return new ApiError(CONFLICT, message).with("ResourceId", id).with("ResourceType", resourceType);
    }

    /** What stands in the way, by relation: relation → ARNs. */
    ApiError because(Map<String, List<String>> dependents) {
        ArrayNode entities = members.putArray("DependentEntities");
        dependents.forEach((relation, arns) ->
                entities.addObject().put("RelationType", relation).set("DependentResourceIds", Json.texts(arns)));
        return this;
    }

    ApiError with(String member, String value) {
        members.put(member, value);
        return this;
    }

    ApiError with(String member, int value) {
        members.put(member, value);
        return this;
    }

    String type() {
        return type;
    }

    private int status() {
        return switch (type) {
            case INTERNAL -> 500;
            case "ServiceUnavailableException" -> 503;
            case "RequestEntityTooLargeException" -> 413;
            case "MissingAuthenticationTokenException", "IncompleteSignatureException" -> 403;
            default -> 400;
        };
    }

    /** The error's name stands in the body: some clients read it nowhere else. */
    ObjectNode body() {
        return Json.object().put("__type", type).setAll(members);
    }

    HttpReply reply() {
        ObjectNode body = body();
        HttpReply reply = reply(status(), body);
        return body.has("RetryAfterSeconds")
                ? reply.with("Retry-After", body.path("RetryAfterSeconds").asText())
                : reply;
    }

    static HttpReply reply(int status, ObjectNode body) {
        return HttpReply.json(status, "application/x-amz-json-1.1", body)
                .with("x-amzn-RequestId", UUID.randomUUID().toString());
    }
}
