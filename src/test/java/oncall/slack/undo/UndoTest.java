package oncall.slack.undo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import oncall.domain.Address;
import oncall.domain.Change;
import oncall.domain.Channel;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Stage;
import oncall.domain.Subject;
import oncall.domain.Tag;
import oncall.domain.Target;
import oncall.slack.bench.Bench;
import oncall.slack.bench.Shown;
import oncall.slack.bench.Team;
import oncall.slack.bench.Told;
import oncall.slack.bench.Window;
import org.junit.jupiter.api.Test;

class UndoTest {
    private static final Contact KAI = new Contact(
            Team.contact("kai"),
            "kai",
            "Kai",
            ContactType.PERSONAL,
            Plan.ofStages(List.of(
                    new Stage(3, List.of(new Target.ToChannel(phone(true).arn(), OptionalInt.of(2)))),
                    new Stage(1, List.of(new Target.ToChannel(mail().arn(), OptionalInt.empty()))))));

    private final Bench bench = Bench.withTeam();
    private final Window mai = new Window(bench);

    @Test
    void a_plan_is_put_back_and_what_was_changed_since_stays() {
        Contact before = Team.ESCALATION;
        Contact after = before.withDisplayName("Payments");
        Contact since = after.withPlan(Plan.ofStages(List.of(
                new Stage(9, before.plan().stages().get(0).targets()),
                before.plan().stages().get(1))));
        bench.aws.with(since);
        bench.remembers(Told.as("rename22", Told.changed(before, after)));
        mai.runs("undo", " `RENAME22` ");
        assertThat(mai.text())
                .startsWith("Undo Change\nUndo Change\n")
                .contains("This puts back change rename22.")
                .doesNotContain("Save Plan")
                .contains("Display name: ~Payments~", "Display name: Example")
                .doesNotContain("waits 9");
        mai.submits();
        assertThat(mai.text()).contains("Undo Change", "Undone. This is what AWS holds now.");
        assertThat(bench.aws.get(before.arn())).isEqualTo(since.withDisplayName("Example"));
        assertThat(bench.journal.last().source()).isEqualTo(Change.Source.UNDO);
        assertThat(bench.journal.last().undoes()).contains("rename22");
        assertThat(bench.announced().text().mrkdwn())
                .startsWith("Mai Nguyen undid change rename22 of the escalation plan *Example*")
                .doesNotContain("Payments*");
        assertThat(Shown.in(bench.announced()).text()).contains("Undone in Slack");
        mai.runs("undo", "rename22");
        assertThat(mai.text()).contains("It was put back already. Undone by <@U01MAI>");
        mai.runs("undo", bench.journal.last().id()).submits();
        assertThat(bench.aws.get(before.arn()).displayName()).isEqualTo("Payments");
        mai.runs("undo", "rename22");
        assertThat(mai.text()).as("the undoing was undone").startsWith("Undo Change");
    }

    @Test
    void what_was_changed_again_is_asked_about() {
        Contact after = Team.ESCALATION.withDisplayName("Payments");
        bench.aws.with(after.withDisplayName("Refunds"));
        bench.remembers(Told.as("rename22", Told.changed(Team.ESCALATION, after)));
        mai.runs("undo", "rename22");
        assertThat(mai.text()).contains("Choose Between Changes", "Example", "Refunds");
    }

    @Test
    void what_is_so_already_is_said() {
        bench.remembers(
                Told.as("rename22", Told.changed(Team.ESCALATION, Team.ESCALATION.withDisplayName("Payments"))));
        mai.runs("undo", "rename22");
        assertThat(mai.text()).contains("Nothing changed. This is what AWS holds.");
    }

    @Test
    void what_cannot_be_put_back_is_told_why() {
        Change made = Told.changed(Team.ESCALATION, Team.ESCALATION.withDisplayName("P"));
        bench.remembers(
                Told.as("refused2", made.withState(Change.State.REFUSED)),
                Told.as("pending2", made.withState(Change.State.PENDING)),
                Told.as("unclear2", made.withState(Change.State.UNCLEAR)),
                Told.as("nothing2", Told.changed(Team.ALEJANDRO, Team.ALEJANDRO)),
                Told.as(
                        "rotation",
                        Told.change(
                                Change.Kind.CHANGED,
                                Optional.of(Subject.OfRotation.of(Team.PRIMARY)),
                                Optional.of(Subject.OfRotation.of(Team.PRIMARY)))));
        assertThat(asked("refused2")).contains("this change was not made");
        assertThat(asked("pending2")).contains("AWS has not said yet");
        assertThat(asked("unclear2")).contains("not known, for it was changed again");
        assertThat(asked("nothing2")).contains("What this change replaced is not kept here");
        assertThat(asked("rotation")).contains("Rotations are changed on the AWS console");
        assertThat(asked("<!here> *x*")).contains("There is no change “").doesNotContain("<!here>");
        assertThat(Shown.words(new Window(bench).runs("undo", "").said.orElseThrow())
                        .text())
                .contains("Which change? Write `/pager undo &lt;id&gt;`");
    }

