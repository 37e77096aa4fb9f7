package oncall.sandbox.slack;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the app may do: what its manifest asks for, less what was taken away. */
final class Scopes {
    private final Set<String> granted = new LinkedHashSet<>();

    Scopes(Manifest manifest) {
        granted.addAll(manifest.requiredScopes());
        granted.addAll(manifest.optionalScopes());
    }

    synchronized boolean has(String scope) {
        return granted.contains(scope);
    }

    synchronized void revoke(String scope) {
        granted.remove(scope);
    }

    synchronized void grant(String scope) {
        granted.add(scope);
    }

    synchronized String provided() {
        return String.join(",", granted);
    }

    /** Throws {@code missing_scope} unless one of these is granted; no scopes named means none is needed. */
    void requireOneOf(List<String> scopes) {
        if (!scopes.isEmpty() && scopes.stream().noneMatch(this::has)) {
            throw ApiError.missingScope(String.join(",", scopes), provided());
        }
    }
}
