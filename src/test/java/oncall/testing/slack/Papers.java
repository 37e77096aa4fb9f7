package oncall.testing.slack;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Files that people bring to the page, and read there. */
final class Papers {
    private Papers() {}

    /** Brings a file and returns its id. */
    static String bring(Screen screen, String user, String name, String content) {
        var data = Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
        var brought = screen.act(screen.act(user, "upload").put("name", name).put("data", data));
        return brought.reply().join().path("file").path("id").asText();
    }

    /** The content of a file that this person may read. */
    static String read(Screen screen, String user, String id) {
        var page = screen.address().resolve("/_page/file?as=" + user + "&id=" + id);
        try {
            var answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(user + " cannot read the file " + id + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new AssertionError("the page does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while reading the file " + id, e);
        }
    }
}
