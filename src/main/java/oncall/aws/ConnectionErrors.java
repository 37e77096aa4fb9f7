package oncall.aws;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.SSLHandshakeException;
import oncall.domain.FieldErrors;
import oncall.operations.Refused;
import oncall.operations.Refused.Reason;
import oncall.operations.Unclear;
import org.apache.http.conn.ConnectTimeoutException;
import software.amazon.awssdk.services.sso.auth.ExpiredTokenException;

/** No answer of AWS, in words. What failed before the request was sent did nothing for certain. */
final class ConnectionErrors {
    /** Thrown before the first byte of a request; the last two include the wait for a free connection. */
    private static final Set<Class<?>> BEFORE_SENDING = Set.of(
            ConnectException.class,
            NoRouteToHostException.class,
            UnknownHostException.class,
            SSLHandshakeException.class,
            ConnectTimeoutException.class,
            org.apache.http.conn.ConnectionPoolTimeoutException.class,
            org.apache.http.conn.HttpHostConnectException.class);

    private ConnectionErrors() {}

    static RuntimeException words(Operation operation, RuntimeException thrown) {
        List<Throwable> causes = causes(thrown);
        AwsFailure failure = new AwsFailure(
                causes.stream().map(cause -> cause.getClass().getSimpleName()).collect(Collectors.joining(" < ")));
        if (causes.stream().anyMatch(ConnectionErrors::speaksOfCredentials)) {
            return refused(
                    Reason.NO_PERMISSION,
                    "The app has no AWS credentials that work. Whoever runs it can give it some: a role, a profile "
                            + "(AWS_PROFILE), or keys.",
                    failure);
        }
        if (causes.stream().anyMatch(cause -> BEFORE_SENDING.contains(cause.getClass()))) {
            return refused(Reason.UNAVAILABLE, "AWS could not be reached. Try again in a moment.", failure);
        }
        return operation.changes()
                ? new Unclear("AWS did not answer, so it is not known whether this was done.", failure)
                : refused(Reason.UNAVAILABLE, "AWS did not answer. Try again in a moment.", failure);
    }

    /** The SDK has one type of its own for this, and else words. */
    private static boolean speaksOfCredentials(Throwable thrown) {
        if (thrown instanceof ExpiredTokenException) {
            return true;
        }
        String message = String.valueOf(thrown.getMessage());
        return message.startsWith("Unable to load credentials")
                || message.startsWith("Failed to load credentials")
                || message.contains("credentials from any of the providers")
                || message.startsWith("Profile file contained no credentials");
    }

    private static Refused refused(Reason reason, String words, AwsFailure failure) {
        return new Refused(reason, words, FieldErrors.none(), failure);
    }

    private static List<Throwable> causes(Throwable thrown) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable one = thrown; one != null && causes.size() < 10; one = one.getCause()) {
            causes.add(one);
        }
        return causes;
    }
}
