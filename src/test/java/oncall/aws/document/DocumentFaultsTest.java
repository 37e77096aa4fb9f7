package oncall.aws.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import oncall.operations.document.AccountDocument;
import oncall.operations.document.DocumentFault;
import oncall.operations.document.Documents;
import oncall.operations.document.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault of a document is told with its line, column and path, and with what was expected there. */
final class DocumentFaultsTest {
    private static final String PLAN = """
            {
              "ContactId": "akuam",
              "Plan": {"Stages": [
                %s
              ]}
            }
            """;

    private final Documents documents = new CliDocuments();

    static Stream<Arguments> faulty() {
        return Stream.of(
                Arguments.of("", 1, 1, "", "nothing here"),
                Arguments.of("hello", 1, 1, "", "Expected an object or a list of contacts"),
                Arguments.of("{\"Alias\": \"a\"", 1, 14, "", "not JSON"),
                Arguments.of("{\n  \"Alias\": \"a\"\n  \"Type\": 3}", 3, 3, "", "not JSON"),
                Arguments.of("{}", 1, 1, "", "Expected a contact"),
                Arguments.of("[3]", 1, 2, "[0]", "Here stands 3; expected an object"),
                Arguments.of("{\"Contacts\": 3}", 1, 14, "Contacts", "expected a list"),
                Arguments.of("{\"Contacts\": [], \"Plans\": []}", 1, 18, "Plans", "not known here"),
                Arguments.of("Contacts:\n- Alias: a\n  Typ: PERSONAL\n", 3, 3, "Contacts[0].Typ", "did you mean Type?"),
                Arguments.of("Alias: a\nAlias: b\n", 2, 1, "", "stands here twice"),
                Arguments.of("{\"Alias\": \"a\", \"Alias\": \"b\"}", 1, 16, "", "stands here twice"),
                Arguments.of("Alias: O'Brien\nType: PERSONAL\nPlan: {}\n", 1, 8, "Alias", "lower-case letters"),
                Arguments.of(
                        "Alias: a\nDisplayName: \"O'Brien\"\nType: PERSONAL\nPlan: {}\n",
                        2,
                        14,
                        "DisplayName",
                        "no “'”"),
                Arguments.of("Alias: a\nType: PERSON\nPlan: {}\n", 2, 7, "Type", "expected one of PERSONAL"),
                Arguments.of("Alias: a\nType: PERSONAL\n", 1, 1, "", "Plan is missing here"),
                Arguments.of("Alias: a\nType: PERSONAL\nPlan: ~\n", 3, 7, "Plan", "leave the key out"),
                Arguments.of(
                        "Alias: a\nType: PERSONAL\nPlan: {}\nTags:\n- Key: oncall-slack-user\n  Value: x\n",
                        5,
                        3,
                        "Tags[0]",
                        "kept for this app"),
                Arguments.of(
                        "Alias: a\nType: PERSONAL\nPlan: {}\nTags:\n- {Key: a, Value: x}\n- {Key: a, Value: y}\n",
                        6,
                        3,
                        "Tags[1]",
                        "stands here twice"),
                Arguments.of(
                        PLAN.formatted("{\"DurationInMinutes\": 31, \"Targets\": []}"),
                        4,
                        27,
                        "Plan.Stages[0].DurationInMinutes",
                        "Here stands 31; expected a whole number from 0 to 30"),
                Arguments.of(
                        PLAN.formatted("{\"DurationInMinutes\": 1.5, \"Targets\": []}"),
                        4,
                        27,
                        "Plan.Stages[0].DurationInMinutes",
                        "whole number"),
                Arguments.of(
                        PLAN.formatted("{\"DurationInMinutes\": \"5\", \"Targets\": []}"),
                        4,
                        27,
                        "Plan.Stages[0].DurationInMinutes",
                        "the text \"5\"; expected a whole number"),
                Arguments.of(
                        PLAN.formatted("{\"DurationInMinutes\": 0, \"Targets\": []}"),
                        4,
                        27,
                        "Plan.Stages[0].DurationInMinutes",
                        "waits at least 1 minute"),
                Arguments.of(
                        PLAN.formatted("{\"DurationInMinutes\": 5, \"Targets\": [{\"ContactTargetInfo\":"
                                + " {\"ContactId\": \"a\", \"IsEssential\": \"yes\"}}]}"),
                        4,
                        98,
                        "Plan.Stages[0].Targets[0].ContactTargetInfo.IsEssential",
                        "expected true or false"),
                Arguments.of(
                        "Contacts:\n- &x {Alias: a, Type: PERSONAL, Plan: {}}\n- *x\n",
                        2,
                        3,
                        "Contacts[1]",
                        "stands in this document twice"),
                Arguments.of("Alias: !!str a\n", 1, 8, "Alias", "Tags like tag:yaml.org,2002:str"),
                Arguments.of("Alias: !!javax.script.ScriptEngineManager [a]\n", 1, 8, "Alias", "leave the tag out"),
                Arguments.of("Alias: *nobody\n", 1, 8, "Alias", "names nothing that stands before it"),
                Arguments.of("a: &a\n- *a\n", 2, 3, "a[0]", "names nothing that stands before it"),
                Arguments.of("? [a]\n: b\n", 1, 3, "", "A key is a plain word"),
                Arguments.of("Alias: a\n---\nAlias: b\n", 2, 1, "", "second document"),
                Arguments.of("{\"ContactId\": \"a\"}\n{\"ContactId\": \"a\"}", 2, 1, "[1]", "twice"),
                Arguments.of("{\"ContactId\": \"a\"} 5", 1, 20, "[1]", "Expected an object or a list"),
                Arguments.of("[{\"ContactId\": \"a\"}]\n[3]", 2, 2, "[1][0]", "Here stands 3"),
                Arguments.of("{\"ContactId\": \"a\"}\n{\"Contacts\": 3}", 2, 14, "[1].Contacts", "expected a list"),
                Arguments.of("Alias: \"a\n", 2, 1, "Alias", "not YAML"));
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void a_fault_has_its_line_column_and_path(String text, int line, int column, String path, String words) {
        DocumentFault first = faults(text).get(0);

        assertThat(first.words()).contains(words);
        assertThat(first.place().path()).isEqualTo(path);
        assertThat(first.place().line()).isEqualTo(line);
        assertThat(first.place().column()).isEqualTo(column);
    }

    @Test
    void all_faults_are_told_at_once() {
        List<DocumentFault> faults = faults("""
                Contacts:
                - Alias: UPPER
                  Type: PERSONAL
                  Plan:
                    Stages:
                    - DurationInMinutes: 99
                      Targets: []
                - ContactId: b
                  Pln: {}
                Rotations:
                - Name: r
                """);

        assertThat(faults.stream().map(fault -> fault.place().path()))
                .containsExactly(
                        "Contacts[0].Alias",
                        "Contacts[0].Plan.Stages[0].DurationInMinutes",
                        "Contacts[1].Pln",
                        "Rotations[0]",
                        "Rotations[0]",
                        "Rotations[0]");
    }

    @Test
    void more_faults_than_people_read_are_counted() {
        String text = "[" + Stream.generate(() -> "3").limit(500).collect(Collectors.joining(",")) + "]";

        Reading.Faulty<AccountDocument> faulty = (Reading.Faulty<AccountDocument>) documents.read(text);

        assertThat(faulty.faults()).hasSize(30);
        assertThat(faulty.more()).isEqualTo(470);
    }

    @Test
    void bombs_are_named_and_not_blown_up() {
        String laughs = "a: &a [x,x,x,x,x,x,x,x,x]\n"
                + IntStream.range(1, 9)
                        .mapToObj(i -> {
                            char name = (char) ('a' + i);
                            String before = "*" + (char) (name - 1);
                            return name + ": &" + name + " ["
                                    + String.join(",", List.of(before, before, before, before, before)) + "]\n";
                        })
                        .collect(Collectors.joining());
        assertThat(faults(laughs).get(0).words()).contains("At most 20 aliases");
        String wide = "a: &a [" + "x,".repeat(9_000) + "x]\n" + "b: ["
                + Stream.generate(() -> "*a").limit(20).collect(Collectors.joining(",")) + "]\n";
        assertThat(faults(wide).get(0).words()).contains("more than 100000 values");
        assertThat(faults("[".repeat(31) + "]".repeat(31)).get(0).words()).contains("30 levels deep");
        assertThat(faults("{\"a\":".repeat(400_000 / 5)).get(0).words()).contains("30 levels deep");
        assertThat(faults("- ".repeat(31) + "x").get(0).words()).contains("30 levels deep");
        assertThat(faults("[" + "0,".repeat(300_000) + "0]").get(0).words()).contains("more than 100000 values");
    }

    @Test
    void a_megabyte_is_read_and_one_byte_more_is_not() {
        String contact = "{\"Alias\": \"a\", \"Type\": \"PERSONAL\", \"Plan\": {}}";
        String megabyte = contact + " ".repeat(1_000_000 - contact.length());

        assertThat(documents.read(megabyte)).isInstanceOf(Reading.Read.class);
        assertThat(faults(megabyte + " ").get(0).words()).contains("larger than 1 MB");
        assertThat(faults("ä".repeat(500_001)).get(0).words()).contains("larger than 1 MB");
    }

    @Test
    void thirty_levels_and_twenty_aliases_are_still_read() throws Broken {
        assertThat(YamlTree.read("[".repeat(30) + "]".repeat(30)).size()).isEqualTo(30);
        String aliases = Stream.generate(() -> "*a").limit(20).collect(Collectors.joining(","));
        assertThat(YamlTree.read("a: &a x\nb: [" + aliases + "]").size()).isEqualTo(23);
    }

    private List<DocumentFault> faults(String text) {
        assertThat(documents.read(text)).isInstanceOf(Reading.Faulty.class);
        return ((Reading.Faulty<AccountDocument>) documents.read(text)).faults();
    }
}
