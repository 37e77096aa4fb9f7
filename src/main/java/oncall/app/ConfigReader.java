package oncall.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import oncall.aws.AwsSettings;
import oncall.domain.Nearest;
import oncall.store.SecretKey;
import oncall.store.StoreSettings;

/** Reads a {@link Config} from variables and collects what is wrong with them. */
final class ConfigReader {
    private static final List<String> KNOWN = List.of(
            "ONCALL_MODE",
            "ONCALL_COMMAND",
            "ONCALL_EDITORS",
            "ONCALL_PROTECTED",
            "ONCALL_HTTP_HOST",
            "ONCALL_HTTP_PORT",
            "ONCALL_ADMIN_PORT",
            "ONCALL_DATABASE_URL",
            "ONCALL_DATABASE_URL_FILE",
            "ONCALL_DRAFT_DAYS",
            "ONCALL_HISTORY_DAYS",
            "ONCALL_LOOKS_PER_SECOND",
            "ONCALL_SECRET_KEY",
            "ONCALL_SECRET_KEY_FILE");
    /** Names of others that we read too, but for Slack's secrets. */
    private static final List<String> ELSEWHERE =
            List.of("SLACK_API_URL", "AWS_REGION", "AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_SSM_CONTACTS");
    /** What Kubernetes sets for a service of our name. */
    private static final Pattern OF_KUBERNETES = Pattern.compile("ONCALL_(SERVICE_(HOST|PORT).*|PORT(_[0-9]+_.*)?)");

    private static final String API = "https://slack.com/api/";
    /** Slack's limit of a command's name with its slash (docs.slack.dev, "App manifest reference"). */
    private static final Pattern COMMAND = Pattern.compile("/[^\\s/A-Z]{1,31}");

    private static final Pattern EDITOR = Pattern.compile("[UWS][A-Z0-9]{2,}");
    private static final Pattern REGION = Pattern.compile("[a-z]+(-[a-z]+)+-[0-9]{1,2}");
    private static final Pattern GLOB = Pattern.compile("[a-z0-9_\\-*?]+");

