package oncall.sandbox.http;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps web pages of others out, by {@code Host}, {@code Origin} and {@code Sec-Fetch-Site}.
 *
 * <p>A name that leads to this machine (DNS rebinding) is foreign unless the server was told to listen by it; an address
 * in figures cannot be rebound.
 */
final class Guard {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "[::]");
    private static final Set<String> OWN_PAGE = Set.of("", "same-origin", "none");
    private static final Pattern FIGURES = Pattern.compile("[0-9.]+|\\[[0-9a-f:.]+]");
    private static final Pattern PORT = Pattern.compile(":[0-9]+$");
    private static final Pattern JSON = Pattern.compile("application/json\\s*(;.*)?");

    private final String host;

    /** @param host where the server listens */
    Guard(String host) {
        this.host = host.toLowerCase(Locale.ROOT);
    }

    /** Whether a server that listens there listens on every address of this machine. */
    static boolean isEverywhere(String host) {
        return EVERYWHERE.contains(host);
    }

    /** Whether the body is said to be JSON, which no form of another page can say. */
    static boolean isJson(Context request) {
        return JSON.matcher(header(request, "Content-Type")).matches();
    }

    /** Throws, with words, where this request is none of ours. */
    void check(Context request) {
        String given = header(request, "Host");
        String origin = header(request, "Origin");
        require(isOurs(PORT.matcher(given).replaceFirst("")), "that Host");
        require(origin.isEmpty() || origin.equals("http://" + given), "pages of another origin");
        require(OWN_PAGE.contains(header(request, "Sec-Fetch-Site")) || isLink(request), "pages of another site");
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new ForbiddenResponse("This server does not answer to " + otherwise + ".");
        }
    }

    private boolean isOurs(String name) {
        if (LOOPBACK.contains(name) || name.equals(host) || name.equals("[" + host + "]")) {
            return true;
        }
        return isEverywhere(host) && FIGURES.matcher(name).matches();
    }

    /** Pages of others may lead to ours. */
    private static boolean isLink(Context request) {
        return request.method().equals(HandlerType.GET)
                && request.path().equals("/")
                && header(request, "Sec-Fetch-Mode").equals("navigate");
    }

    private static String header(Context request, String name) {
        return Optional.ofNullable(request.header(name)).orElse("").toLowerCase(Locale.ROOT);
    }
}
