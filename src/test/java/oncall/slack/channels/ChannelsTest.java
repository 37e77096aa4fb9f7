package oncall.slack.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oncall.domain.FieldErrors;
import oncall.operations.Refused;
import oncall.operations.Unclear;
import oncall.slack.bench.Aws;
import oncall.slack.bench.Bench;
import oncall.slack.bench.Looked;
import oncall.slack.bench.Shown;
import oncall.slack.bench.Team;
import oncall.slack.press.Answer;
import oncall.slack.press.AskedFrom;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import org.junit.jupiter.api.Test;

class ChannelsTest {
    private static final String FROM = new AskedFrom(Optional.of(Bench.SRE), Optional.empty()).encoded();
    private static final String OF_AKUA = FROM + "\n" + Team.AKUA.arn().value() + "\n";
    private static final String EMAIL = Team.EMAIL.arn().value();

    private final Bench bench = Bench.withTeam();

    @Test
    void an_editor_sees_addresses_whole_and_what_can_be_done() {
        Shown opened = Shown.in(bench.warm(Team.AKUA).runs("channels", "akuam"));
        assertThat(opened.text())
                .contains("*Work phone* · SMS · +12065550100 · activated")
                .contains(
                        "*Work mail* · e-mail · `akua@example.com`",
                        "· not activated",
                        "AWS sends a code by e-mail to `akua@example.com`",
                        "At most 3 codes an hour");
        assertThat(opened.actions())
                .containsExactly(
                        "channels.menu", "channels.menu", "channels.send", "channels.enter", "channels.add", "edit");
    }

    @Test
    void a_member_sees_them_masked_and_changes_nothing() {
        Shown opened = Shown.in(bench.warm(Team.AKUA).runs(Bench.SAM, "channels", "akuam"));
        assertThat(opened.text()).contains("+1 ••• ••• 0100", "Addresses are masked");
        assertThat(opened.json()).doesNotContain("+12065550100", "akua@");
        assertThat(opened.actions()).isEmpty();
    }

    @Test
    void it_opens_from_memory_and_is_drawn_again_where_aws_holds_something_else() {
        Reply opened = bench.warm(Team.AKUA).runs("channels", "akuam");
        assertThat(Bench.later(opened).views).isEmpty();
        bench.aws.activate(Team.EMAIL.arn(), Aws.CODE);
        assertThat(Shown.in(Bench.later(opened).lastView()).actions())
                .containsExactly("channels.menu", "channels.menu", "channels.add", "edit");
    }

    @Test
    void not_in_memory_it_opens_with_words_and_then_the_channels() {
        Reply opened = bench.runs("channels", "akuam");
        assertThat(opened.now()).isInstanceOf(Answer.Open.class);
        assertThat(Shown.in(opened).text()).contains("Reading the channels…");
        assertThat(Shown.in(Bench.later(opened).lastView()).text()).contains("Work phone");
    }

    @Test
    void what_aws_refuses_stands_over_what_was_remembered() {
        bench.warm(Team.AKUA);
        Reply opened = bench.runs("channels", "akuam");
        bench.aws.fails(new Refused(Refused.Reason.UNAVAILABLE, "AWS does not answer."));
        assertThat(Shown.in(Bench.later(opened).lastView()).text()).contains("AWS does not answer.", "Work phone");
    }

    @Test
    void an_escalation_plan_has_none() {
        assertThat(Shown.in(bench.runs("channels", "example_escalation")).text())
                .contains("is an escalation plan. Only contacts have channels");
    }

    @Test
    void a_contact_of_another_account_is_masked_and_not_offered_for_change() {
        assertThat(Shown.in(bench.warm(Team.SHARED).runs("channels", "partner")).actions())
                .isEmpty();
    }

    @Test
    void faults_are_told_at_their_fields_before_aws_is_asked() {
        Reply reply = submits("SMS", "O'Brien", "0100");
        FieldErrors errors = ((Answer.Errors) reply.now()).errors();
        assertThat(errors.reasons()).containsOnlyKeys("channel.name", "channel.address");
        assertThat(reply.later()).isEmpty();
        assertThat(bench.aws.calls).isEmpty();
    }

    @Test
    void a_channel_is_saved_then_offered_its_code_and_told_without_its_address() {
        Reply reply = submits("SMS", "Second phone", "+1 (206) 555-0177");
        assertThat(Shown.in(reply).text()).contains("Saving the channel…");
        Looked screen = Bench.later(reply);
        assertThat(Shown.in(screen.lastView()).text())
                .contains("*Second phone* is saved.", "*Second phone* · SMS · +12065550177 · not activated");
        assertThat(Shown.in(screen.lastView()).actions())
                .containsExactly("channels.send", "channels.enter", "channels.all", "edit");
        assertThat(bench.journal.announcements.get(0).channel()).isEqualTo(Bench.SRE);
        assertThat(bench.announced().text().mrkdwn())
                .startsWith("Mai Nguyen added the contact channel *Second phone* (SMS) to *Akua Mansa*")
                .doesNotContain("0177");
    }

