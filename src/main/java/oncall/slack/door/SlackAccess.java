package oncall.slack.door;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;

/**
 * How Slack is reached.
 *
 * @param api the prefix before the method name, with its last slash
 * @param isolated whether proxies of this machine (environment, system properties) count for nothing
 */
public record SlackAccess(URI api, String botToken, Duration patience, boolean isolated) {
    /** The SDK's client; closed by whoever asked for it. */
    Slack open() {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(api.toString());
        config.setStatsEnabled(false);
        config.setHttpClientCallTimeoutMillis((int) patience.toMillis());
        config.setHttpClientReadTimeoutMillis((int) patience.toMillis());
        config.setHttpClientWriteTimeoutMillis((int) patience.toMillis());
        if (!isolated) {
            return Slack.getInstance(config);
        }
        config.setProxyUrl("");
        SlackHttpClient http = new SlackHttpClient(SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .proxy(Proxy.NO_PROXY)
                .build());
        http.setConfig(config);
        return Slack.getInstance(config, http);
    }

    @Override
    public String toString() {
        return "SlackAccess[" + api + "]";
    }
}
