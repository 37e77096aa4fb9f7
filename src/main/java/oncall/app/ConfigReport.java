package oncall.app;

import java.util.List;
import java.util.stream.Collectors;
import oncall.store.Inspection;
import oncall.store.SecretKey;

/** A configuration in words, without tokens and secrets. */
public final class ConfigReport {
    private ConfigReport() {}

    public static List<String> lines(Config config, Inspection database) {
        return List.of(
                "The configuration is complete.",
                "  Slack      " + config.slackApi() + ", "
                        + (config.mode() == Mode.SOCKET
                                ? "Socket Mode"
                                : "HTTP mode: Slack posts to /slack/events on this port"),
                "  Command    " + config.command(),
                "  Editors    "
                        + config.editors().map(ConfigReport::editors).orElse("the workspace's admins and owners"),
                "  Protected  "
                        + (config.protectedAliases().isEmpty()
                                ? "nothing"
                                : String.join(", ", config.protectedAliases())),
                "  Database   " + config.store().place() + ": " + database.words(),
                "  Addresses  "
                        + config.store()
                                .key()
                                .map(key -> "kept in the history, sealed with key " + key.id()
                                        + older(config.store().keys()))
                                .orElse("not kept in the history: ONCALL_SECRET_KEY is not set"),
                "  HTTP       " + config.httpHost() + ":" + config.httpPort()
                        + (config.adminPort().isPresent()
                                ? ", health and metrics on port "
                                        + config.adminPort().getAsInt()
                                : ", health and metrics among it"),
                "  AWS        region " + config.aws().region().orElse("as the AWS SDK finds it")
                        + config.aws()
                                .endpoint()
                                .map(endpoint -> ", endpoint " + endpoint)
                                .orElse(""),
                "  Looks      for changes made outside Slack, at most "
                        + (config.aws().looksPerSecond() == 1
                                ? "one call"
                                : config.aws().looksPerSecond() + " calls")
                        + " a second");
    }

    private static String older(List<SecretKey> keys) {
        return keys.size() < 2
                ? ""
                : "; what was sealed with "
                        + keys.stream().skip(1).map(SecretKey::id).collect(Collectors.joining(", "))
                        + " is opened, and sealed anew";
    }

    private static String editors(List<String> ids) {
        return ids.isEmpty() ? "nobody: ONCALL_EDITORS is empty" : String.join(", ", ids);
    }
}
