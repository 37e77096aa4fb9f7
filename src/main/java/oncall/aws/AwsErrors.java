package oncall.aws;

import java.time.Duration;
import java.util.Optional;
import oncall.domain.FieldErrors;
import oncall.operations.Refused;
import oncall.operations.Refused.Reason;
import oncall.operations.Unclear;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkServiceException;
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
    private static final String SDK = "software.amazon.awssdk.";

    private AwsErrors() {}

    /** Whatever is not of the SDK is a mistake of ours, and returned as it is. */
    static RuntimeException words(Operation operation, RuntimeException thrown) {
        if (thrown instanceof SdkServiceException answer) {
            return answered(operation, answer);
        }
        if (thrown instanceof IncompleteAnswer) {
            return incomplete(operation);
        }
        return thrown.getClass().getName().startsWith(SDK) ? ConnectionErrors.words(operation, thrown) : thrown;
    }

    private static RuntimeException answered(Operation operation, SdkServiceException answer) {
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
        if (!isOf(operation, answer)) {
            return credentials(answer, failure);
        }
        return answer.statusCode() >= 500 ? ownFailure(operation, failure) : certain(operation, answer, failure);
    }

    /** Else it was said on the way to credentials, and what was to be done was never sent. */
    private static boolean isOf(Operation operation, SdkServiceException answer) {
        return answer instanceof SsmContactsException || operation == Operation.GET_CALLER_IDENTITY;
    }

    private static Refused certain(Operation operation, SdkServiceException answer, AwsFailure failure) {
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

    private static Refused other(SdkServiceException answer, AwsFailure failure) {
        return code(answer).matches(".*(Token|Signature|Credential|Client|Expired|OptIn).*")
                ? credentials(answer, failure)
                : refused(Reason.INVALID, "AWS refuses this (" + code(answer) + "). " + says(answer), failure);
    }

    private static Refused credentials(SdkServiceException answer, AwsFailure failure) {
        return answer.statusCode() >= 500
                ? refused(
                        Reason.UNAVAILABLE,
                        "AWS had a failure of its own and gave the app no credentials. Try again in a moment.",
                        failure)
                : refused(
                        Reason.NO_PERMISSION,
                        "AWS does not accept the app's credentials (" + code(answer) + "). Whoever runs the app can "
                                + "renew them.",
                        failure);
    }

    private static RuntimeException incomplete(Operation operation) {
        AwsFailure failure = new AwsFailure("an answer without a part that it must have");
        return operation.changes()
                ? new Unclear("AWS did not say what came of this, so it is not known whether it was done.", failure)
                : refused(Reason.UNAVAILABLE, "AWS's answer lacks what was asked for. Try again in a moment.", failure);
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

    private static AwsFailure failure(SdkServiceException answer) {
        return new AwsFailure(answer.getClass().getSimpleName() + " (" + code(answer) + ", status "
                + answer.statusCode() + ", request " + answer.requestId() + ")");
    }

    /** Its name at AWS, else here. */
    private static String code(SdkServiceException answer) {
        return details(answer).map(AwsErrorDetails::errorCode).orElseGet(answer.getClass()::getSimpleName);
    }

    private static String text(SdkServiceException answer) {
        return details(answer).map(AwsErrorDetails::errorMessage).orElse("");
    }

    private static Optional<AwsErrorDetails> details(SdkServiceException answer) {
        return answer instanceof AwsServiceException aws
                ? Optional.ofNullable(aws.awsErrorDetails())
                : Optional.empty();
    }

    private static String says(SdkServiceException answer) {
        return text(answer).isBlank() ? "AWS gives no reason." : "AWS says: " + shortened(text(answer));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 300
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 299)) + "…";
    }
}