    private static final Pattern ONE_WORD = Pattern.compile("[\\x21-\\x7e]+");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}|\\[?[0-9A-Fa-f:.%]+\\]?");

    private final Map<String, String> variables;
    private final List<String> mistakes = new ArrayList<>();
    private final SecretFiles secrets;

    ConfigReader(Map<String, String> variables) {
        this.variables = variables;
        this.secrets = new SecretFiles(variables, mistakes);
    }

    Config read() throws ConfigMistakes {
        unknownNames();
        misplacedTokens();
        Mode mode = mode();
        int httpPort = port("ONCALL_HTTP_PORT").orElse(8080);
        Config config = new Config(
                mode,
                command(),
                slackApi(),
                botToken(),
                appToken(mode),
                signingSecret(mode),
                editors(),
                protectedAliases(),
                httpHost(),
                httpPort,
                adminPort(httpPort),
                aws(),
                store(),
                false);
        if (!mistakes.isEmpty()) {
            throw new ConfigMistakes(mistakes);
        }
        return config;
    }

    StoreSettings readStore() throws ConfigMistakes {
        StoreSettings settings = store();
        if (!mistakes.isEmpty()) {
            throw new ConfigMistakes(mistakes);
        }
        return settings;
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Each would be printed at the start, or quoted in a mistake. */
    private void misplacedTokens() {
        Stream.concat(KNOWN.stream(), ELSEWHERE.stream())
                .filter(name -> value(name).filter(Quoted::isToken).isPresent())
                .forEach(name -> mistakes.add(
                        name + " holds a token of Slack's. Tokens go into SLACK_BOT_TOKEN and SLACK_APP_TOKEN alone."));
    }

    private void unknownNames() {
        variables.keySet().stream()
                .filter(name -> name.startsWith("ONCALL_") && !KNOWN.contains(name))
                .filter(name -> !name.startsWith("ONCALL_TEST_")
                        && !OF_KUBERNETES.matcher(name).matches())
                .sorted()
                .forEach(name -> mistakes.add(name + " is not a setting of this program. "
                        + Nearest.of(name, KNOWN).stream()
                                .findFirst()
                                .map(near -> "Did you mean " + near + "?")
                                .orElse("Remove it.")));
    }

    private Mode mode() {
        String text = value("ONCALL_MODE").orElse("socket").toLowerCase(Locale.ROOT);
        if (text.equals("http")) {
            return Mode.HTTP;
        }
        if (!text.equals("socket")) {
            mistakes.add("ONCALL_MODE is " + Quoted.of(text) + ". Set it to socket or http.");
        }
        return Mode.SOCKET;
    }

    private String command() {
        String command = value("ONCALL_COMMAND").orElse("/oncall");
        if (!COMMAND.matcher(command).matches()) {
            mistakes.add("ONCALL_COMMAND is " + Quoted.of(command)
                    + ". Write a slash and 1 to 31 lowercase letters, as in the app's manifest: /oncall.");
        }
        return command;
    }

    private URI slackApi() {
        String text = value("SLACK_API_URL").orElse(API);
        String prefix = text.endsWith("/") ? text : text + "/";
        return address("SLACK_API_URL", prefix).orElse(URI.create(API));
    }

    private Optional<URI> address(String name, String text) {
        try {
            URI address = URI.create(text);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            boolean bare = address.getUserInfo() == null && address.getQuery() == null && address.getFragment() == null;
            if (web && bare && address.getHost() != null) {
                return Optional.of(address);
            }
        } catch (IllegalArgumentException e) {
            // Told below, as every other address that cannot be used.
        }
        mistakes.add(name
                + " is not a web address. Write it like https://host/path/, without a user, password or parameters.");
        return Optional.empty();
    }

    private String botToken() {
        return secrets.value("SLACK_BOT_TOKEN")
                .map(token -> shaped("SLACK_BOT_TOKEN", token, "xoxb-"))
                .orElseGet(() -> {
                    missing("SLACK_BOT_TOKEN", "Copy the bot token (xoxb-…) from the app's OAuth & Permissions page.");
                    return "";
                });
    }

    private Optional<String> appToken(Mode mode) {
        Optional<String> token = secrets.value("SLACK_APP_TOKEN").map(text -> shaped("SLACK_APP_TOKEN", text, "xapp-"));
        if (mode == Mode.SOCKET && token.isEmpty()) {
            missing(
                    "SLACK_APP_TOKEN",
                    "Socket mode needs it: create an app-level token (xapp-…) with connections:write on the app's"
                            + " Basic Information page, or set ONCALL_MODE=http.");
        }
        return token;
    }

    private Optional<String> signingSecret(Mode mode) {
        Optional<String> secret = secrets.value("SLACK_SIGNING_SECRET");
        if (secret.filter(text -> !ONE_WORD.matcher(text).matches()).isPresent()) {
            mistakes.add(
                    "SLACK_SIGNING_SECRET is more than one word. Copy the signing secret alone, without a line end.");
        }
        if (mode == Mode.HTTP && secret.isEmpty()) {
            missing(
                    "SLACK_SIGNING_SECRET",
                    "HTTP mode needs it: copy the signing secret from the app's Basic Information page.");
        }
        return secret;
    }

    private String shaped(String name, String token, String prefix) {
        if (!token.startsWith(prefix)
                || token.length() < 16
                || !ONE_WORD.matcher(token).matches()) {
            mistakes.add(name + " does not look like a token. It begins with " + prefix
                    + " and has at least 16 characters and no blank; was another token copied, or more than one?");
        }
        return token;
    }

    private void missing(String name, String remedy) {
        if (!secrets.isMistaken(name)) {
            mistakes.add(name + " is missing. " + remedy);
        }
    }

    private Optional<List<String>> editors() {
        if (!variables.containsKey("ONCALL_EDITORS")) {
            return Optional.empty();
        }
        List<String> ids = list("ONCALL_EDITORS");
        ids.stream()
                .filter(id -> !EDITOR.matcher(id).matches())
                .forEach(id -> mistakes.add("ONCALL_EDITORS names " + Quoted.of(id)
                        + ". Write ids of users (U… or W…) or user groups (S…), separated by commas."));
        return Optional.of(ids);
    }

    private List<String> protectedAliases() {
        List<String> globs = list("ONCALL_PROTECTED");
        globs.stream()
                .filter(glob -> !GLOB.matcher(glob).matches())
                .forEach(glob -> mistakes.add("ONCALL_PROTECTED names " + Quoted.of(glob)
                        + ". Write aliases separated by commas; * stands for any characters: payments-*."));
        return globs;
    }

    private List<String> list(String name) {
        return value(name).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private String httpHost() {
        String host = value("ONCALL_HTTP_HOST").orElse("0.0.0.0");
        if (!HOST.matcher(host).matches()) {
            mistakes.add("ONCALL_HTTP_HOST is " + Quoted.of(host)
                    + ". Write an address of this machine alone, such as 127.0.0.1 or ::1, or 0.0.0.0 for all.");
        }
        return host;
    }

    private OptionalInt port(String name) {
        Optional<String> text = value(name);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (text.get().matches("[0-9]{1,5}") && Integer.parseInt(text.get()) <= 65_535) {
            return OptionalInt.of(Integer.parseInt(text.get()));
        }
        mistakes.add(name + " is " + Quoted.of(text.get()) + ". Write a port from 0 (any free one) to 65535.");
        return OptionalInt.empty();
    }

    private OptionalInt adminPort(int httpPort) {
        OptionalInt admin = port("ONCALL_ADMIN_PORT");
        if (admin.isPresent() && admin.getAsInt() == httpPort && httpPort != 0) {
            mistakes.add("ONCALL_ADMIN_PORT and ONCALL_HTTP_PORT are both " + httpPort
                    + ". Give health and metrics a port of their own, or leave ONCALL_ADMIN_PORT out.");
        }
        return admin;
    }

    private AwsSettings aws() {
        Optional<String> endpoint = value("AWS_ENDPOINT_URL_SSM_CONTACTS").or(() -> value("AWS_ENDPOINT_URL"));
        return new AwsSettings(
                endpoint.flatMap(text -> address("AWS_ENDPOINT_URL_SSM_CONTACTS", text)),
                region(),
                Optional.empty(),
                false,
                looksPerSecond());
    }

    private Optional<String> region() {
        Optional<String> region = value("AWS_REGION");
        region.filter(name -> !REGION.matcher(name).matches())
                .ifPresent(name -> mistakes.add(
                        "AWS_REGION is " + Quoted.of(name) + ". Write a region of AWS's, such as us-east-2."));
        return region;
    }

    private int looksPerSecond() {
        Optional<String> text = value("ONCALL_LOOKS_PER_SECOND");
        if (text.filter(number -> !number.matches("[1-9][0-9]?")).isPresent()) {
            mistakes.add("ONCALL_LOOKS_PER_SECOND is " + Quoted.of(text.get())
                    + ". Write how many calls to AWS a second may look for changes made elsewhere, from 1 to 99.");
            return AwsSettings.LOOKS_PER_SECOND;
        }
        return text.map(Integer::parseInt).orElse(AwsSettings.LOOKS_PER_SECOND);
    }

    private StoreSettings store() {
        return new StoreSettings(
                databaseUrl(),
                secretKeys(),
                days("ONCALL_DRAFT_DAYS", StoreSettings.DRAFTS),
                days("ONCALL_HISTORY_DAYS", StoreSettings.HISTORY),
                StoreSettings.PRESS);
    }

    private String databaseUrl() {
        String url = secrets.value("ONCALL_DATABASE_URL")
                .orElseGet(
                        () -> StoreSettings.file(Path.of("data", "oncall.db")).url());
        StoreSettings.mistake(url).ifPresent(mistakes::add);
        return url;
    }

    /** The first seals, all open; each is named by its place alone. */
    private List<SecretKey> secretKeys() {
        List<Optional<SecretKey>> keys = secrets.value("ONCALL_SECRET_KEY").stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(SecretKey::parse)
                .toList();
        List<Optional<String>> ids =
                keys.stream().map(key -> key.map(SecretKey::id)).toList();
        for (int at = 0; at < ids.size(); at++) {
            String which = "ONCALL_SECRET_KEY" + (ids.size() == 1 ? "" : ", key " + (at + 1) + " of " + ids.size());
            if (ids.get(at).isEmpty()) {
                mistakes.add(which + " is not a key of 32 bytes. Make one with: openssl rand -base64 32");
            } else if (ids.indexOf(ids.get(at)) < at) {
                mistakes.add(which + " is the same as key " + (ids.indexOf(ids.get(at)) + 1) + ". Keep one of them.");
            }
        }
        return keys.stream().flatMap(Optional::stream).toList();
    }

    private Duration days(String name, Duration usual) {
        Optional<String> text = value(name);
        if (text.isEmpty()) {
            return usual;
        }
        if (text.get().matches("[0-9]{1,5}") && Integer.parseInt(text.get()) > 0) {
            return Duration.ofDays(Integer.parseInt(text.get()));
        }
        mistakes.add(name + " is " + Quoted.of(text.get()) + ". Write a number of days from 1 to 99999.");
        return usual;
    }
}
