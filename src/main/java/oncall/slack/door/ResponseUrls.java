package oncall.slack.door;

import java.net.URI;
import java.util.Optional;
import oncall.slack.press.SlackSaidNo;

/** Response URLs are foreign: they are used only where Slack itself listens. */
final class ResponseUrls {
    private final SlackHosts hosts;

    ResponseUrls(URI api) {
        this.hosts = new SlackHosts(api);
    }

    URI trusted(String responseUrl) {
        return hosts.ours(responseUrl, "hooks")
                .orElseThrow(() -> new SlackSaidNo(
                        "response_url",
                        "untrusted_host",
                        "The place to answer is not one of Slack's.",
                        Optional.empty()));
    }
}
