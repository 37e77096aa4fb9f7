package oncall.app;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import oncall.aws.AwsSettings;
import oncall.store.StoreSettings;

/**
 * Everything that can be configured, as a value; {@link ConfigReader} makes it from environment variables.
 *
 * @param command the slash command's name, with its slash
 * @param slackApi the prefix before a Web API method's name, with its last slash
 * @param appToken in socket mode
 * @param signingSecret in HTTP mode
 * @param editors user and user group ids; absent: the workspace's admins and owners
 * @param protectedAliases globs of aliases that nobody changes from Slack
 * @param httpPort of health, metrics and HTTP mode; 0 for any free one
 * @param adminPort where health and metrics are moved to
 * @param isolated whether nothing of this machine (environment, proxies, profiles) counts, as in the sandbox
 */
public record Config(
        Mode mode,
        String command,
        URI slackApi,
        String botToken,
        Optional<String> appToken,
        Optional<String> signingSecret,
        Optional<List<String>> editors,
        List<String> protectedAliases,
        String httpHost,
        int httpPort,
        OptionalInt adminPort,
        AwsSettings aws,
        StoreSettings store,
        boolean isolated) {
    public Config {
        editors = editors.map(List::copyOf);
        protectedAliases = List.copyOf(protectedAliases);
    }

    /** From variables by name, such as {@link System#getenv()}; all mistakes are found at once. */
    public static Config from(Map<String, String> variables) throws ConfigMistakes {
        return new ConfigReader(variables).read();
    }

    /** The same of the database alone. */
    public static StoreSettings storeFrom(Map<String, String> variables) throws ConfigMistakes {
        return new ConfigReader(variables).readStore();
    }

    /** Without tokens and secrets. */
    @Override
    public String toString() {
        return "Config[" + mode + " " + command + " " + slackApi + " http " + httpHost + ":" + httpPort + "]";
    }
}
