package oncall.slack.awscli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import oncall.operations.document.CliOperation;
import oncall.operations.document.Format;
import oncall.operations.document.Skeleton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are split as a shell does; what would fetch something or lead elsewhere is refused by its name. */
final class CliReaderTest {
    static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of("a b  c", List.of("a", "b", "c")),
                Arguments.of("", List.of()),
                Arguments.of("'a b' c", List.of("a b", "c")),
                Arguments.of("\"a 'b' \\\" c\"", List.of("a 'b' \" c")),
                Arguments.of("'O'\\''Brien'", List.of("O'Brien")),
                Arguments.of("'{\"a\": \"\\\\\"}'", List.of("{\"a\": \"\\\\\"}")),
                Arguments.of("a\\ b", List.of("a b")),
                Arguments.of("a \\\n b", List.of("a", "b")),
                Arguments.of("a \\\r\n b", List.of("a", "b")),
                Arguments.of("\u2014x a \u2013y \u2212z -\u2013w", List.of("--x", "a", "--y", "--z", "--w")),
                Arguments.of("'\u2014x' a\u2014b", List.of("\u2014x", "a\u2014b")),
                Arguments.of("\u201ca b\u201d \u2018c d\u2019 \u201ee\u201c", List.of("a b", "c d", "e")),
                Arguments.of("\u2018{\u201ca\u201d: 1}\u2019", List.of("{\u201ca\u201d: 1}")),
                Arguments.of("\u201c{\\\u201da\\\u201d: 1}\u201d", List.of("{\"a\": 1}")),
                Arguments.of("'O\u2019Brien' \"\u201cx\u201d\"", List.of("O\u2019Brien", "\u201cx\u201d")),
                Arguments.of("\u201ca b\"", List.of("a b")),
                Arguments.of("\u2068a\u2069\u00a0b\u200b", List.of("a", "b")),
                Arguments.of("''", List.of("")),
                Arguments.of("--x='a b'c", List.of("--x=a bc")),
                Arguments.of("$HOME `x` $(y) * ~", List.of("$HOME", "`x`", "$(y)", "*", "~")),
                Arguments.of("\"$HOME \\$x \\`y\\`\"", List.of("$HOME $x `y`")));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void words_are_split_as_a_shell_does_and_nothing_is_put_in(String line, List<String> words) throws Exception {
        assertThat(ShellWords.split(line)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'a", "\"a", "--plan '{\"a\": \"b\"}", "\"a\\\""})
    void a_quote_that_is_never_closed_is_told(String line) {
        assertThat(faults(line)).singleElement().asString().contains("never closed");
    }

    static Stream<String> forbidden() {
        return CliReader.FORBIDDEN.stream();
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void a_global_flag_is_refused_by_its_name(String flag) {
        for (CliOperation operation : CliOperation.values()) {
            for (String line : List.of(
                    "--" + flag, "--" + flag + " x", "--" + flag + "=x", "--" + flag.toUpperCase(Locale.ROOT))) {
                assertThat(CliReader.read(operation, "--contact-id akuam " + line))
                        .isInstanceOfSatisfying(
                                CliReader.Read.Refused.class,
                                refused -> assertThat(refused.faults())
                                        .anyMatch(fault -> fault.startsWith("--" + flag + " is not")));
            }
        }
    }

    static Stream<Arguments> remotes() {
        List<String> flags = Stream.concat(
                        Stream.of(CliOperation.values()).flatMap(operation -> operation.flags().stream()),
                        Stream.of("cli-input-json", "cli-input-yaml", "query", "output", "generate-cli-skeleton"))
                .distinct()
                .toList();
        return flags.stream()
                .flatMap(flag -> Stream.of("file://", "fileb://", "http://", "https://", "FILE://", " file://")
                        .map(prefix -> Arguments.of(flag, prefix)));
    }

    @ParameterizedTest
    @MethodSource("remotes")
    void a_remote_value_is_refused_by_its_flag(String flag, String prefix) {
        String line = "--" + flag + " '" + prefix + "/etc/passwd'";
        for (CliOperation operation : CliOperation.values()) {
            assertThat(CliReader.read(operation, line))
                    .isInstanceOfSatisfying(
                            CliReader.Read.Refused.class,
                            refused -> assertThat(refused.faults())
                                    .anyMatch(fault -> fault.startsWith("The value of --" + flag + " begins with "
                                            + prefix.strip().toLowerCase(Locale.ROOT))));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--plna {} | Did you mean --plan?",
                "--what x | update-contact has --contact-id, --display-name, --plan.",
                "akuam | belongs to no flag",
                "--contact-id | has no value",
                "--contact-id a --contact-id b | is given twice",
                "--contact-id a b | has several values",
                "--output text | --output is json or yaml here",
                "--output table | --output is json or yaml here",
                "--generate-cli-skeleton xml | is input, yaml-input or output",
            })
    void what_cannot_be_read_is_told(String line, String words) {
        assertThat(faults(line)).anyMatch(fault -> fault.contains(words));
    }

    @Test
    void all_faults_are_told_at_once() {
        assertThat(faults("--region x --plna y --profile z file://x")).hasSize(4);
    }

    @Test
    void flags_are_read_with_their_values() {
        CliLine line = line("--contact-id akuam --plan='{\"Stages\": []}' --display-name \"Akua Mansa\" --output yaml"
                + " --query 'Plan.Stages[0]' --cli-input-json '{}'");

        assertThat(line.input().flags().get("plan")).containsExactly("{\"Stages\": []}");
        assertThat(line.input().flags().get("display-name")).containsExactly("Akua Mansa");
        assertThat(line.input().json()).contains("{}");
        assertThat(line.output()).isEqualTo(Format.YAML);
        assertThat(line.query()).contains("Plan.Stages[0]");
        assertThat(line.skeleton()).isEqualTo(Optional.empty());
        assertThat(line("--generate-cli-skeleton").skeleton()).contains(Skeleton.INPUT);
        assertThat(line("--generate-cli-skeleton yaml-input").skeleton()).contains(Skeleton.YAML_INPUT);
    }

    private static List<String> faults(String line) {
        return ((CliReader.Read.Refused) CliReader.read(CliOperation.UPDATE_CONTACT, line)).faults();
    }

    private static CliLine line(String line) {
        return ((CliReader.Read.Line) CliReader.read(CliOperation.UPDATE_CONTACT, line)).line();
    }
}
