package oncall.aws.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import oncall.domain.Stage;
import oncall.domain.Tag;
import oncall.domain.Target;
import oncall.operations.document.AccountDocument;
import oncall.operations.document.CliInput;
import oncall.operations.document.CliOperation;
import oncall.operations.document.ContactItem;
import oncall.operations.document.DocumentFault;
import oncall.operations.document.Documents;
import oncall.operations.document.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents as people, telephones and other programs write them. */
class TypedDocumentTest {
    private static final String JSON =
            "{\"Alias\": \"pay\", \"Type\": \"ESCALATION\", \"DisplayName\": \"Pay\", \"Plan\":"
                    + " {\"Stages\": [{\"DurationInMinutes\": 5, \"Targets\": [{\"ContactTargetInfo\": {\"ContactId\": \"akuam\","
                    + " \"IsEssential\": true}}]}]}}";

    private static final String YAML = """
            Alias: pay
            Type: ESCALATION
            DisplayName: Pay
            Plan:
              Stages:
              - DurationInMinutes: 5
                Targets:
                - ContactTargetInfo: {ContactId: akuam, IsEssential: true}
            """;

    private final Documents documents = new CliDocuments();

    static Stream<Arguments> same() {
        String curled = JSON.replaceAll("\"([^\"]*)\"", "\u201c$1\u201d");
        return Stream.of(
                Arguments.of("curly quotes", curled),
                Arguments.of("German quotes", JSON.replaceAll("\"([^\"]*)\"", "\u201e$1\u201c")),
                Arguments.of("single curly quotes", JSON.replaceAll("\"([^\"]*)\"", "\u2018$1\u2019")),
                Arguments.of("French quotes", JSON.replaceAll("\"([^\"]*)\"", "\u00ab$1\u00bb")),
                Arguments.of("without spaces", curled.replace(" ", "")),
                Arguments.of("a fence", "```\n" + JSON + "\n```"),
                Arguments.of("a fence in one line", "```" + JSON + "```"),
                Arguments.of("a fence at the first line", "```" + YAML + "```"),
                Arguments.of("a fence around YAML", "\n```yml\n" + YAML + "```\n"),
                Arguments.of("a fence that is never closed", "```json\n" + JSON),
                Arguments.of("JSON", "```JSON\n" + JSON + "\n```"),
                Arguments.of("bash", "```bash\n" + JSON + "\n```\n"),
                Arguments.of("CRLF", "```json\r\n" + JSON.replace(",", ",\r\n") + "\r\n```\r\n"),
                Arguments.of("tildes", "~~~ jsonc\n" + JSON + "\n~~~"),
                Arguments.of("line comments", JSON.replace("\"Type\"", "// the kind, isn't it\n\"Type\"") + " // end"),
                Arguments.of("comments before all", "// pay\n/* once\nmore */ " + JSON),
                Arguments.of(
                        "block comments",
                        JSON.replace("5", "5 /* minutes */").replace("\"Pay\"", "\"Pay\", \"Tags\": None // none\n")),
                Arguments.of("Python", JSON.replace('"', '\'').replace("true", "True")),
                Arguments.of("Python with nothing", JSON.replace("\"Pay\"", "\"Pay\", 'Tags': None")),
                Arguments.of("null", JSON.replace("\"Pay\"", "\"Pay\", \"Tags\": null")),
                Arguments.of("trailing commas", JSON.replace("}]}]}", "},]},],}")),
                Arguments.of("no-break spaces", JSON.replace(" ", "\u00a0")),
                Arguments.of("marks that nobody sees", "\ufeff\u200b" + JSON.replace("\"Plan\"", "\u2060\"Plan\"")),
                Arguments.of("all at once", "```JSON\r\n// x\r\n" + curled.replace("true", "True") + "\r\n```"),
                Arguments.of(
                        "curly YAML",
                        YAML.replace("Alias: pay", "\u201cAlias\u201d: \u201cpay\u201d")
                                .replace("ESCALATION", "\u2018ESCALATION\u2019")
                                .replace("akuam, IsEssential: true", "\u201cakuam\u201d, IsEssential: True")),
                Arguments.of(
                        "an SDK's answer", JSON.replaceFirst("\\{", "{\"ResponseMetadata\": {\"RequestId\": \"1\"}, ")),
                Arguments.of("JavaScript's", JSON.replaceFirst("\\{", "{\"\\$metadata\": {\"attempts\": 1}, ")),
                Arguments.of("Go's, in a list", "[" + JSON.replaceFirst("\\{", "{\"ResultMetadata\": {}, ") + "]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("same")
    void is_the_document_that_is_meant(String name, String text) {
        ContactItem item = read(text).contacts().get(0);

        assertThat(item.alias()).isEqualTo("pay");
        assertThat(item.displayName()).contains("Pay");
        assertThat(item.tags()).isEmpty();
        assertThat(item.plan().orElseThrow().stages())
                .containsExactly(new Stage(5, List.of(Target.ToContact.chosen(new oncall.domain.Arn("akuam")))));
    }

    @Test
    void what_stands_in_straight_quotes_is_left_as_it_is() {
        String text =
                "{\"Alias\": \"a\", // x\n\"Type\": \"PERSONAL\", \"Plan\": {}, \"Tags\": [{\"Key\": \"k\", \"Value\": \"%s\"}]}";
        for (String value : List.of("http://x", "True None", "a /b/ c")) {
            assertThat(read(text.formatted(value)).contacts().get(0).tags()).containsExactly(new Tag("k", value));
        }
        assertThat(words(text.formatted("\u201cx\u201d")))
                .containsExactly(
                        "Tag values are up to 256 letters, digits, spaces and _ . : / = + - @, without “\u201c”, “\u201d”.");
        assertThat(words(text.formatted("a\u200bb"))).singleElement().asString().contains("U+200B (zero width space)");
    }

    @Test
    void words_without_quotes_are_left_as_they_are() {
        String flow = "{Alias: a, // x\nType: PERSONAL, Plan: {}, Tags: [{Key: k, Value: %s}]}";
        for (String value : List.of("None of us", "http://x", "a//b", "not True", "x\u00a0y")) {
            assertThat(read(flow.formatted(value)).contacts().get(0).tags()).containsExactly(new Tag("k", value));
        }
    }

    @Test
    void what_nobody_sees_in_a_key_or_a_choice_is_told() {
        assertThat(words(JSON.replace("\"Alias\"", "\"Ali\u200bas\"")))
                .containsExactly("In the key Ali\u200bas stand characters that nobody sees; write it anew.");
        assertThat(words(JSON.replace("ESCALATION", "ESCALATION\u200b")))
                .singleElement()
                .asString()
                .contains("with characters that nobody sees; expected one of");
    }

    @Test
    void a_quote_in_curly_quotes_is_part_of_the_text() {
        assertThat(words("{\u201cAlias\u201d: \u201cthe \"boss\" \u201chere\u201d now\u201d}"))
                .anyMatch(words -> words.contains("“\"”") && words.contains("“\u201c”"));
    }

    @Test
    void a_name_with_marks_of_its_own_is_the_one_with_accents() {
        ContactItem item =
                read(JSON.replace("\"Pay\"", "\"Mu\u0308ller\"")).contacts().get(0);

        assertThat(item.displayName()).contains("M\u00fcller");
    }

    @Test
    void what_a_fence_takes_is_counted_where_it_stands() {
        DocumentFault fault = faults("```json\n{\"Alias\": \"a\",\n \"Typ\": \"PERSONAL\", \"Plan\": {}}\n```")
                .get(0);

        assertThat(fault.place().line()).isEqualTo(3);
        assertThat(fault.place().column()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"Alias\": [ | 1 | 13 | “]” is missing: the list that begins in line 1, column 11 is never closed.",
                "{\"Alias\": \"a\" | 1 | 15 | “}” is missing: the object that begins in line 1, column 1 is never closed.",
                "[{\"ContactId\": \"a\"} {\"ContactId\": \"b\"}] | 1 | 21 | “,” is missing between this and what stands before it.",
                "{\"ContactId\" \"a\"} | 1 | 14 | “:” is missing between this key and its value.",
                "[1} | 1 | 3 | here stands “}”; “]” is missing before it.",
                "{\"ContactId\": \"a\"}} | 1 | 19 | here stands “}”, and nothing is open that it would close.",
                "{\"ContactId\": \"a | 1 | 17 | a text is opened and never closed.",
                "{\"ContactId\": \"\\q\"} | 1 | 17 | behind a backslash",
            })
    void what_is_no_json_is_told_with_what_is_missing(String text, int line, int column, String words) {
        DocumentFault fault = faults(text + (text.endsWith("[") ? " " : "")).get(0);

        assertThat(fault.words()).startsWith("This is not ").contains(words);
        assertThat(fault.place().line()).isEqualTo(line);
        assertThat(fault.place().column()).isBetween(column - 1, column + 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Alias: \"a\\nType: x | the quote that closes a text is missing",
                "Alias: a: b | here stands “:”, where no value can begin",
                "Plan:\\n\\tStages: [] | here stands a tab",
                "Alias: @a | here stands “@”, with which nothing can begin",
                "Alias: a\\n- b | set in otherwise",
                "Alias: [a, b | “]” is missing at the end",
                "Alias: a\\u0007 | a character that nobody sees",
            })
    void what_is_no_yaml_is_told_in_words(String text, String words) {
        assertThat(words(text.replace("\\n", "\n").replace("\\t", "\t").replace("\\u0007", "\u0007")))
                .singleElement()
                .asString()
                .startsWith("This is not YAML: ")
                .contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": [", "{\"a\" 1}", "{a:1}", "{\"a\":1,,}", "[1}", "}", "{\"a\": \"\\u12\"}", "{\"a\": 01}",
                        "{\"a\": NaN}",
                "{\"a\": +1}", "{\"a", "-", "{\"a\": \"x\ny\"}", "a: *", "%YAML 3\n--- a", "a: &x &y b", "a: [1}",
                        "a\nb: c"
            })
    void no_parsers_own_words_are_told(String text) {
        assertThat(words(text))
                .allSatisfy(words -> assertThat(words)
                        .doesNotContain(
                                "Source",
                                "REDACTED",
                                "marker",
                                "token",
                                "code ",
                                "START",
                                "scalar",
                                "mapping",
                                "null,",
                                "<")
                        .doesNotContain("$1"));
    }

    static Stream<Arguments> foreign() {
        return Stream.of(
                Arguments.of("resource \"aws_ssmcontacts_contact\" \"a\" {\n  alias = \"akuam\"\n}", "Terraform (HCL)"),
                Arguments.of("module \"oncall\" {\n  source = \"./x\"\n}", "Terraform (HCL)"),
                Arguments.of("variable \"x\" {}\n", "Terraform (HCL)"),
                Arguments.of(
                        "{\"resource\": {\"aws_ssmcontacts_contact\": {\"a\": {\"alias\": \"akuam\"}}}}",
                        "Terraform (HCL)"),
                Arguments.of("{\"version\": 4, \"terraform_version\": \"1.9.0\", \"resources\": []}", "Terraform"),
                Arguments.of("resources:\n  a:\n    type: aws:ssmcontacts:Contact\n", "Pulumi"),
                Arguments.of("const a = new aws.ssmcontacts.Contact(\"a\", {alias: \"akuam\"});", "Pulumi"),
                Arguments.of("import pulumi_aws as aws\n", "Pulumi"),
                Arguments.of(
                        "Resources:\n  A:\n    Type: AWS::SSMContacts::Contact\n    Properties: !Ref B\n",
                        "CloudFormation"),
                Arguments.of("{\"AWSTemplateFormatVersion\": \"2010-09-09\", \"Resources\": {}}", "CloudFormation"),
                Arguments.of("new ssmcontacts.CfnContact(this, 'A', {});", "AWS CDK"),
                Arguments.of(
                        "```bash\naws ssm-contacts create-contact \\\n --alias a\n```", "a command of the AWS CLI"),
                Arguments.of("$ aws --region us-east-2 ssm-contacts list-contacts", "a command of the AWS CLI"));
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void what_is_of_another_program_is_named_with_what_to_do(String text, String name) {
        assertThat(words(text))
                .singleElement()
                .asString()
                .startsWith("This is ")
                .contains(name, ", which is not read here. ", "import")
                .hasSizeLessThan(220);
    }

    @Test
    void a_document_that_only_mentions_another_program_is_read() {
        String tags = "\"Pay\", \"Tags\": [{\"Key\": \"by\", \"Value\": \"AWS::SSMContacts::Contact\"}]";

        assertThat(read(JSON.replace("\"Pay\"", tags)).contacts()).hasSize(1);
    }

    @Test
    void a_key_that_is_mistyped_is_not_missing_too() {
        assertThat(words(JSON.replace("\"Alias\"", "\"Aliass\"")))
                .containsExactly("The key Aliass is not known here; did you mean Alias?");
    }

    @Test
    void what_would_take_long_to_mend_is_no_more_work_than_to_read() {
        assertThat(documents.read("```json\n" + "` ".repeat(400_000) + "\n```")).isInstanceOf(Reading.Faulty.class);
        for (String part : List.of("\u201c", "/* ", "\u2018 ", "// \n", "\u201c:\u201c x", "[\u201c")) {
            assertThat(documents.read("{" + part.repeat(300_000 / part.length())))
                    .isInstanceOf(Reading.Faulty.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "plan | {Stages:[]} | single quotes",
                "plan | {\"Stages\":[} | “]” is missing before it",
                "plan | what | expected “=”",
            })
    void a_flag_that_cannot_be_read_is_told_once(String flag, String value, String words) {
        assertThat(input(Map.of("alias", List.of("a"), "type", List.of("PERSONAL"), flag, List.of(value)), null))
                .singleElement()
                .asString()
                .contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Alias\": \"a\"", "{Alias: a}", "[]"})
    void of_an_inline_document_that_cannot_be_read_nothing_is_missing(String json) {
        assertThat(input(Map.of(), json)).hasSize(1);
    }

    @Test
    void curly_quotes_in_a_flag_are_read() {
        Reading<ContactItem> read = documents.read(new CliInput(
                CliOperation.UPDATE_CONTACT,
                Map.of("contact-id", List.of("a"), "plan", List.of("{\u201cStages\u201d: []}")),
                Optional.empty(),
                Optional.empty()));

        assertThat(read).isInstanceOf(Reading.Read.class);
    }

    private List<String> input(Map<String, List<String>> flags, @org.jspecify.annotations.Nullable String json) {
        Reading<ContactItem> read = documents.read(
                new CliInput(CliOperation.CREATE_CONTACT, flags, Optional.ofNullable(json), Optional.empty()));
        return ((Reading.Faulty<ContactItem>) read)
                .faults().stream().map(DocumentFault::words).toList();
    }

    private AccountDocument read(String text) {
        assertThat(documents.read(text)).isInstanceOf(Reading.Read.class);
        return ((Reading.Read<AccountDocument>) documents.read(text)).value();
    }

    private List<DocumentFault> faults(String text) {
        assertThat(documents.read(text)).isInstanceOf(Reading.Faulty.class);
        return ((Reading.Faulty<AccountDocument>) documents.read(text)).faults();
    }

    private List<String> words(String text) {
        return faults(text).stream().map(DocumentFault::words).toList();
    }
}
