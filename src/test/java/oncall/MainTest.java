package oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exit codes and words of the command line. */
final class MainTest {
    private record Ended(int code, String words) {}

    private static synchronized Ended run(String... args) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
        try {
            return new Ended(Main.run(args), said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version", "run --help", "sandbox --help", "sandbox contacts --help"})
    void what_only_informs_ends_well(String line) {
        assertThat(run(line.split(" ")).code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "walk",
                "run --fast",
                "sandbox --slack-port many",
                "sandbox --mode pigeon",
                "sandbox contacts --quota",
                "sandbox slack --request-url",
                "sandbox --slack-port 99999",
                "sandbox --pace 0",
                "sandbox slack --pace 86401",
                "sandbox contacts --pace fast"
            })
    void wrong_usage_ends_with_two(String line) {
        assertThat(run(line.split(" "))).satisfies(ended -> {
            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.words()).isNotBlank();
        });
    }

    @Test
    void all_mistakes_of_a_line_are_told_together() {
        assertThat(run("sandbox --slack-port 70000 --contacts-port -1".split(" "))
                        .words())
                .contains("--slack-port", "70000", "--contacts-port", "-1");
        assertThat(run("sandbox contacts --port 70000 --quota contacts=-1 --quota people=3".split(" "))
                        .words())
                .contains("--port", "70000", "\"contacts\"", "\"people\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--host nowhere.invalid", "--data /dev/null/contacts.json", "--data ."})
    void what_cannot_be_had_ends_with_one_and_is_named(String option) {
        Ended ended = run(("sandbox contacts --port 0 " + option).split(" "));
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.words()).contains(option.equals("--data .") ? "is a folder" : option.split(" ", -1)[1]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sandbox --contacts-port 0 --slack-port", "sandbox slack --port", "sandbox contacts --port"})
    void a_taken_port_ends_with_one_and_is_named(String line) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Ended ended = run((line + " " + taken.getLocalPort()).split(" "));
            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.words()).contains(Integer.toString(taken.getLocalPort()));
        }
    }

    @Test
    void every_command_of_the_contract_is_there() {
        assertThat(run("--help").words()).contains("run", "sandbox", "check-config", "backup");
        assertThat(run("sandbox", "--help").words())
                .contains("contacts", "slack", "--slack-port", "--contacts-port", "--host", "--empty", "--data");
    }

    @Test
    void a_damaged_database_ends_with_one_and_is_named(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("oncall.db"), "not a database");
        Ended ended = run("sandbox", "--contacts-port", "0", "--slack-port", "0", "--data", folder.toString());
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.words()).contains(folder.toString(), "damaged", "Restore a backup");
        assertThat(folder.resolve("oncall.db")).hasContent("not a database");
    }
}
