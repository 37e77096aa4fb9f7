package oncall.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import oncall.testing.slack.SlackDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README says of attaching an app is run as it stands there, but for the port. */
final class ReadmeTest {
    private static final String IMPORTS = """
            import com.slack.api.*;
            import com.slack.api.bolt.*;
            import com.slack.api.bolt.socket_mode.*;
            import com.slack.api.socket_mode.*;
            """;

    private final SlackDriver slack = SlackDriver.start();

    @AfterEach
    void stop() {
        slack.close();
    }

    /** The README's block in this language that starts an app. */
    private String block(String language) throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(readme);
        assertThat(block.find()).as("a block of " + language + " in the README").isTrue();
        var lines = block.group(1);
        assertThat(lines.lines().count()).isLessThanOrEqualTo(10);
        assertThat(lines).contains("http://localhost:3000/api/");
        return lines.replace("http://localhost:3000/api/", slack.apiUrl().toString());
    }

    @Test
    void its_app_on_bolt_for_javascript_runs() throws Exception {
        Files.writeString(NodeModules.folder().resolve("readme.js"), block("js"));
        try (var app = NodeApp.start("readme.js", Map.of())) {
            slack.connected(1);
            slack.mai().runs("/oncall").seesEphemeral("Hello");
            assertThat(app).isNotNull();
        }
    }

    @Test
    void its_app_on_bolt_for_java_runs(@TempDir Path folder) throws Exception {
        var source = folder.resolve("Readme.java");
        var method = "public static AutoCloseable start() throws Exception {\n%s\nreturn sockets::close;\n}";
        Files.writeString(source, IMPORTS + "public class Readme {\n" + method.formatted(block("java")) + "\n}\n");
        var classPath = System.getProperty("java.class.path");
        var compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.run(null, null, null, "-cp", classPath, "-d", folder.toString(), source.toString()))
                .isZero();
        try (var loader = new URLClassLoader(List.of(folder.toUri().toURL()).toArray(URL[]::new));
                var sockets = (AutoCloseable)
                        loader.loadClass("Readme").getMethod("start").invoke(null)) {
            slack.connected(1);
            slack.mai().runs("/oncall").seesEphemeral("Hello");
            assertThat(sockets).isNotNull();
        }
    }
}