    @Test
    void a_refusal_shows_the_form_again_with_everything_that_was_typed() {
        Reply reply = submits("EMAIL", "Home", "home@example.com");
        bench.aws.fails(new Refused(Refused.Reason.NO_PERMISSION, "ssm-contacts:CreateContactChannel is missing."));
        Looked screen = Bench.later(reply);
        assertThat(Shown.in(screen.lastView()).json())
                .contains("CreateContactChannel", "\"initial_value\":\"Home\"", "home@example.com", "\"EMAIL\"");
        assertThat(bench.journal.announcements).isEmpty();
    }

    @Test
    void submitting_the_same_form_again_after_no_answer_is_the_same_adding() {
        Reply first = submits("EMAIL", "Home", "home@example.com");
        bench.aws.fails(new Unclear("No answer within 10 seconds."));
        assertThat(Shown.in(Bench.later(first).lastView()).text()).contains("nothing is made twice");
        bench.aws.fails(null);
        Bench.later(submits("EMAIL", "Home", "home@example.com"));
        List<String> creates = bench.aws.calls.stream()
                .filter(call -> call.startsWith("createChannel"))
                .distinct()
                .toList();
        assertThat(creates).hasSize(1);
        Bench.later(submits("EMAIL", "Home", "other@example.com"));
        assertThat(bench.aws.calls.stream()
                        .filter(call -> call.startsWith("createChannel"))
                        .distinct())
                .hasSize(2);
    }

    @Test
    void a_code_is_sent_and_asked_for_naming_the_address_it_went_to() {
        Looked screen = Bench.later(presses("channels.send", EMAIL));
        assertThat(Shown.in(screen.lastView()).text())
                .contains("A code is on its way by e-mail to `akua@example.com`.", "Activation code");
        assertThat(bench.aws.calls).contains("send akuam/email");
        assertThat(Shown.in(Bench.later(presses("channels.send", EMAIL)).lastView())
                        .text())
                .contains("no second one was sent");
    }

    @Test
    void the_fourth_code_within_an_hour_is_refused_in_words_over_the_channels() {
        for (int i = 0; i < 3; i++) {
            Bench.later(presses("channels.send", EMAIL));
            bench.now = bench.now.plus(Duration.ofMinutes(2));
        }
        assertThat(Shown.in(Bench.later(presses("channels.send", EMAIL)).lastView())
                        .text())
                .contains("3 times", "Work phone");
    }

    @Test
    void where_it_is_not_known_whether_a_code_went_out_it_can_be_entered() {
        Reply reply = presses("channels.send", EMAIL);
        bench.aws.fails(new Unclear("No answer."));
        assertThat(Shown.in(Bench.later(reply).lastView()).text()).contains("not known", "Activation code");
    }

    @Test
    void the_right_code_activates_and_shows_what_aws_holds_now() {
        Looked screen = Bench.later(entersCode(" 123 456 "));
        assertThat(Shown.in(screen.lastView()).text())
                .contains("*Work mail* is activated.", "· activated")
                .doesNotContain("not activated");
        assertThat(bench.announced().text().mrkdwn())
                .startsWith("Mai Nguyen activated the contact channel *Work mail* (e-mail) of *Akua Mansa*");
    }

    @Test
    void a_wrong_code_is_told_above_the_field_with_what_was_typed() {
        Looked screen = Bench.later(entersCode("654321"));
        assertThat(Shown.in(screen.lastView()).text()).contains("does not accept this code");
        assertThat(Shown.in(screen.lastView()).json()).contains("\"initial_value\":\"654321\"");
    }

    @Test
    void a_mistyped_code_and_a_channel_that_is_there_already_are_no_changes() {
        Bench.later(entersCode("654321"));
        bench.aws.eachCall(() -> {
            if (bench.aws.calls.get(bench.aws.calls.size() - 1).startsWith("createChannel")) {
                throw new Refused(Refused.Reason.CONFLICT, "There is one.");
            }
        });
        Looked again = Bench.later(submits("SMS", "Work phone", "+12065550100"));
        assertThat(Shown.in(again.lastView()).text()).contains("has such a channel of this contact already");
        assertThat(bench.journal.rows).isEmpty();
        assertThat(Bench.later(bench.runs("history", "akuam")).lastSaid().text().mrkdwn())
                .contains("No changes of *Akua Mansa*");
    }

