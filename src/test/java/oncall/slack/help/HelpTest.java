package oncall.slack.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import oncall.slack.bench.Bench;
import oncall.slack.bench.Shown;
import oncall.slack.press.Answer;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.press.Route;
import oncall.slack.words.HelpWords;
import oncall.slack.words.Verb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HelpTest {
    private final Bench bench = new Bench();

    @Test
    void help_is_eight_lines_in_four_groups() {
        List<String> lines = words(bench.runs("help", "")).lines().toList();

        assertThat(lines).hasSize(8).allMatch(line -> line.length() < 160);
        assertThat(lines).containsSequence("*Now*", "`/pager who` who is on call · `/pager mine` your shifts");
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
    @CsvSource({"shwo akuam,/pager show", "lst,/pager list", "hepl,/pager help", "swap,/pager mine"})
    void an_unknown_verb_gets_the_nearest_one_with_its_usage(String line, String usage) {
        assertThat(words(bench.runs("unknown", line))).contains("Did you mean", "`" + usage);
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
