package oncall.sandbox.slack;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import oncall.sandbox.http.HttpReply;
import oncall.sandbox.http.Json;

/** Takes the bytes of files and hands them out: to the app by its token, to the page by who looks at it. */
record FileRoutes(Workspace workspace) {

    /** The second step of an upload: the bytes, as the body or as the first file of a form. */
    void upload(Context request) {
        var content = content(request);
        var call = new Call("files.upload", Json.object().put("length", content.length));
        workspace.serve(request, call, () -> received(request.pathParam("ticket"), content));
    }

    private HttpReply received(String ticket, byte[] content) {
        return workspace
                .files
                .receive(ticket, content)
                .map(right -> right
                        ? HttpReply.text(200, "OK - " + content.length)
                        : HttpReply.text(400, "the file is not as long as was said"))
                .orElseGet(() -> HttpReply.text(404, "no such upload"));
    }

    private static byte[] content(Context request) {
        if (!request.isMultipartFormData()) {
            return request.bodyAsBytes();
        }
        try (var in = request.uploadedFiles().stream()
                .findFirst()
                .map(UploadedFile::content)
                .orElseGet(java.io.InputStream::nullInputStream)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code url_private} and {@code url_private_download}; without the right token one lands at a page to sign in. */
    void download(Context request) {
        var id = request.pathParam("file").replaceFirst("^" + Ids.TEAM + "-", "");
        var call = new Call("files.download", Json.object().put("file", id));
        workspace.serve(request, call, () -> forApp(ApiRoutes.token(request).orElse(""), id));
    }

    private HttpReply forApp(String token, String id) {
        if (!workspace.mayReadFiles(token)) {
            return HttpReply.text(302, "sign in").with("Location", "/?redir=" + id);
        }
        return workspace
                .files
                .forApp(id)
                .filter(f -> f.external.isEmpty())
                .map(FileRoutes::bytes)
                .orElseGet(() -> HttpReply.text(404, "no such file"));
    }

    /** What the page shows or saves of a file that this person may read. */
    void onPage(Context request) {
        var user = Optional.ofNullable(request.queryParam("as")).orElse("");
        var id = Optional.ofNullable(request.queryParam("id")).orElse("");
        var file = workspace.files.forPerson(id, user).filter(f -> f.external.isEmpty());
        bytes(file.orElseThrow(() -> new NotFoundResponse("no such file"))).send(request);
    }

    private static HttpReply bytes(SharedFile file) {
        var kind = FileKind.of(file.name);
        var name = URLEncoder.encode(file.name, StandardCharsets.UTF_8).replace("+", "%20");
        var said = Json.object().put("ok", true).put("name", file.name).put("size", file.content.length);
        var headers = Map.of(
                "Content-Disposition", (kind.picture() ? "inline" : "attachment") + "; filename*=UTF-8''" + name);
        return new HttpReply(200, kind.mimetype(), file.content, headers, said);
    }
}
