package oncall.slack.door;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import okhttp3.OkHttpClient;

/**
 * How Slack is reached.
 *
 * @param api the prefix before the method name, with its last slash
 * @param isolated whether proxies of this machine (environment, system properties) count for nothing
 */
public record SlackAccess(URI api, String botToken, Duration patience, boolean isolated) {
    /** The SDK's client; closed by whoever asked for it. */
    Slack open() {
        SlackConfig config = config();
        if (!isolated) {
            return Slack.getInstance(config);
        }
        SlackHttpClient http = new SlackHttpClient(http());
        http.setConfig(config);
        return Slack.getInstance(config, http);
    }

    /** For calls that the SDK has no method for. */
    OkHttpClient http() {
        OkHttpClient http = SlackHttpClient.buildOkHttpClient(config());
        return isolated ? http.newBuilder().proxy(Proxy.NO_PROXY).build() : http;
    }

    private SlackConfig config() {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(api.toString());
        config.setStatsEnabled(false);
        config.setHttpClientCallTimeoutMillis((int) patience.toMillis());
        config.setHttpClientReadTimeoutMillis((int) patience.toMillis());
        config.setHttpClientWriteTimeoutMillis((int) patience.toMillis());
        if (isolated) {
            config.setProxyUrl("");
        }
        return config;
    }

    @Override
    public String toString() {
        return "SlackAccess[" + api + "]";
    }
}
