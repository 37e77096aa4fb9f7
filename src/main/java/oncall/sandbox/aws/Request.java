package oncall.sandbox.aws;

import io.javalin.http.Context;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call as it arrived: which operation, signed for which region, with which body.
 *
 * @param operation empty where none of this service is named
 */
@SuppressWarnings("ArrayRecordComponent") // Read within one request, compared by nobody.
record Request(String operation, String authorization, byte[] body) {
    private static final String PREFIX = "SSMContacts.";
    private static final Pattern SCOPE =
            Pattern.compile("Credential=[^/,]+/[0-9]{8}/([a-z0-9-]{1,32})/[a-z0-9-]+/aws4_request");

    static Request of(Context ctx) {
        return new Request(operation(header(ctx, "X-Amz-Target")), header(ctx, "Authorization"), ctx.bodyAsBytes());
    }

    /** The region of the signature; any credentials will do, but there have to be some. */
    String region() {
        if (authorization.isEmpty()) {
            throw new ApiError(
                    "MissingAuthenticationTokenException", "The request is not signed: use any credentials.");
        }
        Matcher scope = SCOPE.matcher(authorization);
        if (!scope.find()) {
            throw new ApiError(
                    "IncompleteSignatureException",
                    "The Authorization header names no credential scope with a region.");
        }
        return scope.group(1);
    }

    String regionOrNothing() {
        Matcher scope = SCOPE.matcher(authorization);
        return scope.find() ? scope.group(1) : "";
    }

    private static String operation(String target) {
        return target.startsWith(PREFIX) ? target.substring(PREFIX.length()) : "";
    }

    private static String header(Context ctx, String name) {
        String value = ctx.header(name);
        return value == null ? "" : value;
    }
}