    @Test
    void only_whoever_may_make_the_change_may_put_it_back() {
        Contact shared = Team.SHARED;
        Contact guarded =
                new Contact(Team.contact("akua-guarded"), "akua-guarded", "", ContactType.PERSONAL, Plan.blank());
        bench.aws.with(guarded);
        bench.remembers(
                Told.as("foreign2", Told.changed(shared, shared.withDisplayName("X"))),
                Told.as("guarded2", Told.changed(guarded, guarded.withDisplayName("X"))),
                Told.as("others22", Told.changed(Team.ESCALATION, Team.ESCALATION.withDisplayName("X"))),
                Told.as("created2", Told.created(Team.AKUA)),
                Told.as("owned222", Told.changed(Team.AKUA, Team.AKUA.withDisplayName("X"))));
        assertThat(asked("foreign2")).contains("Not put back.", "belongs to AWS account");
        assertThat(asked("guarded2")).contains("is protected");
        bench.linked(Bench.SAM, Team.AKUA.arn());
        Window sam = new Window(bench, Bench.SAM);
        assertThat(sam.runs("undo", "others22").text())
                .contains("Not put back. You can change your own contact, but not");
        assertThat(sam.runs("undo", "created2").text()).contains("Not put back. Editors are admins. Ask one.");
        bench.aws.with(Team.AKUA.withDisplayName("X"), Team.SMS, Team.EMAIL);
        assertThat(sam.runs("undo", "owned222").text()).contains("Undo Change", "Akua Mansa");
    }

    @Test
    void a_create_is_put_back_by_a_delete_with_its_question() {
        bench.aws.with(KAI, phone(true), mail());
        bench.directory.refresh();
        bench.remembers(Told.as("created2", Told.created(KAI)));
        mai.runs("undo", "created2");
        assertThat(mai.text())
                .startsWith("Undo Change\nUndo Change\n")
                .contains(
                        "This deletes the contact *Kai*, its plan and its 2 channels.", "Putting back change created2")
                .contains("No escalation plan reaches it.");
        mai.submits();
        assertThat(mai.text()).contains("*Kai* is deleted.");
        assertThat(bench.journal.last().undoes()).contains("created2");
        assertThat(bench.journal.last().source()).isEqualTo(Change.Source.UNDO);
        assertThat(asked("created2")).contains("It was put back already.");
    }

    @Test
    void what_was_deleted_is_created_again_with_plan_tags_and_channels() {
        deleted(mail());
        mai.runs("undo", "deleted2");
        assertThat(mai.text())
                .contains("it creates the contact *Kai* again. It is a new one under the old alias", "*Stage 1*")
                .contains("• channel *Kai phone* (SMS), to be activated again", "• channel *Kai mail*", "• 1 tag");
        mai.submits();
        assertThat(mai.text()).contains("*Kai* is created again. It is a new one: its channels must be activated");
        Contact again = bench.aws.get(KAI.arn());
        List<Channel> channels = bench.aws.channels(KAI.arn());
        assertThat(channels).extracting(Channel::name).containsExactly("Kai phone", "Kai mail");
        assertThat(channels).noneMatch(Channel::activated);
        assertThat(again.plan().stages()).extracting(Stage::minutes).containsExactly(3, 1);
        assertThat(again.plan().stages().get(0).targets())
                .containsExactly(new Target.ToChannel(channels.get(0).arn(), OptionalInt.of(2)));
        assertThat(again.plan().stages().get(1).targets())
                .containsExactly(new Target.ToChannel(channels.get(1).arn(), OptionalInt.empty()));
        assertThat(bench.history.undoing("deleted2")).hasSize(4);
        assertThat(asked("deleted2")).contains("It was put back already.");
    }

    @Test
    void what_comes_back_is_shown_as_it_will_be() {
        deleted(mail().withAddress(Address.notKept()));
        String asked = asked("deleted2");
        assertThat(asked)
                .contains("*Kai phone* · SMS · not activated, so not used")
                .contains("Nobody is reached by it until a channel is activated again.")
                .doesNotContain("*Kai mail* · e-mail");
    }

