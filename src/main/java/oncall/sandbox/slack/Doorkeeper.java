package oncall.sandbox.slack;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns away what another web page could send here: a foreign {@code Host} or {@code Origin}.
 *
 * <p>A name that leads to this machine (DNS rebinding) is foreign; an address in figures cannot be rebound.
 */
final class Doorkeeper {
    private static final Pattern FIGURES = Pattern.compile("[0-9.]+|\\[[0-9a-f:.]+]");
    private static final Pattern PORT = Pattern.compile(":\\d+$");
    private static final Set<String> OWN_PAGE = Set.of("", "same-origin", "none");

    private final String host;

    Doorkeeper(String host) {
        this.host = host.toLowerCase(Locale.ROOT);
    }

    /** Why this request is turned away, or nothing. */
    Optional<String> refuses(Context request) {
        var named = Optional.ofNullable(request.header("Host")).orElse("").toLowerCase(Locale.ROOT);
        if (!ours(PORT.matcher(named).replaceFirst(""))) {
            return Optional.of("this server does not answer to that Host");
        }
        var origin = Optional.ofNullable(request.header("Origin")).orElse("").toLowerCase(Locale.ROOT);
        if (!origin.isEmpty() && !origin.equals("http://" + named)) {
            return Optional.of("pages of another origin may not call this server");
        }
        var site = Optional.ofNullable(request.header("Sec-Fetch-Site")).orElse("");
        if (!OWN_PAGE.contains(site) && !opensThePage(request)) {
            return Optional.of("pages of another site may not call this server");
        }
        return Optional.empty();
    }

    private boolean ours(String name) {
        return name.equals("localhost")
                || name.equals(host)
                || FIGURES.matcher(name).matches();
    }

    private static boolean opensThePage(Context request) {
        return request.path().equals("/") && "navigate".equals(request.header("Sec-Fetch-Mode"));
    }
}
