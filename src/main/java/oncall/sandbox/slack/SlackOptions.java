package oncall.sandbox.slack;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import oncall.sandbox.clock.SandboxClock;

/**
 * How a sandbox workspace is started: where it listens, which app it installs and how it reaches that app.
 *
 * <p>Without a manifest the class path's {@code /manifest.yml} is installed; without a request URL the app is reached by
 * Socket Mode. Messages carry the clock's time; trigger ids and response URLs age by the real time beneath it.
 */
public record SlackOptions(
        String host,
        int port,
        Optional<Path> manifest,
        Optional<URI> requestUrl,
        String signingSecret,
        String botToken,
        String appToken,
        SandboxClock clock) {

    public SlackOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is between 0 and 65535, not " + port);
        }
        if (signingSecret.isBlank() || botToken.isBlank() || appToken.isBlank()) {
            throw new IllegalArgumentException("the signing secret and both tokens need a value");
        }
    }

    public static SlackOptions defaults() {
        return new SlackOptions(
                "127.0.0.1",
                3000,
                Optional.empty(),
                Optional.empty(),
                "sandbox-signing-secret-000000000",
                "xoxb-sandbox-0000000000",
                "xapp-sandbox-0000000000",
                SandboxClock.atPace(1));
    }

    public SlackOptions withHost(String other) {
        return new SlackOptions(other, port, manifest, requestUrl, signingSecret, botToken, appToken, clock);
    }

    public SlackOptions withPort(int other) {
        return new SlackOptions(host, other, manifest, requestUrl, signingSecret, botToken, appToken, clock);
    }

    public SlackOptions withManifest(Path other) {
        return new SlackOptions(host, port, Optional.of(other), requestUrl, signingSecret, botToken, appToken, clock);
    }

    /** Its time goes with that clock's until somebody moves it. */
    public SlackOptions withClock(InstantSource real) {
        return withClock(SandboxClock.over(real));
    }

    /** Its time is this one, which others may share. */
    public SlackOptions withClock(SandboxClock other) {
        return new SlackOptions(host, port, manifest, requestUrl, signingSecret, botToken, appToken, other);
    }

    /** Without the secrets: this may be printed. */
    @Override
    public String toString() {
        return "SlackOptions[" + host + ":" + port + ", manifest=" + manifest + ", requestUrl=" + requestUrl + "]";
    }
}