    @Test
    void a_plan_comes_back_without_whom_aws_does_not_have() {
        Contact made = new Contact(Team.contact("made"), "made", "Made Elsewhere", ContactType.PERSONAL, Plan.blank());
        bench.aws.with(made);
        Contact plan = Team.ESCALATION.withPlan(Plan.ofStages(List.of(new Stage(
                5,
                List.of(new Target.ToContact(made.arn(), true), new Target.ToContact(Team.contact("left"), false))))));
        bench.remembers(Told.as("deleted2", Told.deleted(plan)));
        assertThat(asked("deleted2"))
                .contains("*Made Elsewhere*", "• not in its plan: a deleted contact (left)")
                .doesNotContain("not in its plan: *Made", "Stage 1* · begins at 0 min · waits 5 min\na deleted");
    }

    @Test
    void channels_whose_addresses_were_not_kept_must_be_typed_again() {
        deleted(mail().withAddress(Address.notKept()));
        mai.runs("undo", "deleted2");
        assertThat(mai.text())
                .contains(
                        "• not the channel *Kai mail* (e-mail): its address is not kept here and must be typed again");
        mai.submits();
        assertThat(bench.aws.channels(KAI.arn())).extracting(Channel::name).containsExactly("Kai phone");
        assertThat(bench.aws.get(KAI.arn()).plan().stages().get(1).targets()).isEmpty();
    }

    @Test
    void an_alias_that_was_taken_since_is_told() {
        deleted();
        mai.runs("undo", "deleted2");
        bench.aws.eachCall(() -> {
            if (bench.aws.calls.get(bench.aws.calls.size() - 1).equals("create kai")) {
                throw new oncall.operations.Refused(oncall.operations.Refused.Reason.CONFLICT, "Taken.");
            }
        });
        bench.aws.with(KAI.withDisplayName("Another"));
        mai.submits();
        assertThat(mai.text()).contains("Nothing was created.", "This alias is taken by the contact Another.");
    }

    @Test
    void a_change_of_one_that_was_deleted_since_is_not_put_into_its_successor() {
        bench.remembers(Told.as("older222", Told.changed(KAI, KAI.withDisplayName("K"))));
        deleted();
        bench.aws.with(KAI);
        assertThat(asked("older222"))
                .contains("*kai* was deleted since, by change deleted2", "is another one", "put its deletion back");
    }

    @Test
    void names_and_addresses_of_channels_are_put_back_and_what_aws_cannot_is_said() {
        Channel renamed = new Channel(
                Team.SMS.arn(), Team.AKUA.arn(), "Pager", Team.SMS.type(), new Address("+12065550111"), false);
        bench.aws.with(Team.AKUA, renamed);
        bench.remembers(Told.channels(Team.AKUA, List.of(Team.SMS), List.of(renamed)));
        mai.runs("undo", "k7f3m2qa");
        assertThat(mai.text())
                .contains("This puts back change k7f3m2qa of *akuam*:")
                .contains("• give the channel *Pager* (SMS) its name *Work phone* and its address again")
                .contains("• *Work phone*: only a code can activate it again");
        mai.submits();
        assertThat(mai.text()).contains("• Done: give the channel");
        assertThat(bench.aws.channels(Team.AKUA.arn()))
                .filteredOn(channel -> channel.arn().equals(Team.SMS.arn()))
                .containsExactly(Team.SMS.withActivated(false));
        assertThat(bench.journal.last().undoes()).contains("k7f3m2qa");
    }

    @Test
    void an_added_channel_goes_and_a_deleted_one_comes_back_where_the_plan_reached_it() {
        bench.remembers(
                Told.as("added222", Told.channels(Team.AKUA, List.of(Team.SMS), List.of(Team.SMS, Team.EMAIL))),
                Told.as("removed2", Told.channels(Team.AKUA, List.of(Team.SMS, Team.EMAIL), List.of(Team.EMAIL))));
        mai.runs("undo", "added222").submits();
        assertThat(mai.text()).contains("• Done: delete the channel *Work mail* (e-mail)");
        bench.journal.rows.values().removeIf(row -> row.change().undoes().isPresent());
        assertThat(asked("added222")).contains("*Work mail*: the channel was deleted since, and stays so");
        assertThat(bench.aws.channels(Team.AKUA.arn())).containsExactly(Team.SMS);
        bench.aws.deleteChannel(Team.SMS.arn());
        mai.runs("undo", "removed2");
        assertThat(mai.text()).contains("• add the channel *Work phone* (SMS) again; it must be activated again");
        mai.submits();
        List<Channel> channels = bench.aws.channels(Team.AKUA.arn());
        assertThat(channels).extracting(Channel::name).containsExactly("Work phone");
        assertThat(bench.aws.get(Team.AKUA.arn()).plan().stages().get(0).targets())
                .containsExactly(new Target.ToChannel(channels.get(0).arn(), OptionalInt.of(1)));
    }

