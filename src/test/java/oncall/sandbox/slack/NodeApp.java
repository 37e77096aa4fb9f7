package oncall.sandbox.slack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import oncall.testing.Requires;

/** A program on Node, in a process of its own that ends with this one. */
final class NodeApp implements AutoCloseable {
    private static final String END = "(the app ended)";

    private final Process process;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    private NodeApp(Process process) {
        this.process = process;
        var listener = new Thread(this::listen, "node-says");
        listener.setDaemon(true);
        listener.start();
    }

    /** Starts a file of the folder that {@link NodeModules} makes; of variables with SLACK_ it sees these alone. */
    static NodeApp start(String file, Map<String, String> environment) throws IOException {
        var folder = NodeModules.folder();
        var node = Requires.node().toString();
        var builder = new ProcessBuilder(List.of(node, "--require", "./ends-with-its-test.js", file))
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SLACK_"));
        builder.environment().putAll(environment);
        return new NodeApp(builder.start());
    }

    /** Reads on, so that the app never waits for somebody to read what it says. */
    private void listen() {
        process.inputReader(StandardCharsets.UTF_8).lines().forEach(said::add);
        said.add(END);
    }

    /** Waits for a line that begins so and returns what follows. */
    String says(String beginning) throws InterruptedException {
        var before = new StringBuilder();
        for (var line = said.take(); !line.equals(END); line = said.take()) {
            if (line.startsWith(beginning)) {
                return line.substring(beginning.length());
            }
            before.append('\n').append(line);
        }
        throw new AssertionError("the app ended without saying \"" + beginning + "\":" + before);
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }
}
