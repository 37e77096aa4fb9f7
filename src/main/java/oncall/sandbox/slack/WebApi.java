package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;

/** Slack's Web API: finds the method, checks token and scope, and answers. */
final class WebApi {
    private static final Pattern LEFT_OUT =
            Pattern.compile("(assistant|canvases|conversations\\.canvases|functions)\\.");

    private final List<ApiMethod> methods;
    private final SlackOptions options;
    private final Scopes scopes;

    WebApi(SlackOptions options, Scopes scopes, List<List<ApiMethod>> families) {
        this.options = options;
        this.scopes = scopes;
        this.methods = families.stream().flatMap(List::stream).toList();
    }

    List<ApiMethod> methods() {
        return methods;
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
        var named = methods.stream().filter(m -> m.name().equals(call.method())).toList();
        if (named.isEmpty()) {
            throw LEFT_OUT.matcher(call.method()).lookingAt()
                    ? ApiError.of("unknown_method", List.of("assistants, functions and canvases are not imitated"))
                    : ApiError.of("unknown_method");
        }
        boolean appToken = isAppToken(token);
        var method = named.stream()
                .filter(m -> m.appToken() == appToken)
                .findFirst()
                .orElseThrow(() -> ApiError.of("not_allowed_token_type"));
        scopes.requireOneOf(method.scopes());
        return method;
    }

    private boolean isAppToken(String token) {
        if (token.isEmpty()) {
            throw ApiError.of("not_authed");
        }
        if (!token.equals(options.botToken()) && !token.equals(options.appToken())) {
            throw ApiError.of("invalid_auth");
        }
        return token.equals(options.appToken());
    }
}
