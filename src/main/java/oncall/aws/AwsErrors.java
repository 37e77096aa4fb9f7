package oncall.aws;

import java.time.Duration;
import java.util.Optional;
import oncall.domain.FieldErrors;
import oncall.operations.Refused;
import oncall.operations.Refused.Reason;
import oncall.operations.Unclear;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ssmcontacts.model.AccessDeniedException;
import software.amazon.awssdk.services.ssmcontacts.model.ConflictException;
import software.amazon.awssdk.services.ssmcontacts.model.DataEncryptionException;
import software.amazon.awssdk.services.ssmcontacts.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ssmcontacts.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.ssmcontacts.model.SsmContactsException;
import software.amazon.awssdk.services.ssmcontacts.model.ThrottlingException;
import software.amazon.awssdk.services.ssmcontacts.model.ValidationException;

/** What the SDK throws, in words: {@link Refused} where AWS for certain did nothing, else {@link Unclear}. */
final class AwsErrors {
    private AwsErrors() {}

    /** Whatever is not of the SDK is a mistake of ours, and returned as it is. */
    static RuntimeException words(Operation operation, RuntimeException thrown) {
        if (thrown instanceof AwsServiceException answer) {
            return answered(operation, answer);
        }
        return thrown instanceof SdkClientException silence ? ConnectionErrors.words(operation, silence) : thrown;
    }

    private static RuntimeException answered(Operation operation, AwsServiceException answer) {
        AwsFailure failure = failure(answer);
        if (answer instanceof ThrottlingException throttling) {
            return throttled(Optional.ofNullable(throttling.retryAfterSeconds()), failure);
        }
        if (answer.isThrottlingException()) {
            return throttled(Optional.empty(), failure);
        }
        if (answer instanceof ValidationException validation) {
            return invalid(operation, validation, failure);
        }
        if (answer.statusCode() >= 500) {
            return ownFailure(operation, failure);
        }
        return certain(operation, answer, failure);
    }

    private static Refused certain(Operation operation, AwsServiceException answer, AwsFailure failure) {
        if (answer instanceof AccessDeniedException || code(answer).startsWith("AccessDenied")) {
            return refused(
                    Reason.NO_PERMISSION,
                    "AWS does not allow this app to do that. Its role needs the " + operation.permissions()
                            + "; whoever runs the app can add it.",
                    failure);
        }
        if (answer instanceof DataEncryptionException) {
            return refused(
                    Reason.NO_PERMISSION,
                    "AWS could not use the key that encrypts the contacts. The app's role needs kms:Decrypt and "
                            + "kms:GenerateDataKey for it; whoever runs the app can add them.",
                    failure);
        }
        if (answer instanceof ResourceNotFoundException) {
            return refused(Reason.NOT_FOUND, "AWS has this no longer, or never had it.", failure);
        }
        if (answer instanceof ConflictException) {
            return refused(Reason.CONFLICT, "AWS has something that stands against this. " + says(answer), failure);
        }
        if (answer instanceof ServiceQuotaExceededException) {
            return refused(
                    Reason.QUOTA,
                    "A quota of this AWS account is used up. Whoever runs the account can ask AWS for more under "
                            + "Service Quotas, ssm-contacts. " + says(answer),
                    failure);
        }
        return other(answer, failure);
    }

    private static Refused other(AwsServiceException answer, AwsFailure failure) {
        boolean ofContacts = answer instanceof SsmContactsException;
        if (!ofContacts || code(answer).matches(".*(Token|Signature|Credential|Client|Expired|OptIn).*")) {
            return refused(
                    Reason.NO_PERMISSION,
                    "AWS does not accept the app's credentials (" + code(answer) + "). Whoever runs the app can "
                            + "renew them.",
                    failure);
        }
        return refused(Reason.INVALID, "AWS refuses this (" + code(answer) + "). " + says(answer), failure);
    }

    private static RuntimeException ownFailure(Operation operation, AwsFailure failure) {
        return operation.changes()
                ? new Unclear("AWS had a failure of its own and did not say whether this was done.", failure)
                : refused(Reason.UNAVAILABLE, "AWS had a failure of its own. Try again in a moment.", failure);
    }

    private static Refused throttled(Optional<Integer> seconds, AwsFailure failure) {
        String when = seconds.map(number -> number == 1 ? "a second" : number + " seconds")
                .orElse("a moment");
        return Refused.throttled(
                "AWS asks us to slow down. Try again in " + when + ".", seconds.map(Duration::ofSeconds), failure);
    }

    private static Refused invalid(Operation operation, ValidationException answer, AwsFailure failure) {
        if (text(answer).contains("Account not found")) {
            return refused(
                    Reason.NOT_ONBOARDED,
                    "This AWS account has no Incident Manager in this region. It is set up once, in the console "
                            + "under Systems Manager, Incident Manager, Get prepared. AWS has taken no new customers "
                            + "since 7 November 2025: it works only in accounts that had it before.",
                    failure);
        }
        if (text(answer).contains("Invalid resource Arn")) {
            return refused(Reason.NOT_FOUND, "AWS has something named here no longer. " + says(answer), failure);
        }
        FieldErrors fields = answer.fields().stream()
                .map(field -> FieldErrors.at(
                        AwsFields.ours(operation, String.valueOf(field.name())),
                        "AWS says: " + shortened(String.valueOf(field.message()))))
                .reduce(FieldErrors.none(), FieldErrors::and);
        return new Refused(Reason.INVALID, "AWS refuses this. " + says(answer), fields, failure);
    }

    private static Refused refused(Reason reason, String words, AwsFailure failure) {
        return new Refused(reason, words.strip(), FieldErrors.none(), failure);
    }

    private static AwsFailure failure(AwsServiceException answer) {
        return new AwsFailure(answer.getClass().getSimpleName() + " (" + code(answer) + ", status "
                + answer.statusCode() + ", request " + answer.requestId() + ")");
    }

    private static String code(AwsServiceException answer) {
        return answer.awsErrorDetails() == null
                ? ""
                : String.valueOf(answer.awsErrorDetails().errorCode());
    }

    private static String text(AwsServiceException answer) {
        return answer.awsErrorDetails() == null || answer.awsErrorDetails().errorMessage() == null
                ? ""
                : answer.awsErrorDetails().errorMessage();
    }

    private static String says(AwsServiceException answer) {
        return text(answer).isBlank() ? "AWS gives no reason." : "AWS says: " + shortened(text(answer));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 300
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 299)) + "…";
    }
}
