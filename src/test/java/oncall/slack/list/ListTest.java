package oncall.slack.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.operations.Refused;
import oncall.slack.bench.Bench;
import oncall.slack.bench.Looked;
import oncall.slack.bench.Shown;
import oncall.slack.bench.Team;
import oncall.slack.press.Answer;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListTest {
    private final Bench bench = Bench.withTeam();

    @Test
    void everything_is_listed_by_alias_with_its_kind_and_the_buttons_of_the_reader() {
        Shown list = Shown.in(bench.runs("list", ""));
        assertThat(list.text())
                .contains("Contacts, escalation plans and schedules: 5")
                .contains("*Akua Mansa* · akuam · contact", "*Example* · example_escalation · escalation plan")
                .contains("*partner* · contact")
                .doesNotContain("arn:");
        assertThat(list.blocks()).as("a heading, and a row each").isEqualTo(6);
        assertThat(list.actions()).containsOnly("more").hasSize(5);
        assertThat(list.more()).startsWith("show", "edit", "show", "edit").hasSize(10);
        Shown members = Shown.in(bench.runs(Bench.SAM, "list", ""));
        assertThat(members.actions()).containsOnly("show");
        assertThat(members.blocks()).isEqualTo(6);
        assertThat(bench.aws.calls).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "contacts,PERSONAL,''",
        "Plans  pay ments,ESCALATION,pay ments",
        "schedule x,ONCALL_SCHEDULE,x",
        "all plans,,plans",
        "akua m,,akua m",
        "'',,''"
    })
    void a_kind_and_a_text_may_follow(String typed, ContactType type, String text) {
        ListQuery query = ListQuery.typed(typed);
        assertThat(query).isEqualTo(new ListQuery(Optional.ofNullable(type), text, 0));
        assertThat(ListQuery.onAPage(query.onPage(3))).isEqualTo(new ListQuery(Optional.ofNullable(type), text, 3));
    }

    @Test
    void twenty_three_fill_three_pages_that_buttons_turn() {
        many(23);
        Shown first = Shown.in(bench.runs("list", "plans p-"));
        assertThat(first.text()).contains("1–10 of 23", "p-10").doesNotContain("p-11");
        assertThat(first.actions()).contains("list.next").doesNotContain("list.previous");
        Reply next = bench.presses("list.next", lastValue(first));
        assertThat(next.now()).isInstanceOf(Answer.Redraw.class);
        assertThat(Shown.in(next).text()).contains("11–20 of 23", "p-11").doesNotContain("p-10");
        Shown last = Shown.in(bench.presses("list.next", lastValue(Shown.in(next))));
        assertThat(last.text()).contains("21–23 of 23");
        assertThat(last.actions()).contains("list.previous").doesNotContain("list.next");
    }

    @Test
    void a_page_that_is_no_more_is_the_last_one() {
        assertThat(Shown.in(bench.presses("list.next", "7 all ")).text()).contains("Akua Mansa");
    }

    @Test
    void nothing_yet_teaches_what_comes_first() {
        Bench empty = new Bench();
        empty.directory.refresh();
        assertThat(words(empty.runs("list", ""))).contains("There is nothing yet", "`/pager new contact`");
        assertThat(words(empty.runs("list", "plans"))).contains("no escalation plans yet", "`/pager new plan`");
    }

    @Test
    void a_text_that_nothing_contains_is_shown_harmless() {
        assertThat(words(bench.runs("list", "plans <!here>")))
                .contains("Escalation plans with “&lt;!here&gt;”: none", "`/pager list plans`");
    }

    @Test
    void before_the_names_have_been_read_the_list_comes_after_words() {
        Bench cold = new Bench();
        cold.aws.with(Team.AKUA);
        Reply reply = cold.runs("list", "");
        assertThat(words(reply)).contains("Reading all names");
        Looked screen = Bench.later(reply);
        assertThat(screen.lastSaid().text().mrkdwn()).contains("Akua Mansa");
    }

    @Test
    void a_refusal_of_aws_is_left_to_be_told() {
        Bench cold = new Bench();
        cold.aws.fails(new Refused(Refused.Reason.NO_PERMISSION, "ssm-contacts:ListContacts is missing."));
        Reply reply = cold.runs("list", "");
        assertThatThrownBy(() -> Bench.later(reply)).isInstanceOf(Refused.class);
    }

    @Test
    void from_the_home_it_opens_as_a_modal_and_turns_its_pages_there() {
        many(23);
        Reply opened = bench.inHome("list", "plans");
        assertThat(opened.now()).isInstanceOf(Answer.Open.class);
        Reply next = bench.inModal(Press.Kind.BUTTON, "list.next", lastValue(Shown.in(opened)), "", Map.of());
        assertThat(next.now()).isInstanceOf(Answer.Show.class);
        assertThat(Shown.in(next).text()).contains("11–20 of 24");
    }

    private void many(int plans) {
        IntStream.rangeClosed(1, plans)
                .mapToObj(i -> String.format("p-%02d", i))
                .map(alias -> new Contact(Team.contact(alias), alias, "", ContactType.ESCALATION, Plan.blank()))
                .forEach(bench.aws::with);
        bench.directory.refresh();
    }

    private static String lastValue(Shown list) {
        return list.values().get(list.values().size() - 1);
    }

    private static String words(Reply reply) {
        return Bench.words(reply);
    }
}
