package oncall.slack.door;

import java.net.URI;
import java.util.Optional;
import oncall.slack.press.SlackSaidNo;

/** Response URLs are foreign: they are used only where Slack itself listens. */
final class ResponseUrls {
    private final URI api;

    ResponseUrls(URI api) {
        this.api = api;
    }

    URI trusted(String responseUrl) {
        return parsed(responseUrl)
                .filter(this::isTrusted)
                .orElseThrow(() -> new SlackSaidNo(
                        "response_url",
                        "untrusted_host",
                        "The place to answer is not one of Slack's.",
                        Optional.empty()));
    }

    private static Optional<URI> parsed(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isTrusted(URI url) {
        if (url.getHost() == null || url.getUserInfo() != null) {
            return false;
        }
        boolean slacks = "https".equals(url.getScheme()) && "hooks.slack.com".equals(url.getHost());
        return slacks || (url.getHost().equals(api.getHost()) && api.getScheme().equals(url.getScheme()));
    }
}
