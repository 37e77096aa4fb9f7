package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import oncall.sandbox.http.Json;

/** Sending files in two steps, and asking about those the app may read. */
record FileMethods(SharedFiles files, Channels channels, Places places, Drafting drafting, Supplier<String> address) {

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final List<String> WRITE = List.of("files:write");

    List<ApiMethod> all() {
        return List.of(
                ApiMethod.of("files.getUploadURLExternal", WRITE, this::begin),
                ApiMethod.of("files.completeUploadExternal", WRITE, this::complete),
                ApiMethod.of("files.info", List.of("files:read"), this::info));
    }

    private ObjectNode begin(Call call) {
        var name = call.required("filename");
        call.required("length");
        var length = call.number("length", 0);
        if (length < 1) {
            throw ApiError.of("missing_argument");
        }
        var promise = files.promise(name, length);
        return ApiMethod.ok()
                .put("upload_url", address.get() + "/upload/v1/" + promise.getKey())
                .put("file_id", promise.getValue().id);
    }

    private ObjectNode complete(Call call) {
        var given = call.json("files").filter(ArrayNode.class::isInstance);
        if (given.isEmpty() || given.get().isEmpty()) {
            call.required("files");
            throw ApiError.of("invalid_arguments", List.of("[ERROR] must be a list of files [json-pointer:/files]"));
        }
        var to = targets(call).stream().map(places::writable).toList();
        var sent = new ArrayList<SharedFile>();
        given.get().forEach(f -> sent.add(files.received(Json.text(f, "id"))));
        for (int i = 0; i < sent.size(); i++) {
            files.complete(sent.get(i), Json.text(given.get().get(i), "title"));
        }
        to.forEach(channel -> share(channel, sent, call));
        return ApiMethod.ok().set("files", files.json(sent));
    }

    /** Channels by their ids; the list takes people as well. */
    private Set<String> targets(Call call) {
        var targets = new LinkedHashSet<String>();
        if (!call.text("channel_id").isEmpty()) {
            targets.add(channels.find(call.text("channel_id")).orElseThrow(() -> ApiError.of("channel_not_found")).id);
        }
        COMMA.splitAsStream(call.text("channels")).filter(c -> !c.isEmpty()).forEach(targets::add);
        if (targets.size() > 1 && !call.text("thread_ts").isEmpty()) {
            throw ApiError.of("invalid_arguments", List.of("[ERROR] thread_ts takes only one channel"));
        }
        return targets;
    }

    private void share(Channel channel, List<SharedFile> sent, Call call) {
        var message = Json.object().put("text", call.text("initial_comment"));
        if (!call.text("thread_ts").isEmpty()) {
            message.put("thread_ts", call.text("thread_ts"));
        }
        if (call.text("initial_comment").isEmpty()) {
            call.json("blocks").ifPresent(blocks -> message.set("blocks", blocks));
        }
        var body = drafting.withFiles(new Call(call.method(), message), files.json(sent));
        var posted = channels.post(channel, Optional.empty(), body.put("upload", true));
        files.shared(sent, channel, Json.text(posted, "ts"));
    }

    private ObjectNode info(Call call) {
        var file = files.forApp(call.required("file")).orElseThrow(() -> ApiError.of("file_not_found"));
        var answer = ApiMethod.ok();
        answer.set("file", files.json(file));
        answer.putArray("comments");
        answer.putObject("response_metadata").put("next_cursor", "");
        return answer;
    }
}
