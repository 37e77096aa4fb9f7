package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import io.javalin.http.staticfiles.Location;
import io.javalin.http.staticfiles.StaticFileConfig;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import oncall.sandbox.http.Controls;
import oncall.sandbox.http.Json;
import oncall.sandbox.http.Late;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the web page and what it asks of the workspace. Posts are {@code application/json} and come from the page's own
 * origin; {@code as} is the id of whoever acts or looks.
 *
 * <table>
 *   <caption>Routes</caption>
 *   <tr><td>{@code GET /_page/workspace}</td><td>{@code {team, users, app: {id, name, bot_user_id, commands, shortcuts:
 *     [{name, type: "global"|"message", callback_id, description}], home}}}</td></tr>
 *   <tr><td>{@code GET /_page/view?as=}</td><td>{@code {seq, channels: [{id, kind, name, with, member, messages}],
 *     modals, home, elsewhere: {user: {channel: [ts]}}}}; a message's {@code files} are Slack's file objects,
 *     {@code elsewhere} tells when the newest messages for other people came</td></tr>
 *   <tr><td>{@code GET /_page/files?as=}</td><td>{@code {files}}: what this person may read, newest first</td></tr>
 *   <tr><td>{@code GET /_page/file?as=&id=}</td><td>the bytes of a file: pictures to be shown, all else to be saved;
 *     404 for an external file, which lies at its {@code url_private}</td></tr>
 *   <tr><td>{@code GET /_page/traffic?after=}</td><td>{@code {lines}}</td></tr>
 *   <tr><td>{@code GET /_page/phone}</td><td>{@code {codes}}</td></tr>
 *   <tr><td>{@code GET /_page/events?as=}</td><td>server-sent events {@code changed} and {@code traffic}</td></tr>
 *   <tr><td>{@code POST /_page/act}</td><td>{@code {as, do, …}} → {@code {ok: true, …}} or {@code {ok: false, error,
 *     message}}</td></tr>
 * </table>
 *
 * <table>
 *   <caption>Acts, by their {@code do}</caption>
 *   <tr><td>{@code say}</td><td>{@code channel, text, thread_ts?, files?: [id]}</td></tr>
 *   <tr><td>{@code command}</td><td>{@code channel, text}: with its slash</td></tr>
 *   <tr><td>{@code press}</td><td>{@code container: {view_id} | {channel, ts}, block_id, action_id, value?}</td></tr>
 *   <tr><td>{@code input}</td><td>{@code container, state: {block_id: {action_id: value}}}; the value of a
 *     {@code file_input} is a list of file ids</td></tr>
 *   <tr><td>{@code suggest}</td><td>{@code container, block_id, action_id, query} → {@code options,
 *     option_groups}</td></tr>
 *   <tr><td>{@code submit}</td><td>{@code view_id, state?}</td></tr>
 *   <tr><td>{@code close}</td><td>{@code view_id, all?}</td></tr>
 *   <tr><td>{@code open_home}</td><td>{@code tab?}: {@code home} or {@code messages}</td></tr>
 *   <tr><td>{@code shortcut}</td><td>{@code callback_id}, and {@code channel, ts} of a message shortcut's message; answered
 *     when the app has answered</td></tr>
 *   <tr><td>{@code upload}</td><td>{@code name, data} (base64, at most 10 MB) or {@code name, url} for an external file →
 *     {@code file}: Slack's file object with its {@code id}</td></tr>
 * </table>
 */
final class PageRoutes {
    private static final Logger log = LoggerFactory.getLogger(PageRoutes.class);
    private static final String FOLDER = "/sandbox/page";

    private final Workspace workspace;

    PageRoutes(Workspace workspace) {
        this.workspace = workspace;
    }

    void index(Context request) {
        request.contentType("text/html; charset=utf-8")
                .header("Cache-Control", "no-cache")
                .result(Json.resourceText(FOLDER + "/index.html"));
    }

    static void assets(StaticFileConfig page) {
        page.hostedPath = "/page";
        page.directory = FOLDER;
        page.location = Location.CLASSPATH;
        page.headers = Map.of("Cache-Control", "no-cache");
    }

    void workspace(Context request) {
        Controls.answer(request, workspace.describe());
    }

    void view(Context request) {
        Controls.answer(request, workspace.onPage(as(request)));
    }

    void files(Context request) {
        var files = Json.array().addAll(workspace.files.visibleTo(as(request)));
        Controls.answer(request, Json.object().set("files", files));
    }

    void traffic(Context request) {
        var after = Optional.ofNullable(request.queryParam("after")).filter(n -> n.matches("\\d{1,18}"));
        var lines = workspace.traffic().after(after.map(Long::parseLong).orElse(0L));
        Controls.answer(request, Json.object().set("lines", lines));
    }

    void phone(Context request) {
        Controls.answer(request, Json.object().set("codes", workspace.phone()));
    }

    void act(Context request) {
        if (!(Controls.body(request) instanceof ObjectNode act)) {
            throw new BadRequestResponse("an act is a JSON object");
        }
        var reply = workspace.act(act).reply();
        Late.answer(request, reply, answer -> Controls.answer(request, answer));
    }

    /** Tells the page of every change and every line of traffic until it goes away, without making anybody wait. */
    void events(SseClient page) {
        var teller = teller();
        var changes = workspace.changes.listen(change -> teller.execute(() -> tell(page, "changed", change)));
        var lines = workspace.traffic().listen(line -> teller.execute(() -> tell(page, "traffic", line)));
        page.onClose(() -> {
            changes.run();
            lines.run();
            teller.shutdown();
            // Fails where Jetty has let go of the request: Javalin, told of the end, would then answer it for ever.
            page.ctx().statusCode();
        });
        page.keepAlive();
        // Like everything else by the one thread that writes: two at once would lose a line.
        teller.execute(() -> page.sendComment("listening"));
    }

    /** One thread that tells in order, and forgets what comes after the page has gone. */
    private static ExecutorService teller() {
        return new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> {
                    var thread = new Thread(task, "sandbox-page-events");
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
    }

    private static void tell(SseClient page, String event, ObjectNode what) {
        if (page.terminated()) {
            return;
        }
        try {
            page.sendEvent(event, Json.write(what));
        } catch (IllegalStateException | NullPointerException gone) {
            log.debug("a page went away while it was told something: {}", gone.getMessage());
        }
    }

    private static String as(Context request) {
        return Optional.ofNullable(request.queryParam("as")).orElse("");
    }
}