    @Test
    void what_is_deactivated_is_said_to_be_and_not_to_be_saved() {
        bench.warm(Team.AKUA);
        String phone = Team.SMS.arn().value();
        assertThat(changed("channels.deactivate", phone, Map.of("confirm", List.of("akuam"))))
                .contains("*Work phone* is deactivated: nothing is sent to it until it is activated again")
                .doesNotContain("saved");
        assertThat(changed("channels.deactivate", phone, Map.of()))
                .contains("*Work phone* was not activated: nothing was changed.");
        Map<String, List<String>> same =
                Map.of("channel.name", List.of("Work phone"), "channel.address", List.of("+1 206 555 0100"));
        assertThat(changed("channels.edit", phone, same)).contains("*Work phone* is as it was: nothing was changed.");
        assertThat(changed("channels.delete", phone, Map.of())).contains("*Work phone* is deleted.");
    }

    @Test
    void what_a_channel_leaves_behind_is_said_before_and_wants_a_word_where_nobody_is_reached() {
        bench.warm(Team.AKUA).warm(Team.ESCALATION);
        for (String what : List.of("channels.deactivate", "channels.delete")) {
            String id = Team.SMS.arn().name();
            Shown asked = Shown.in(bench.inModal(
                    Press.Kind.BUTTON,
                    "channels.menu",
                    what + " " + id.substring(id.lastIndexOf('/') + 1),
                    OF_AKUA,
                    Map.of()));
            assertThat(asked.text())
                    .contains("New problem", "nobody is reached at all", "This breaks *Example*, stage 1.")
                    .contains("Type akuam to have nobody reached");

            Reply unasked = bench.inModal(
                    Press.Kind.SUBMIT, what, "", OF_AKUA + Team.SMS.arn().value(), Map.of());
            assertThat(Shown.in(unasked).text()).contains("Type akuam to have nobody reached");
            Reply mistyped = bench.inModal(
                    Press.Kind.SUBMIT, what, "", OF_AKUA + Team.SMS.arn().value(), Map.of("confirm", List.of("akua")));
            assertThat(((Answer.Errors) mistyped.now()).errors().reasons()).containsOnlyKeys("confirm");
        }
        assertThat(bench.aws.calls).isEmpty();
    }

    private String changed(String route, String channel, Map<String, List<String>> answers) {
        bench.aws.fresh(Team.AKUA.arn());
        Reply reply = bench.inModal(Press.Kind.SUBMIT, route, "", OF_AKUA + channel, answers);
        return Shown.in(Bench.later(reply).lastView()).text();
    }

    @Test
    void what_is_no_code_is_told_at_the_field() {
        Reply reply = entersCode("12ab");
        assertThat(((Answer.Errors) reply.now()).errors().reasons()).containsOnlyKeys("channel.code");
    }

    @Test
    void a_channel_that_somebody_deleted_is_told_so_over_the_present_ones() {
        Reply reply = presses("channels.send", Team.channelArn("akuam", "gone").value());
        assertThat(Shown.in(Bench.later(reply).lastView()).text()).contains("not there any more", "Work phone");
    }

    @Test
    void a_form_that_carries_something_else_says_how_to_begin_again() {
        for (String id : List.of("channels.add", "channels.send", "channels.enter", "channels.all")) {
            assertThat(Shown.in(bench.inModal(Press.Kind.BUTTON, id, EMAIL, "draft 3", Map.of()))
                            .text())
                    .contains("`/pager channels [&lt;who&gt;]`");
        }
        for (String id : List.of("channels.add", "channels.code")) {
            assertThat(Shown.in(bench.inModal(Press.Kind.SUBMIT, id, "", "", Map.of()))
                            .text())
                    .contains("older version");
        }
    }

    @Test
    void beside_the_form_for_a_code_another_one_can_be_sent() {
        Shown form = Shown.in(presses("channels.enter", EMAIL));
        assertThat(form.text()).contains("Send Again");
        assertThat(form.actions()).contains("channels.send");
        assertThat(form.values()).contains(EMAIL);
    }

    private Reply presses(String actionId, String value) {
        return bench.inModal(Press.Kind.BUTTON, actionId, value, OF_AKUA, Map.of());
    }

    private Reply submits(String type, String name, String address) {
        return bench.inModal(
                Press.Kind.SUBMIT,
                "channels.add",
                "",
                OF_AKUA + "form-1",
                Map.of(
                        "channel.type", List.of(type),
                        "channel.name", List.of(name),
                        "channel.address", List.of(address)));
    }

    private Reply entersCode(String code) {
        return bench.inModal(
                Press.Kind.SUBMIT, "channels.code", "", OF_AKUA + EMAIL, Map.of("channel.code", List.of(code)));
    }
}
