package oncall.slack.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import oncall.slack.bench.Bench;
import oncall.slack.bench.Shown;
import oncall.slack.press.Answer;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.press.Route;
import oncall.slack.words.AwsOperations;
import oncall.slack.words.HelpWords;
import oncall.slack.words.Synonyms;
import oncall.slack.words.Verb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ssmcontacts.SsmContactsClient;
import software.amazon.awssdk.services.ssmcontacts.model.SsmContactsRequest;

class HelpTest {
    private final Bench bench = new Bench();

    @Test
    void help_is_eight_lines_in_four_groups() {
        List<String> lines = words(bench.runs("help", "")).lines().toList();

        assertThat(lines).hasSize(8).allMatch(line -> line.length() < 160);
        assertThat(lines)
                .containsSequence(
                        "*Now*",
                        "`/pager who` who is on call · `/pager mine` your shifts · `/pager take` somebody's shift");
        assertThat(lines)
                .filteredOn(line -> line.startsWith("*"))
                .containsExactly("*Now*", "*Look*", "*Change*", "*Tell*");
    }

    @Test
    void the_rest_of_help_stands_behind_all_commands_in_place_of_the_first_page() {
        assertThat(Shown.in(bench.runs("help", "")).values()).containsExactly("all");
        Reply all = bench.presses("help", "all");

        assertThat(all.now()).isInstanceOf(Answer.Redraw.class);
        assertThat(((Answer.Redraw) all.now()).message())
                .isEqualTo(((Answer.Say) bench.runs("help", "ALL").now()).message());
    }

    @Test
    void help_names_every_verb_that_can_be_run_under_the_configured_command_and_no_other() {
        String text = Shown.in(bench.runs("help", "all")).text();
        List<String> verbs = bench.routes.all().stream()
                .filter(route -> route.kind() == Press.Kind.COMMAND)
                .map(Route::id)
                .filter(id -> !List.of("unknown", "oncall").contains(id))
                .toList();
        for (Verb verb : HelpWords.verbs()) {
            assertThat(text.contains("`/pager " + verb.name())).isEqualTo(verbs.contains(verb.name()));
        }
        assertThat(HelpWords.verbs()).extracting(Verb::name).containsAll(verbs);
        assertThat(text).doesNotContain("/oncall");
    }

    @Test
    void help_for_a_verb_shows_examples() {
        assertThat(Shown.in(bench.runs("help", "SHOW")).text())
                .contains("`/pager show &lt;who&gt;`", "`/pager show akuam`");
    }

    @ParameterizedTest
    @CsvSource({"shwo akuam,/pager show", "lst,/pager list", "hepl,/pager help", "swap,/pager take"})
    void an_unknown_verb_gets_the_nearest_one_with_its_usage(String line, String usage) {
        assertThat(words(bench.runs("unknown", line))).contains("Did you mean", "`" + usage);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "team", "teams", "swap", "trade", "take", "cover", "override", "overrides", "page", "pages", "calendar",
                        "sync",
                "next", "now", "today", "tomorrow", "rota", "roster", "schedule", "shift", "handoff", "status", "group",
                        "member",
                "rotation", "week", "on", "view"
            })
    void what_is_no_wish_to_create_never_leads_there(String word) {
        String verb = Synonyms.in(word);

        if (verb.equals(word)) {
            assertThat(words(bench.runs("unknown", word))).doesNotContain("/pager new", "/pager create-contact");
        } else {
            assertThat(verb).isIn("who", "mine");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "team,list",
        "swap,take",
        "take,take",
        "cover,cover",
        "override,override",
        "overrides,overrides",
        "page,who",
        "pages,who",
        "calendar,mine",
        "tomorrow,who",
        "phone,channels",
        "rename,edit",
        "rollback,undo",
        "subscribe,watch",
        "aws,get-contact",
        "create,new",
        "add,new",
        "nwe,new",
        "delte,delete",
        "histroy,history"
    })
    void other_words_lead_to_the_verb_that_does_it(String word, String verb) {
        assertThat(words(bench.runs("unknown", word))).contains("Did you mean", "`/pager " + verb);
    }

    @Test
    void every_operation_of_the_aws_cli_leads_to_what_does_it_here() {
        List<String> operations = Stream.of(SsmContactsClient.class.getMethods())
                .filter(method -> method.getParameterCount() == 1
                        && SsmContactsRequest.class.isAssignableFrom(method.getParameterTypes()[0])
                        && !method.getName().endsWith("Paginator"))
                .map(method -> method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .toList();

        assertThat(operations).hasSizeGreaterThan(35);
        assertThat(AwsOperations.all()).containsExactlyInAnyOrderElementsOf(operations);
        assertThat(operations)
                .allSatisfy(operation -> assertThat(words(bench.runs("unknown", operation)))
                        .contains("`" + operation + "`")
                        .doesNotContain("There is no verb"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "delete-contact --contact-id akuam,delete,akuam",
                "delete-contact \u2014contact-id='akuam',delete,akuam",
                "DeleteContact,delete,-",
                "list_contacts,list,all",
                "list-rotations,who,all",
                "send-activation-code --contact-channel-id arn:aws:ssm-contacts:us-east-2:111122223333:contact-channel/akuam/1,"
                        + "channels,akuam",
                "list-rotation-shifts --rotation-id arn:aws:ssm-contacts:us-east-2:111122223333:rotation/p,who,"
                        + "arn:aws:ssm-contacts:us-east-2:111122223333:rotation/p",
            })
    void an_operation_can_be_done_by_a_button(String line, String verb, String value) {
        Reply reply = bench.runs("unknown", line);
        Shown shown = Shown.in(reply);

        assertThat(words(reply)).contains("`/pager " + verb);
        assertThat(shown.actions()).isEqualTo(value == null ? List.of() : List.of(verb));
        assertThat(shown.values()).isEqualTo(value == null ? List.of() : List.of(value));
    }

    @Test
    void what_nothing_here_does_is_said_so() {
        assertThat(words(bench.runs("unknown", "start-engagement --contact-id akuam")))
                .startsWith("Nothing here does what `start-engagement` does")
                .doesNotContain("Did you mean");
    }

    @Test
    void a_verb_that_is_near_nothing_is_sent_to_help() {
        assertThat(words(bench.runs("unknown", "<!subteam^S0> zzzzzzzzzz")))
                .contains("&lt;!subteam^S0&gt;", "`/pager help`")
                .doesNotContain("<!");
    }

    @Test
    void a_name_without_a_verb_can_be_shown_by_a_button() {
        Reply reply = Bench.withTeam().runs("unknown", "akua mansa");
        assertThat(words(reply)).contains("*Akua Mansa* is known", "`/pager show");
        assertThat(Shown.in(reply).actions()).containsExactly("show");
    }

    @Test
    void the_usage_of_an_unknown_verb_is_one_line() {
        assertThat(words(bench.runs("unknown", "shwo")).lines()).hasSize(2);
    }

    private static String words(Reply reply) {
        return ((Answer.Say) reply.now()).message().text().mrkdwn();
    }
}
