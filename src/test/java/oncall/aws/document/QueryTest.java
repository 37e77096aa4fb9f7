package oncall.aws.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import oncall.domain.Arn;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Stage;
import oncall.domain.Target;
import oncall.operations.document.Format;
import oncall.operations.document.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Any query ends for little work; what people ask is answered as the AWS CLI answers it. */
final class QueryTest {
    private static final String TOO_MUCH = "too much work";
    /** Half of what a thread has. */
    private static final long STACK = 512 * 1024L;
    /** What one query may allocate, in bytes: a step is worth fewer than 64, whatever parses it some more. */
    private static final long HEAP = 64 * Query.MOST_STEPS + 8_000_000;

    /** Of the largest plan that is thinkable. */
    private static final Contact LARGE = new Contact(
            new Arn("arn:aws:ssm-contacts:us-east-2:111122223333:contact/akuam"),
            "akuam",
            "Akua",
            ContactType.ESCALATION,
            Plan.ofStages(IntStream.range(0, 20)
                    .mapToObj(stage -> new Stage(
                            stage,
                            IntStream.range(0, 20)
                                    .mapToObj(target -> (Target) new Target.ToContact(
                                            new Arn("arn:aws:ssm-contacts:us-east-2:111122223333:contact/person"
                                                    + (20 * stage + target)),
                                            target % 2 == 0))
                                    .toList()))
                    .toList()));

    private static final JsonNode ANSWER = Syntax.node(Plain.contact(LARGE));

