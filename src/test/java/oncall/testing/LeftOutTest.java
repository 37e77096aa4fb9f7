package oncall.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Says, in every run, what this machine leaves out. */
class LeftOutTest {
    /** Where profile "browser" of the build looks, too. */
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    @Test
    void the_browser_tests_run_here() {
        Requires.file(CHROMIUM, "The tests tagged \"browser\" drive " + CHROMIUM + ", which is not installed here.");
        assertThat(Files.isExecutable(CHROMIUM)).isTrue();
    }

    @Test
    void the_tests_with_the_aws_cli_run_here() {
        assertThat(Requires.program("aws")).isExecutable();
    }

    @Test
    void the_tests_with_bolt_for_javascript_run_here() {
        assertThat(Requires.node()).isExecutable();
    }
}
