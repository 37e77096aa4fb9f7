package oncall.sandbox.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import oncall.sandbox.http.HttpReply;
import oncall.sandbox.http.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From a request to its answer, without the network: find the operation, check the input, do it, keep it. */
final class Endpoint {
    private static final Logger log = LoggerFactory.getLogger(Endpoint.class);

    private final Model model;
    private final Operations operations;
    private final World world;
    private final Optional<DataFile> file;
    private final boolean notOnboarded;

    Endpoint(ContactsSandbox sandbox, ContactsOptions options, World world, Optional<DataFile> file) {
        Limits limits = new Limits(options.quotas());
        ActivationCodes codes = new ActivationCodes(options.clock(), sandbox.outbox, limits);
        this.model = sandbox.model;
        this.operations = new Operations(model, options.clock(), limits, codes);
        this.world = world;
        this.file = file;
        this.notOnboarded = options.notOnboarded();
    }

    HttpReply answer(Request request) {
        try {
            return ApiError.reply(200, run(request));
        } catch (ApiError e) {
            return e.reply();
        } catch (RuntimeException e) {
            log.error("{} failed", request.operation(), e);
            return new ApiError(ApiError.INTERNAL, "The sandbox failed; its log says why.").reply();
        }
    }

    /** The input for the log: what is no JSON object is shown as text. */
    static JsonNode shown(byte[] body) {
        try {
            JsonNode input = Json.read(body);
            return input.isMissingNode() ? Json.object() : input;
        } catch (JsonProcessingException e) {
            return Json.MAPPER.getNodeFactory().textNode("not JSON, " + body.length + " bytes");
        }
    }

    private ObjectNode run(Request request) {
        String region = request.region();
        String name = request.operation();
        String shape = model.input(name)
                .orElseThrow(() ->
                        new ApiError("UnknownOperationException", "X-Amz-Target names no operation of ssm-contacts."));
        if (notOnboarded) {
            throw ApiError.invalid("Account not found for the request");
        }
        Operation operation = operations
                .find(name)
                .orElseThrow(() -> new ApiError(ApiError.VALIDATION, "This sandbox does not imitate " + name + ".")
                        .with("Reason", "UNKNOWN_OPERATION"));
        ObjectNode input = InputCheck.read(model, shape, parse(request.body()));
        return Operations.changes(name)
                ? kept(world.change(region, account -> operation.run(account, input)))
                : world.read(region, account -> operation.run(account, input));
    }

    private ObjectNode kept(World.Changed changed) {
        try {
            if (file.isPresent()) {
                file.get().keep(world, changed.version());
            }
            return changed.answer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode parse(byte[] body) {
        try {
            JsonNode input = body.length == 0 ? Json.object() : Json.read(body);
            if (input instanceof ObjectNode object) {
                return object;
            }
            throw ApiError.unreadable("The body must be a JSON object.");
        } catch (JsonProcessingException e) {
            throw ApiError.unreadable("The body is not JSON: " + e.getOriginalMessage());
        }
    }
}
