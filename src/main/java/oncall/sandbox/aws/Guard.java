package oncall.sandbox.aws;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Keeps web pages of others out: which names of this machine are answered, and to which pages. */
final class Guard {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "[::]");
    /** An address in numbers, or a name without a dot: no page on the internet can take such a name as its own. */
    private static final Pattern LOCAL = Pattern.compile("[0-9.]+|\\[[0-9a-f:.]+]|[a-z0-9-]+|host\\.docker\\.internal");

    private final String host;

    Guard(String host) {
        this.host = host.toLowerCase(Locale.ROOT);
    }

    /** Why the request is refused, or nothing. */
    String refusal(Context ctx) {
        String given = header(ctx, "Host").toLowerCase(Locale.ROOT);
        if (!allowed(given.replaceFirst(":[0-9]+$", ""))) {
            return "This endpoint does not answer to that Host.";
        }
        String origin = header(ctx, "Origin");
        if (!origin.isEmpty() && !origin.equalsIgnoreCase("http://" + given)) {
            return "This endpoint does not answer to pages of another origin.";
        }
        return "";
    }

    private boolean allowed(String name) {
        if (LOOPBACK.contains(name) || name.equals(host) || name.equals("[" + host + "]")) {
            return true;
        }
        return EVERYWHERE.contains(host) && LOCAL.matcher(name).matches();
    }

    private static String header(Context ctx, String name) {
        String value = ctx.header(name);
        return value == null ? "" : value;
    }
}
