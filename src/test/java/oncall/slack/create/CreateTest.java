package oncall.slack.create;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.view.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oncall.domain.ContactType;
import oncall.operations.Refused;
import oncall.operations.Unclear;
import oncall.slack.bench.Bench;
import oncall.slack.bench.Looked;
import oncall.slack.bench.Shown;
import oncall.slack.press.Answer;
import oncall.slack.press.AskedFrom;
import oncall.slack.press.IdempotencyTokens;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreateTest {
    private final Bench bench = Bench.withTeam();

    @Test
    void the_form_opens_with_what_the_words_say() {
        View form = opened("contact mary_major");
        assertThat(form.getTitle().getText()).isEqualTo("New Contact");
        assertThat(form.getSubmit().getText()).isEqualTo("Create Contact");
        assertThat(Shown.in(form).json()).contains("\"initial_value\":\"mary_major\"");
        assertThat(opened("plan").getTitle().getText()).isEqualTo("New Escalation Plan");
        assertThat(opened("Schedule nights").getTitle().getText()).isEqualTo("New On-Call Schedule");
        assertThat(opened("").getTitle().getText()).isEqualTo("New Contact");
    }

    @Test
    void a_name_that_cannot_be_an_alias_is_taken_for_the_display_name() {
        assertThat(CreateCommand.read("contact Mary Major", AskedFrom.nowhere()))
                .extracting(CreateScreen::alias, CreateScreen::displayName, CreateScreen::type)
                .containsExactly("", "Mary Major", ContactType.PERSONAL);
        assertThat(CreateCommand.read("mary", AskedFrom.nowhere()).alias()).isEqualTo("mary");
    }

    @ParameterizedTest
    @CsvSource({
        "escalation plan payments,ESCALATION,payments",
        "an escalation policy payments,ESCALATION,payments",
        "on-call schedule nights,ONCALL_SCHEDULE,nights",
        "oncall schedule nights,ONCALL_SCHEDULE,nights",
        "a person mary,PERSONAL,mary",
        "contact team,PERSONAL,team",
        "team-lead,PERSONAL,team-lead"
    })
    void a_kind_is_read_as_people_call_it(String text, ContactType type, String alias) {
        assertThat(CreateCommand.other(text)).isEmpty();
        assertThat(CreateCommand.read(text, AskedFrom.nowhere()))
                .extracting(CreateScreen::type, CreateScreen::alias)
                .containsExactly(type, alias);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"team", "Team sre", "a team", "rotation nights", "override", "user group", "channel", "service x"
            })
    void of_what_is_not_created_here_it_is_said_that_there_is_no_such_thing(String text) {
        assertThat(((Answer.Say) bench.runs("new", text).now()).message().text().mrkdwn())
                .startsWith("There is no “")
                .contains("” to create here.", "a contact, an escalation plan or an on-call schedule");
    }

    @Test
    void a_name_typed_with_marks_of_its_own_is_sent_with_accents() {
        Looked screen = Bench.later(submit("PERSONAL", "\u2068mary\u2069", "\u200eMu\u0308ller ", "team=Zoe\u0308"));

        assertThat(Shown.in(screen.lastView()).text()).contains("Created: the contact *M\u00fcller*.");
        assertThat(bench.aws.calls).contains("create mary");
    }

    @Test
    void another_kind_draws_the_form_anew_with_everything_typed() {
        View form = opened("contact mary");
        Reply reply = bench.inModal(
                Press.Kind.BUTTON,
                "new-type",
                "ESCALATION",
                form.getPrivateMetadata(),
                answers("ESCALATION", "pay", "Pay"));
        View drawn = ((Answer.Show) reply.now()).view();
        assertThat(drawn.getTitle().getText()).isEqualTo("New Escalation Plan");
        assertThat(Shown.in(drawn).json())
                .contains("\"initial_value\":\"pay\"", "\"initial_value\":\"Pay\"", "\"initial_value\":\"team=sre\"");
        assertThat(drawn.getPrivateMetadata()).isEqualTo(form.getPrivateMetadata());
    }

    @Test
    void all_faults_stand_at_their_fields_before_aws_is_asked() {
        Reply reply = submit("PERSONAL", "Mary Major", "Mary O'Major", "team");
        assertThat(((Answer.Errors) reply.now()).errors().reasons()).containsOnlyKeys("alias", "displayName", "tags");
        assertThat(reply.later()).isEmpty();
        assertThat(bench.aws.calls).isEmpty();
    }

    @Test
    void a_contact_is_created_and_read_back_and_the_channel_hears_of_it() {
        Reply reply = submit("PERSONAL", "mary", "Mary Major", "team=sre");
        assertThat(Shown.in(reply).text()).contains("Creating mary in AWS…");
        Looked screen = Bench.later(reply);
        assertThat(bench.aws.calls).contains("create mary", "get mary");
        assertThat(Shown.in(screen.lastView()).text()).contains("Created: the contact *Mary Major*.");
        assertThat(Shown.in(screen.lastView()).actions()).containsExactly("channels", "edit", "show");
        assertThat(bench.journal.announcements).hasSize(1);
        assertThat(bench.journal.announcements.get(0).channel()).isEqualTo(Bench.SRE);
        assertThat(bench.announced().text().mrkdwn()).contains("created the contact *Mary Major*");
    }

    @Test
    void a_refusal_stands_on_top_of_a_form_that_lost_nothing() {
        bench.aws.fails(new Refused(Refused.Reason.QUOTA, "AWS keeps no more contacts than this."));
        Looked screen = Bench.later(submit("PERSONAL", "mary", "Mary Major", "team=sre"));
        assertThat(Shown.in(screen.lastView()).json())
                .contains("Nothing was created.", "AWS keeps no more contacts than this.")
                .contains("\"initial_value\":\"mary\"", "\"initial_value\":\"Mary Major\"");
        assertThat(bench.journal.announcements).isEmpty();
    }

    @Test
    void after_an_unclear_answer_the_same_content_is_sent_with_the_same_token() {
        bench.aws.fails(new Unclear("AWS did not answer."));
        Looked screen = Bench.later(submit("PERSONAL", "mary", "Mary Major", "team=sre"));
        String metadata = screen.lastView().getPrivateMetadata();
        assertThat(Shown.in(screen.lastView()).text()).contains("It is not known whether it was created.");
        assertThat(CreateScreen.from(metadata).channel()).isEqualTo(Optional.of(Bench.SRE));
        assertThat(CreateScreen.token(metadata).unanswered()).isEqualTo(IdempotencyTokens.of("key-2"));
    }

    @Test
    void the_form_carries_where_it_was_asked_from_within_slacks_limit() {
        AskedFrom from =
                new AskedFrom(Optional.of("C02SRE"), Optional.of("https://hooks.slack.com/" + "x".repeat(300)));
        CreateScreen screen = CreateCommand.read("contact " + "x".repeat(9000), from)
                .with(new CreateToken("a".repeat(64), "b".repeat(64)));
        assertThat(screen.metadata()).hasSizeLessThan(3000);
        assertThat(CreateScreen.from(screen.metadata())).isEqualTo(from);
        assertThat(CreateScreen.token(screen.metadata())).isEqualTo(screen.token());
    }

    private View opened(String text) {
        return ((Answer.Open) bench.runs("new", text).now()).view();
    }

    private Reply submit(String kind, String alias, String displayName, String tags) {
        String metadata = opened("contact").getPrivateMetadata();
        return bench.inModal(
                Press.Kind.SUBMIT,
                "new-form",
                "",
                metadata,
                Map.of(
                        "type",
                        List.of(kind),
                        "alias",
                        List.of(alias),
                        "displayName",
                        List.of(displayName),
                        "tags",
                        List.of(tags)));
    }

    private static Map<String, List<String>> answers(String kind, String alias, String displayName) {
        return Map.of(
                "type",
                List.of(kind),
                "alias",
                List.of(alias),
                "displayName",
                List.of(displayName),
                "tags",
                List.of("team=sre"));
    }
}
