package oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another Bolt project's test, with the two jars alone on its class path: the example of the driver's own README. */
final class SlackDriverJarIT {
    private static final Path README = Path.of("src/test/java/oncall/testing/slack/README.md");
    private static final String CLASS_PATH = Path.of("target", "oncall.jar").toAbsolutePath()
            + File.pathSeparator
            + Path.of("target", "oncall-slack-driver.jar").toAbsolutePath();
    private static final String PROGRAM = """
            import com.slack.api.*;
            import com.slack.api.bolt.*;
            import com.slack.api.bolt.socket_mode.*;
            import com.slack.api.socket_mode.*;
            import java.nio.file.Path;
            import oncall.testing.slack.*;

            public class Outside {
                public static void main(String[] args) {
                    try {
                        test();
                        System.out.println("passed");
                    } catch (Throwable failure) {
                        System.out.println(failure);
                    }
                    System.exit(0); // Bolt leaves threads behind that would keep it running.
                }

                static void test() throws Exception {
            %s
                }
            }
            """;

    @TempDir
    Path folder;

    private static String example() throws IOException {
        var block = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(README));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    @Test
    void the_readme_s_example_passes_and_fails_where_it_should() throws Exception {
        var example = example();
        assertThat(run(example)).endsWith("passed\n");
        var unexpected = example.replace(".seesEphemeral(\"Akua is on call\")", "");
        assertThat(run(unexpected))
                .contains("nobody expected these messages:", "Akua is on call")
                .doesNotContain("passed");
    }

    private String run(String body) throws IOException {
        var source = Files.writeString(folder.resolve("Outside.java"), PROGRAM.formatted(body));
        var compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.run(null, null, null, "-cp", CLASS_PATH, "-d", folder.toString(), source.toString()))
                .isZero();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(List.of(java, "-cp", CLASS_PATH + File.pathSeparator + folder, "Outside"))
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.onExit().join();
        return said;
    }
}
