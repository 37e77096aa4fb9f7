package oncall.slack.door;

import com.slack.api.model.File;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import oncall.slack.block.SafeText;
import oncall.slack.document.Files;
import oncall.slack.press.SlackSaidNo;
import org.jspecify.annotations.Nullable;

/**
 * Files that Slack hosts itself, over HTTPS from {@code files.slack.com}, on GovSlack {@code files.slack-gov.com}, or
 * from the host that the Web API is at; no redirect is followed, and nothing larger than 1 MB is read.
 */
public final class SlackFiles implements Files {
    private static final int LARGEST = 1_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SlackCalls calls;
    private final SlackAccess access;
    private final OkHttpClient downloads;

    public SlackFiles(SlackCalls calls, SlackAccess access) {
        this.calls = calls;
        this.access = access;
        this.downloads = access.http()
                .newBuilder()
                .followRedirects(false)
                .followSslRedirects(false)
                .callTimeout(PATIENCE)
                .build();
    }

    @Override
    public boolean mayRead() {
        return calls.mayUse("files:read");
    }

    @Override
    public boolean maySend() {
        return calls.mayUse("files:write");
    }

    @Override
    public void send(String userId, String name, String content, SafeText comment) {
        calls.upload(userId, name, content, comment);
    }

    @Override
    public String read(String fileId) throws FileRefused {
        File file = calls.file(fileId);
        if (file.isExternal() || "external".equals(file.getMode())) {
            throw new FileRefused("This file lies outside of Slack and is not fetched. Upload the file itself.");
        }
        if (Objects.requireNonNullElse(file.getSize(), 0) > LARGEST) {
            throw tooLarge();
        }
        String url = file.getUrlPrivateDownload() == null ? file.getUrlPrivate() : file.getUrlPrivateDownload();
        return text(fetched(trusted(url)));
    }

    /** The bot's token goes along, so beside the Web API the port counts as well. */
    private URI trusted(@Nullable String url) throws FileRefused {
        URI api = access.api();
        return Optional.ofNullable(url)
                .flatMap(given -> new SlackHosts(api).ours(given, "files"))
                .filter(ours -> !ours.getHost().equals(api.getHost()) || ours.getPort() == api.getPort())
                .orElseThrow(
                        () -> new FileRefused("Slack names no place of its own for this file; it is not fetched."));
    }

    private byte[] fetched(URI url) throws FileRefused {
        Request request = new Request.Builder()
                .url(url.toString())
                .header("Authorization", "Bearer " + access.botToken())
                .build();
        try (Response answer = downloads.newCall(request).execute()) {
            ResponseBody body = answer.body();
            if (answer.code() != 200 || body == null) {
                throw new FileRefused("Slack did not hand out the file (HTTP " + answer.code() + ").");
            }
            BufferedSource source = body.source();
            if (source.request(LARGEST + 1L)) {
                throw tooLarge();
            }
            return source.readByteArray();
        } catch (IOException e) {
            throw new SlackSaidNo(
                    "file",
                    SlackSaidNo.NO_ANSWER,
                    "Slack did not hand out the file in time. Please try again.",
                    Optional.empty());
        }
    }

    private static String text(byte[] bytes) throws FileRefused {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new FileRefused("This file is no text in UTF-8; save it as JSON or YAML.");
        }
    }

    private static FileRefused tooLarge() {
        return new FileRefused("This file is larger than 1 MB (1,000,000 bytes) and is not read. Split it.");
    }
}