    static Stream<String> hostile() {
        String doubled = "[@,@]|".repeat(22) + "@";
        String text = "Alias|" + "[@,@,@,@]|join('',@)|".repeat(10);
        return Stream.of(
                "[@,@]|".repeat(23) + "[@,@]",
                "(" + doubled + ")==(" + doubled + ")",
                "(" + doubled + ")!=(" + doubled + ")",
                "(" + doubled + ")<(" + doubled + ")",
                "Plan.Stages[?(" + doubled + ")==(" + doubled + ")]",
                "{a:@,b:@}|".repeat(40) + "@",
                "{a:@,b:@}|".repeat(30) + "merge(@,@)|length(to_string(@))",
                "to_string([@,@])|".repeat(29) + "@",
                "[@,@]|".repeat(40) + "to_string(@)",
                "[@,@][]|".repeat(50) + "@",
                "[Alias,Alias]|" + "[@,@][]|".repeat(30) + "sort(@)",
                "[@,@][]|".repeat(30) + "sort_by(@,&Alias)",
                "[@,@][]|".repeat(30) + "max_by(@,&Alias)",
                "[@,@][]|".repeat(30) + "map(&[@,@,@,@],@)",
                "[@,@][]|".repeat(30) + "[reverse(@),reverse(@),reverse(@)]",
                "[`1`,`1`]|" + "[@,@][]|".repeat(40) + "sum(@)",
                "[@,@]|".repeat(14) + "contains(@,[@,@])",
                text + "@",
                text + "contains(@,join('',[@,'b']))",
                "[Alias,Alias]|" + "join(@[0],@)|[@,@,@,@,@,@,@,@]|".repeat(12) + "@");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_query_that_multiplies_is_ended_and_says_so(String query) {
        assertThat(query).hasSizeLessThanOrEqualTo(Query.LONGEST);
        assertThat(words(query)).contains(TOO_MUCH);
    }

    @Test
    void a_query_is_ended_after_its_time() {
        List<Instant> looks = new ArrayList<>();
        InstantSource clock = () -> {
            looks.add(Instant.EPOCH.plusSeconds(4L * looks.size()));
            return looks.get(looks.size() - 1);
        };

        Reading<JsonNode> read =
                Query.ask(ANSWER, "[@,@]|[@,@]|[@,@]", new Budget(Query.MOST_STEPS, Duration.ofSeconds(5), clock));

        assertThat(((Reading.Faulty<JsonNode>) read).faults().get(0).words()).contains(TOO_MUCH);
        assertThat(looks).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '"',
            value = {
                "( 250 @ )",
                "[ 250 @ ]",
                "{a: 120 @ }",
                "[? 160 a ]",
                "abs( 90 @ )",
                "( 499 '' ''",
                "[ 499 '' ''",
                "{a: 160 '' ''",
                "[? 249 '' ''",
                "a( 249 '' ''",
                "! 499 @ ''",
                "& 499 @ ''",
                "']'[ 120 '' ''",
                "`[ 240 '' ''",
                "@| 240 @ ''",
                "a|| 160 a ''",
                "a== 160 a ''",
                "[] 250 '' ''",
                "*. 240 * ''",
                "']',[ 90 @ ]"
            })
    void a_query_as_deep_as_can_be_fits_a_small_stack(String open, int times, String middle, String close)
            throws InterruptedException {
        String query = unquoted(open).repeat(times)
                + unquoted(middle)
                + unquoted(close).repeat(times);
        List<Throwable> thrown = new ArrayList<>();
        Thread small = new Thread(
                null,
                () -> {
                    try {
                        answered(query.substring(0, Math.min(Query.LONGEST, query.length())));
                    } catch (StackOverflowError e) {
                        thrown.add(e);
                    }
                },
                "small stack",
                STACK);
        small.start();
        small.join();

        assertThat(thrown).isEmpty();
    }

    private static String unquoted(String word) {
        return word.equals("''") ? "" : word;
    }

    @Test
    void random_queries_stay_within_their_budget() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            String query = query(random, 2 + random.nextInt(4));
            String asked = query.substring(0, Math.min(Query.LONGEST, query.length()));
            long before = allocated();
            answered(asked);
            assertThat(allocated() - before).as(asked).isLessThan(HEAP);
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void what_multiplies_takes_little_memory(String query) {
        answered(query);
        long before = allocated();

        answered(query);

        assertThat(allocated() - before).isLessThan(HEAP);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static String query(Random random, int depth) {
        if (depth == 0) {
            return List.of("@", "*", "Alias", "Plan", "Stages", "Plan.Stages", "Targets", "`1`", "`[[1],\"a\"]`", "'a'")
                    .get(random.nextInt(10));
        }
        String a = query(random, depth - 1);
        String b = query(random, depth - 1);
        return switch (random.nextInt(18)) {
            case 0 -> a + "|" + b;
            case 1 -> "[" + a + "," + b + "]";
            case 2 -> "{a:" + a + ",b:" + b + "}";
            case 3 -> a + "[]";
            case 4 -> a + "[*]." + "[" + b + "]";
            case 5 -> a + "[?" + b + "]";
            case 6 -> "(" + a + "==" + b + ")";
            case 7 -> "to_string(" + a + ")";
            case 8 -> "map(&" + b + "," + a + ")";
            case 9 -> "sort_by(" + a + ",&" + b + ")";
            case 10 -> "join(" + a + "," + b + ")";
            case 11 -> "contains(" + a + "," + b + ")";
            case 12 -> "merge(" + a + "," + b + ")";
            case 13 -> ("[@,@]|" + "[@,@][]|").repeat(1 + random.nextInt(12)) + a;
            case 14 -> "not_null(" + a + "," + b + ")";
            case 15 -> a + "[::-1]";
            case 16 -> "!" + a + "||" + b;
            default -> a + ".*";
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '"',
            value = {
                "Alias ~ \"\"\"akuam\"\"\"",
                "length(Plan.Stages) ~ 20",
                "length(Plan.Stages[].Targets[]) ~ 400",
                "Plan.Stages[?DurationInMinutes>`17`].DurationInMinutes ~ [18,19]",
                "sum(Plan.Stages[*].DurationInMinutes) ~ 190.0",
                "length(Plan.Stages[].Targets[?ContactTargetInfo.IsEssential==`true`][]) ~ 200",
                "Plan.Stages[*].Targets[0].ContactTargetInfo.ContactId | [?ends_with(@, '380')] | length(@) ~ 1",
                "sort_by(Plan.Stages[].Targets[].ContactTargetInfo, &ContactId)[-1].IsEssential ~ false",
                "sort(Plan.Stages[].Targets[].ContactTargetInfo.ContactId) | length(@) ~ 400",
                "join(', ', Plan.Stages[].Targets[].ContactTargetInfo.ContactId) | starts_with(@, 'arn:') ~ true",
                "Plan.Stages[0].Targets[:2].ContactTargetInfo.{e: IsEssential} ~ \"[{\"\"e\"\":true},{\"\"e\"\":false}]\"",
                "keys(@) ~ \"[\"\"ContactArn\"\",\"\"Alias\"\",\"\"DisplayName\"\",\"\"Type\"\",\"\"Plan\"\"]\"",
                "[Alias, Type] ~ \"[\"\"akuam\"\",\"\"ESCALATION\"\"]\"",
                "contains(to_string(@), 'person399') ~ true",
                "Nothing.of.it ~ null"
            })
    void what_people_ask_of_the_largest_plan_is_answered(String query, String answer) {
        assertThat(answered(query))
                .isInstanceOfSatisfying(
                        Reading.Read.class, read -> assertThat(read.value()).hasToString(answer));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Plan. | it ends too early",
                "'a | a quote (') is opened and never closed",
                "nothing(@) | there is no function nothing",
                "length() | length takes another number of values: 1, not 0",
                "abs(Alias) | abs takes another kind of value: number, not string",
                "a b | “b” cannot stand here",
                "Plan.Stages[x] | cannot be read",
                "[::0] | a step cannot be 0"
            })
    void what_is_wrong_with_a_query_is_told_in_our_words(String query, String words) {
        assertThat(words(query)).contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plan.Stages[",
                "{a",
                "`x",
                "Plan.Stages[99999999999]",
                "`\"\\uZZZZ\"`",
                "'a",
                "nothing(@)",
                "abs(Alias)",
                "map(@, &Alias)",
                "[::0]"
            })
    void what_is_no_query_is_told_in_words(String query) {
        assertThat(words(query))
                .startsWith("This is no JMESPath")
                .doesNotContain("EOF", "position", "input", "Unable", "JSON_CONSTANT", "\n");
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"JSON", "YAML"})
    void an_answer_that_no_window_holds_is_not_written(Format format) {
        String large = "[@,@,@]";
        assertThat(answered(large)).isInstanceOf(Reading.Read.class);
        long before = allocated();

        Reading<String> written = new CliDocuments().answer(LARGE, format, Optional.of(large));

        assertThat(written)
                .isInstanceOfSatisfying(
                        Reading.Faulty.class,
                        faulty -> assertThat(faulty.faults().toString()).contains("longer than a window holds"));
        assertThat(allocated() - before).isLessThan(HEAP);
        assertThat(new CliDocuments().answer(LARGE, format, Optional.empty())).isInstanceOf(Reading.Read.class);
    }

    private static String words(String query) {
        return answered(query) instanceof Reading.Faulty<JsonNode> faulty
                ? faulty.faults().stream().map(fault -> fault.words()).collect(Collectors.joining("\n"))
                : "answered";
    }

    private static Reading<JsonNode> answered(String query) {
        return Query.ask(ANSWER, query);
    }
}
