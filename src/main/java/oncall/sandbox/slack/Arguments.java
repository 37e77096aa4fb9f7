package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import oncall.sandbox.http.Json;

/** Reads the arguments of a call from its address, and from a form or JSON in its body. */
final class Arguments {
    private Arguments() {}

    /** Throws {@code invalid_json}, {@code json_not_object}, {@code invalid_post_type} or {@code missing_post_type}. */
    static ObjectNode of(Context request) {
        var args = Json.object();
        request.queryParamMap().forEach((name, values) -> args.put(name, values.get(0)));
        if (request.isMultipartFormData() || request.isFormUrlencoded()) {
            request.formParamMap().forEach((name, values) -> args.put(name, values.get(0)));
        } else if (!request.body().isBlank()) {
            args.setAll(json(request));
        }
        return args;
    }

    private static ObjectNode json(Context request) {
        var type = Optional.ofNullable(request.contentType()).orElse("").toLowerCase(Locale.ROOT);
        if (type.isBlank()) {
            throw ApiError.of("missing_post_type");
        }
        if (type.startsWith("text/plain")) {
            return Json.object();
        }
        if (!type.startsWith("application/json")) {
            throw ApiError.of("invalid_post_type");
        }
        var json = Json.read(request.body()).orElseThrow(() -> ApiError.of("invalid_json"));
        if (json instanceof ObjectNode object) {
            return object;
        }
        throw ApiError.of("json_not_object");
    }
}
