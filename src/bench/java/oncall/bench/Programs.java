package oncall.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How each program is started; all that were started here end together, the latest first. */
final class Programs implements AutoCloseable {
    private static final Path HERE = Path.of("").toAbsolutePath();
    private static final Path FLAGS = HERE.resolve("src/main/docker/oncall.args");
    private static final String JAR = HERE.resolve("target/oncall.jar").toString();
    private static final String BOT_TOKEN = "xoxb-sandbox-0000000000";
    private static final String APP_TOKEN = "xapp-sandbox-0000000000";

    private final Path folder;
    private final Deque<Program> started = new ArrayDeque<>();

    /** @param folder of everything that they write, begun anew */
    Programs(Path folder) throws IOException {
        this.folder = folder;
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                for (Path each : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    Path folder() {
        return folder;
    }

    private Program start(String name, Map<String, String> variables, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        String path = System.getenv().getOrDefault("PATH", "");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        builder.environment().putAll(variables);
        Program program = Program.start(name, builder, folder.resolve(started.size() + "-" + name));
        started.push(program);
        return program;
    }

    private static List<String> java(String... more) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(more));
        return command;
    }

    Program contacts() throws IOException {
        return start("contacts", Map.of(), java("-Xmx1g", "-jar", JAR, "sandbox", "contacts", "--port", "0"));
    }

    /** A workspace with an app in Socket Mode, or with one at that port. */
    Program slack(String name, int... http) throws IOException {
        List<String> command = java("-Xmx1g", "-jar", JAR, "sandbox", "slack", "--port", "0");
        for (int port : http) {
            command.addAll(List.of("--request-url", "http://127.0.0.1:" + port + "/slack/events"));
        }
        return start(name, Map.of(), command);
    }

    /** The packaged bot, in HTTP mode, with a database of its own in its folder. */
    Program bot(int port, URI contacts, URI slack) throws IOException {
        return bot("bot", port, contacts, slack, Map.of("ONCALL_MODE", "http", "SLACK_SIGNING_SECRET", Posts.SECRET));
    }

    Program socketBot(URI contacts, URI slack) throws IOException {
        return bot("bot", 0, contacts, slack, Map.of("SLACK_APP_TOKEN", APP_TOKEN));
    }

    Program bot(String name, int port, URI contacts, URI slack, Map<String, String> more) throws IOException {
        Map<String, String> variables = neighbours(contacts, slack);
        variables.put("ONCALL_HTTP_HOST", "127.0.0.1");
        variables.put("ONCALL_HTTP_PORT", Integer.toString(port));
        variables.putAll(more);
        return start(name, variables, java("@" + FLAGS, "-jar", JAR, "run"));
    }

    /** The peer on Bolt for JavaScript in HTTP mode, whose answers are as long as the file says. */
    Program peer(URI contacts, URI slack, Path lengths) throws IOException {
        return peer(contacts, slack, lengths, Map.of("SLACK_SIGNING_SECRET", Posts.SECRET));
    }

    Program socketPeer(URI contacts, URI slack, Path lengths) throws IOException {
        return peer(contacts, slack, lengths, Map.of("SLACK_APP_TOKEN", APP_TOKEN));
    }

    private Program peer(URI contacts, URI slack, Path lengths, Map<String, String> more) throws IOException {
        Map<String, String> variables = neighbours(contacts, slack);
        variables.put("NODE_ENV", "production");
        variables.put("LENGTHS", lengths.toString());
        variables.putAll(more);
        return start(
                "bolt-js",
                variables,
                List.of("node", NodeModules.folder().resolve("peer.js").toString()));
    }

    private static Map<String, String> neighbours(URI contacts, URI slack) {
        return new HashMap<>(Map.of(
                "SLACK_BOT_TOKEN",
                BOT_TOKEN,
                "SLACK_API_URL",
                slack + "/api/",
                "AWS_REGION",
                "us-east-2",
                "AWS_ACCESS_KEY_ID",
                "bench",
                "AWS_SECRET_ACCESS_KEY",
                "bench",
                "AWS_ENDPOINT_URL_SSM_CONTACTS",
                contacts.toString()));
    }

    /** A bare route of the same web server, with the bot's flags, that answers the bytes of that file. */
    Program floor(Path answer) throws IOException {
        return start("floor", Map.of(), java("@" + FLAGS, "-cp", classes(), Floor.class.getName(), answer.toString()));
    }

    /** The benchmark itself, and the packaged bot with its libraries. */
    private static String classes() {
        return HERE.resolve("target/test-classes") + File.pathSeparator + JAR;
    }

    static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    @Override
    public void close() {
        started.forEach(Program::close);
        started.clear();
    }
}
