package oncall.bench;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The floor: a route that reads the request, checks nothing, and answers the bytes of a file. */
public final class Floor {
    private Floor() {}

    /** Listens until it is ended; the file, of JSON, is the one argument. */
    public static void main(String... args) throws IOException {
        byte[] answer = Files.readAllBytes(Path.of(args[0]));
        Javalin app = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.http.compressionStrategy = CompressionStrategy.NONE;
            config.routes.post("/slack/events", request -> {
                byte[] unused = request.bodyAsBytes();
                request.contentType("application/json").result(answer);
            });
        });
        app.start("127.0.0.1", 0);
        System.out.println("ready http://127.0.0.1:" + app.port());
    }
}