    @Test
    void an_activation_is_ended_and_a_deactivation_needs_a_code() {
        bench.aws.with(Team.AKUA, Team.EMAIL.withActivated(true));
        bench.remembers(
                Told.as(
                        "activate",
                        Told.channels(Team.AKUA, List.of(Team.EMAIL), List.of(Team.EMAIL.withActivated(true)))),
                Told.as(
                        "turnoff2",
                        Told.channels(Team.AKUA, List.of(Team.EMAIL.withActivated(true)), List.of(Team.EMAIL))));
        mai.runs("undo", "activate").submits();
        assertThat(mai.text()).contains("• Done: deactivate the channel *Work mail* (e-mail)");
        assertThat(asked("turnoff2"))
                .contains("*Work mail*: only a code can activate it again", "Nothing of it can be put back from here.");
    }

    @Test
    void tags_are_put_back_unless_they_changed_since_or_are_ours() {
        bench.aws.tag(Team.ALEJANDRO.arn(), List.of(new Tag("a", "2"), new Tag("b", "3"), new Tag("oncall-x", "9")));
        bench.remembers(Told.change(
                Change.Kind.CHANGED,
                Optional.of(tagged(new Tag("a", "1"), new Tag("b", "1"))),
                Optional.of(tagged(new Tag("a", "2"), new Tag("b", "2"), new Tag("oncall-x", "9")))));
        mai.runs("undo", "k7f3m2qa");
        assertThat(mai.text())
                .contains("• set the tag *a*", "• *b*: it was changed again since", "• *oncall-x*: this tag follows");
        mai.submits();
        assertThat(bench.aws.tags(Team.ALEJANDRO.arn()))
                .containsExactly(new Tag("a", "1"), new Tag("b", "3"), new Tag("oncall-x", "9"));
        assertThat(bench.journal.last().undoes()).contains("k7f3m2qa");
    }

    @Test
    void what_aws_refuses_is_told_and_the_rest_goes_on() {
        Channel renamed =
                new Channel(Team.SMS.arn(), Team.AKUA.arn(), "Pager", Team.SMS.type(), Team.SMS.address(), true);
        bench.aws.with(Team.AKUA, renamed);
        bench.remembers(Told.channels(Team.AKUA, List.of(Team.SMS), List.of(renamed)));
        mai.runs("undo", "k7f3m2qa");
        bench.aws.eachCall(() -> {
            if (bench.aws.calls.get(bench.aws.calls.size() - 1).startsWith("updateChannel")) {
                throw new oncall.operations.Refused(
                        oncall.operations.Refused.Reason.NO_PERMISSION, "The role may not.");
            }
        });
        mai.submits();
        assertThat(mai.text()).contains("• Not done: give the channel", "The role may not.");
    }

    private static Subject tagged(Tag... tags) {
        return new Subject.OfContact(Team.ALEJANDRO, Optional.empty(), Optional.of(List.of(tags)));
    }

    private void deleted(Channel... others) {
        List<Channel> channels = new java.util.ArrayList<>(List.of(phone(true)));
        channels.addAll(List.of(others));
        bench.remembers(Told.as(
                "deleted2",
                Told.change(
                        Change.Kind.DELETED,
                        Optional.of(new Subject.OfContact(
                                KAI,
                                Optional.of(channels),
                                Optional.of(List.of(new Tag("team", "sre"), new Tag("oncall-slack-user", "U1"))))),
                        Optional.empty())));
    }

    private static Channel phone(boolean activated) {
        return new Channel(
                Team.channelArn("kai", "1"),
                Team.contact("kai"),
                "Kai phone",
                Team.SMS.type(),
                new Address("+12065550155"),
                activated);
    }

    private static Channel mail() {
        return new Channel(
                Team.channelArn("kai", "2"),
                Team.contact("kai"),
                "Kai mail",
                Team.EMAIL.type(),
                new Address("kai@example.com"),
                true);
    }

    private String asked(String id) {
        return new Window(bench).runs("undo", id).text();
    }
}
