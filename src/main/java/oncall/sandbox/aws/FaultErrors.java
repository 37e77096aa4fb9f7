package oncall.sandbox.aws;

import java.util.List;
import java.util.Map;
import oncall.sandbox.http.Fault;

/** The exceptions that faults throw, each with the members that the model gives it. */
final class FaultErrors {
    private static final String MESSAGE = "The sandbox was told to fail.";

    private FaultErrors() {}

    static ApiError of(Fault fault, Request request) {
        String told = fault.error().isEmpty() ? ApiError.INTERNAL : fault.error();
        String type = fault.kind() == Fault.Kind.THROTTLE ? "ThrottlingException" : told;
        ApiError error = error(type, request.operation(), fault.message().isEmpty() ? MESSAGE : fault.message());
        fault.retryAfterSeconds().ifPresent(seconds -> error.with("RetryAfterSeconds", seconds));
        return error;
    }

    private static ApiError error(String type, String operation, String message) {
        return switch (type) {
            case "ThrottlingException" ->
                new ApiError(type, "Rate exceeded").with("QuotaCode", operation).with("ServiceCode", "ssm-contacts");
            case ApiError.VALIDATION -> ApiError.invalid(List.of(new FieldFault(operation, message, false)));
            case ApiError.NOT_FOUND -> ApiError.notFound("CONTACT", operation);
            case ApiError.CONFLICT ->
                ApiError.conflict(message, "CONTACT", operation)
                        .because(Map.of("ROTATION", List.of(new Arns("us-east-2").rotation("sandbox"))));
            case ApiError.QUOTA ->
                new ApiError(type, message)
                        .with("ResourceId", operation)
                        .with("ResourceType", "CONTACT")
                        .with("QuotaCode", operation)
                        .with("ServiceCode", "ssm-contacts");
            default -> new ApiError(type, message);
        };
    }
}
