package oncall.slack.door;

import java.net.URI;
import java.util.Optional;

/** Which addresses that come with a payload are Slack's own; GovSlack's are where its Web API is. */
record SlackHosts(URI api) {
    private static final String GOV = "slack-gov.com";

    /** The address, where it is one of this service ({@code hooks}, {@code files}) or beside the Web API. */
    Optional<URI> ours(String url, String service) {
        return parsed(url)
                .filter(one -> one.getHost() != null && one.getUserInfo() == null)
                .filter(one -> isOf(service, one) || isBesideTheApi(one));
    }

    private static Optional<URI> parsed(String url) {
        try {
            return Optional.of(URI.create(url));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isOf(String service, URI url) {
        return "https".equals(url.getScheme())
                && (url.getHost().equals(service + ".slack.com")
                        || (isGov() && url.getHost().equals(service + "." + GOV)));
    }

    private boolean isGov() {
        return ("." + api.getHost()).endsWith("." + GOV);
    }

    private boolean isBesideTheApi(URI url) {
        return url.getHost().equals(api.getHost()) && api.getScheme().equals(url.getScheme());
    }
}
