package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Slack's Web API: finds the method, checks token and scope, and answers. */
final class WebApi {
    private final Map<String, ApiMethod> methods = new HashMap<>();
    private final SlackOptions options;
    private final Scopes scopes;

    WebApi(SlackOptions options, Scopes scopes, List<List<ApiMethod>> families) {
        this.options = options;
        this.scopes = scopes;
        families.forEach(family -> family.forEach(method -> methods.put(method.name(), method)));
    }

    Collection<ApiMethod> methods() {
        return List.copyOf(methods.values());
    }

    /** The answer to this call; a refusal is an answer with {@code ok:false}. */
    ObjectNode answer(Call call, String token) {
        try {
            return method(call, token).answer().apply(call);
        } catch (ApiError refused) {
            return refused.answer();
        }
    }

    private ApiMethod method(Call call, String token) {
        var method = methods.get(call.method());
        if (method == null) {
            throw ApiError.of("unknown_method");
        }
        requireToken(method, token);
        scopes.requireOneOf(method.scopes());
        return method;
    }

    private void requireToken(ApiMethod method, String token) {
        if (token.isEmpty()) {
            throw ApiError.of("not_authed");
        }
        if (!token.equals(options.botToken()) && !token.equals(options.appToken())) {
            throw ApiError.of("invalid_auth");
        }
        if (!token.equals(method.appToken() ? options.appToken() : options.botToken())) {
            throw ApiError.of("not_allowed_token_type");
        }
    }
}
