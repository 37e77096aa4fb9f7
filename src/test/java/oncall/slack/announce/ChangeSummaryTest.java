package oncall.slack.announce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import oncall.domain.Address;
import oncall.domain.Change;
import oncall.domain.Channel;
import oncall.domain.Contact;
import oncall.domain.Plan;
import oncall.domain.Rotation;
import oncall.domain.Stage;
import oncall.domain.Subject;
import oncall.domain.Target;
import oncall.operations.Refused;
import oncall.operations.port.Notice;
import oncall.slack.bench.Bench;
import oncall.slack.bench.Shown;
import oncall.slack.bench.Team;
import oncall.slack.bench.Told;
import oncall.slack.block.Message;
import oncall.slack.block.SafeText;
import org.junit.jupiter.api.Test;

class ChangeSummaryTest {
    private final Bench bench = Bench.withTeam();
    private final ChangeSummary summary = new ChangeSummary(
            new DisplayNamesOf(bench.directory, bench.aws),
            new PlanOutlook(bench.forecasts, bench.aws),
            bench.membership);

    @Test
    void nobody_is_called_by_what_a_channel_reads() {
        Contact renamed = Team.ESCALATION.withDisplayName("Payments");
        Change told = Told.noted("asked by <@U03SAM> and <@U0NOBODY|x>", Told.changed(Team.ESCALATION, renamed));
        Message marked = summary.undone(List.of(Notice.of(told)), Map.of(told.id(), told));

        assertThat(text(marked)).contains("Mai Nguyen renamed", "Undone by Mai Nguyen", "asked by Sam Rivera and ");
        assertThat(Shown.in(marked).json()).doesNotContain("<@");
        assertThat(text(summary.of(List.of(Notice.of(told), Notice.of(told)), false, false)))
                .doesNotContain("<@");
        assertThat(SafeText.user("U0NOBODY").named(user -> Optional.empty()).mrkdwn())
                .isEqualTo("Somebody");
    }

    @Test
    void a_creation_says_who_made_what_and_whom_it_reaches() {
        Message told = told(Told.created(Team.ESCALATION));
        assertThat(text(told).lines()).hasSize(2).first().isEqualTo("Mai Nguyen created the escalation plan *Example*");
        assertThat(Shown.in(told).text())
                .contains("*Timeline* 0 min *Akua Mansa* SMS", "In Slack", "change k7f3m2qa")
                .doesNotContain("Stage");
        assertThat(Shown.in(told).actions()).containsExactly("show", "undo", "more");
        assertThat(Shown.in(told).more()).containsExactly("history");
    }

    @Test
    void what_was_made_in_one_sitting_is_told_as_one_creation() {
        Contact blank = Team.AKUA.withPlan(Plan.blank());
        Change phone = Told.channels(blank, List.of(), List.of(Team.SMS));
        Change mail = Told.channels(blank, List.of(Team.SMS), List.of(Team.SMS, Team.EMAIL));
        Change plan = Told.changed(blank, Team.AKUA.withDisplayName("Akua M."));
        bench.warm(Team.AKUA);
        Message told = summary.of(
                List.of(
                        Notice.of(Told.as("c1", Told.created(blank))),
                        Notice.of(Told.as("c2", phone)),
                        Notice.of(Told.as("c3", mail)),
                        Notice.of(Told.as("c4", plan))),
                false,
                false);
        assertThat(text(told).lines()).hasSize(3);
        assertThat(text(told)).startsWith("""
                        Mai Nguyen created the contact *Akua M.*
                        With 2 contact channels: *Work phone* (SMS, activated), *Work mail* (e-mail, not activated)
                        *Timeline* 0 min SMS""");
        assertThat(Shown.in(told).actions()).containsExactly("show", "undo", "more");
        assertThat(Shown.in(told).values()).contains("c1");
        Message marked = summary.undone(
                List.of(Notice.of(Told.as("c1", Told.created(blank))), Notice.of(Told.as("c4", plan))),
                Map.of("c4", Told.created(Team.AKUA)));
        assertThat(Shown.in(marked).text()).contains("*Undone by Mai Nguyen");
    }

    @Test
    void an_undo_is_three_lines_below_what_it_undoes_and_names_it_elsewhere() {
        bench.warm(Team.AKUA);
        Contact longer = Team.AKUA.withPlan(Plan.ofStages(List.of(
                Team.AKUA.plan().stages().get(0).withMinutes(9),
                Team.AKUA.plan().stages().get(1),
                Team.AKUA.plan().stages().get(2))));
        Change undo = undoing("k7f3m2qa", Told.changed(longer, Team.AKUA));
        Message reply = summary.of(List.of(Notice.of(undo)), true, false);
        assertThat(text(reply).lines()).hasSize(2);
        assertThat(text(reply)).startsWith("Mai Nguyen undid this change of the contact *Akua Mansa*\n*Timeline* ");
        assertThat(text(told(undo)))
                .startsWith(
                        "Mai Nguyen undid change k7f3m2qa of the contact *Akua Mansa*\nStage 1 waits ~9~ → 5 min\n*Timeline* ");
        assertThat(text(summary.of(List.of(Notice.of(undoing("k1", Told.deleted(Team.AKUA)))), true, false)))
                .isEqualTo("Mai Nguyen undid this change: deleted the contact *Akua Mansa*");
    }

    @Test
    void three_differences_are_told_and_the_others_are_counted() {
        Message told = told(Told.changed(
                Team.ESCALATION.withPlan(Plan.ofStages(manyStages())),
                Team.ESCALATION.withPlan(Plan.ofStages(manyStages().stream()
                        .map(stage -> stage.withMinutes(stage.minutes() + 40))
                        .toList()))));
        assertThat(text(told).lines()).hasSize(5);
        assertThat(text(told)).contains("Stage 3 waits ~3~ → 43 min … and 17 more\n*Timeline*");
    }

    private static Change undoing(String id, Change change) {
        return new Change(
                "undoing2",
                change.kind(),
                change.object(),
                change.name(),
                Change.Source.UNDO,
                change.userId(),
                change.note(),
                change.before(),
                change.after(),
                change.at(),
                change.state(),
                Optional.of(id),
                change.reference());
    }

    @Test
    void a_change_strikes_the_old_value_through() {
        Contact after = Team.AKUA
                .withDisplayName("Akua M.")
                .withPlan(Plan.ofStages(List.of(
                        new Stage(7, List.of(new Target.ToChannel(Team.SMS.arn(), OptionalInt.of(2)))),
                        Team.AKUA.plan().stages().get(1),
                        new Stage(1, List.of()))));
        assertThat(text(told(Told.changed(Team.AKUA, after))))
                .startsWith("Mai Nguyen changed the engagement plan of *Akua M.*")
                .contains("Display name: ~Akua Mansa~ → Akua M.")
                .contains("Stage 1 waits ~5~ → 7 min")
                .contains("Stage 1, *Work phone* · SMS: again after ~1 min~ → 2 min")
                .contains("reaches nobody");
    }

    @Test
    void what_a_change_made_worse_is_told_and_what_was_so_before_is_not() {
        Contact reachesNobody = Team.AKUA.withPlan(Plan.ofStages(List.of(new Stage(5, List.of()))));
        Change worse = Told.changed(Team.AKUA, reachesNobody);
        assertThat(text(told(worse))).contains("*New problems*\n*Broken* · nobody is reached at all.");
        assertThat(text(told(Told.changed(reachesNobody, Team.AKUA)))).doesNotContain("nobody is reached at all");
        assertThat(text(told(Told.changed(reachesNobody, reachesNobody.withDisplayName("Akua M.")))))
                .doesNotContain("*New problem*");
    }

    @Test
    void a_change_of_the_name_alone_is_a_renaming() {
        assertThat(text(told(Told.changed(Team.ESCALATION, Team.ESCALATION.withDisplayName("Payments")))))
                .startsWith("Mai Nguyen renamed the escalation plan *Payments*\nDisplay name: ~Example~ → Pay");
    }

    @Test
    void channels_are_told_without_their_addresses_not_even_masked() {
        Channel renamed = new Channel(
                Team.SMS.arn(), Team.AKUA.arn(), "Other", Team.SMS.type(), new Address("+12065550111"), false);
        Map<String, Change> changes = Map.of(
                "added the contact channel *Work phone* (SMS) to",
                Told.channels(Team.AKUA, List.of(Team.EMAIL), List.of(Team.EMAIL, Team.SMS)),
                "activated the contact channel *Work mail* (e-mail) of",
                Told.channels(Team.AKUA, List.of(Team.EMAIL), List.of(Team.EMAIL.withActivated(true))),
                "deactivated the contact channel *Work phone* (SMS) of",
                Told.channels(Team.AKUA, List.of(Team.SMS), List.of(Team.SMS.withActivated(false))),
                "changed the contact channel *Other* (SMS) of",
                Told.channels(Team.AKUA, List.of(Team.SMS), List.of(renamed)),
                "deleted the contact channel *Work mail* (e-mail) of",
                Told.channels(Team.AKUA, List.of(Team.SMS, Team.EMAIL), List.of(Team.SMS)));
        changes.forEach((words, change) -> {
            Message told = told(change);
            assertThat(text(told)).startsWith("Mai Nguyen " + words + " *Akua Mansa*");
            assertThat(text(told) + Shown.in(told).json()).doesNotContain("0100", "0111", "example.com", "•••");
        });
    }

    @Test
    void a_rotation_is_told_with_what_changed_and_whole_where_it_is_new() {
        Rotation before = Team.PRIMARY;
        Rotation after = new Rotation(before.arn(), before.name(), "UTC", before.members());
        Message changed = told(Told.change(
                Change.Kind.CHANGED,
                Optional.of(Subject.OfRotation.of(before)),
                Optional.of(Subject.OfRotation.of(after))));
        assertThat(changed.text().mrkdwn())
                .isEqualTo("Mai Nguyen changed the time zone of the rotation *primary*\n"
                        + "Time zone: ~Europe/Berlin~ → UTC");
        Message created =
                told(Told.change(Change.Kind.CREATED, Optional.empty(), Optional.of(Subject.OfRotation.of(before))));
        assertThat(created.text().mrkdwn())
                .contains("created the rotation *primary*", "Members: *Akua Mansa*, *Alejandro Rosalez*");
        assertThat(Shown.in(created).actions()).containsExactly("more");
        assertThat(Shown.in(created).more()).containsExactly("history");
    }

    @Test
    void a_deletion_is_told_in_a_line() {
        assertThat(text(told(Told.deleted(Team.ESCALATION))))
                .startsWith("Mai Nguyen deleted the escalation plan *Example*");
    }

    @Test
    void a_change_is_told_although_the_channels_cannot_be_read() {
        bench.aws.fails(new Refused(Refused.Reason.UNAVAILABLE, "AWS does not answer."));
        assertThat(text(told(Told.changed(Team.ALEJANDRO, Team.AKUA))))
                .contains("a channel")
                .doesNotContain("deleted");
    }

    @Test
    void several_changes_stand_in_one_message_and_a_repeated_one_says_so() {
        Message told = summary.of(
                List.of(
                        Notice.of(Told.as("another2", Told.created(Team.ESCALATION))),
                        Notice.of(Told.changed(Team.SCHEDULE, Team.SCHEDULE.withDisplayName("P")))),
                false,
                true);
        assertThat(text(told))
                .startsWith("This may have been posted before")
                .contains("created the escalation plan *Example*", "renamed the on-call schedule *P*");
        assertThat(Shown.in(told).blocks()).isLessThan(50);
        assertThat(Shown.in(told).table()).isEmpty();
    }

    @Test
    void what_a_message_has_no_room_for_keeps_its_line_and_its_button_and_is_told() {
        List<Notice> changes = IntStream.range(0, 25)
                .<Notice>mapToObj(i -> Notice.of(Told.as(
                        "change" + i,
                        Told.noted(
                                "For the record.",
                                Told.changed(
                                        Team.ESCALATION,
                                        Team.ESCALATION
                                                .withDisplayName("P" + i)
                                                .withPlan(Plan.ofStages(manyStages())))))))
                .toList();
        Message told = summary.of(changes, false, true);
        assertThat(told.blocks()).hasSizeLessThanOrEqualTo(45);
        assertThat(Shown.in(told).actions()).filteredOn("undo"::equals).hasSize(25);
        assertThat(Shown.in(told).actions()).endsWith("history");
        assertThat(Shown.in(told).text()).contains("of these are told shortly: their differences are in the history.");
        assertThat(Shown.in(summary.undone(changes, Map.of("change9", Told.created(Team.AKUA))))
                        .actions())
                .filteredOn("undo"::equals)
                .hasSize(24);
    }

    /** Twenty of them: more differences than a summary lists. */
    private static List<Stage> manyStages() {
        return IntStream.range(0, 20)
                .mapToObj(i -> new Stage(i + 1, List.of(new Target.ToContact(Team.ALEJANDRO.arn(), false))))
                .toList();
    }

    @Test
    void what_a_change_breaks_or_weakens_is_named_with_its_stages() {
        Notice.Hurt broken = new Notice.Hurt(Team.ESCALATION.arn(), "Example", true, List.of(1));
        Notice.Hurt weak = new Notice.Hurt(Team.ESCALATION.arn(), "Other", false, List.of(1, 3));
        Notice.Hurt schedule = new Notice.Hurt(Team.ESCALATION.arn(), "SRE", true, List.of());
        assertThat(text(summary.of(
                        List.of(new Notice.Changed(Told.deleted(Team.AKUA), List.of(broken, weak, schedule))),
                        false,
                        false)))
                .contains("This breaks *Example*, stage 1.\nThis weakens *Other*, stages 1, 3.\nThis breaks *SRE*.");
    }

    @Test
    void who_was_linked_by_somebody_else_reads_so() {
        assertThat(text(summary.of(
                        List.of(new Notice.Linked("k", "U01MAI", Team.AKUA.arn(), "Akua Mansa", true)), false, false)))
                .startsWith("Mai Nguyen linked you to *Akua Mansa*");
        assertThat(text(summary.of(
                        List.of(new Notice.Linked("k", "U01MAI", Team.AKUA.arn(), "Akua Mansa", false)), false, false)))
                .isEqualTo("Mai Nguyen ended your link to *Akua Mansa*.");
    }

    @Test
    void an_author_reads_how_an_unanswered_change_ended() {
        Change change = Told.changed(Team.ESCALATION, Team.ESCALATION.withDisplayName("P"));
        assertThat(text(settled(change, true))).startsWith("AWS had not answered, but your change of");
        assertThat(text(settled(change.withState(Change.State.REFUSED), true)))
                .contains("was not made. Your draft is kept");
        assertThat(text(settled(change.withState(Change.State.UNCLEAR), true))).contains("changed again meanwhile");
        assertThat(text(summary.notPosted("C02SRE", Notice.of(change)))).contains("<#C02SRE>: invite me");
    }

    private Message settled(Change change, boolean draft) {
        return summary.of(List.of(new Notice.Settled(change, draft)), false, false);
    }

    @Test
    void a_channel_that_was_made_elsewhere_a_moment_ago_is_not_deleted() {
        bench.warm(Team.AKUA);
        Channel home = new Channel(
                Team.channelArn("akuam", "home"), Team.AKUA.arn(), "Home", Team.SMS.type(), Team.SMS.address(), true);
        Contact reaching = Team.AKUA.withPlan(Plan.ofStages(
                List.of(new Stage(5, List.of(new Target.ToChannel(home.arn(), OptionalInt.empty()))))));
        bench.aws.with(reaching, home);
        assertThat(text(told(Told.changed(Team.AKUA, reaching))))
                .contains("Stage 1 target: ~*Work phone* · SMS~ → *Home* · SMS", "*Timeline* 0 min SMS");
    }

    @Test
    void what_had_no_draft_keeps_none_and_what_is_deleted_is_not_saved() {
        Change deleted = Told.deleted(Team.ESCALATION);
        Change created = Told.created(Team.ESCALATION);
        Change channel = Told.channels(Team.AKUA, List.of(Team.SMS), List.of());
        assertThat(text(settled(deleted, false)))
                .startsWith("AWS had not answered, but *example_escalation* is deleted.");
        assertThat(text(settled(created, false)))
                .startsWith("AWS had not answered, but *example_escalation* is created.");
        assertThat(text(settled(deleted.withState(Change.State.REFUSED), false)))
                .contains("*example_escalation* was not deleted: it is still there.")
                .doesNotContain("draft", "saved");
        assertThat(text(settled(created.withState(Change.State.REFUSED), false)))
                .contains("*example_escalation* was not created.")
                .doesNotContain("draft");
        assertThat(text(settled(channel.withState(Change.State.REFUSED), false)))
                .contains("was not made. Do it again")
                .doesNotContain("draft");
        assertThat(text(settled(deleted.withState(Change.State.UNCLEAR), false)))
                .contains("your deletion of *example_escalation*");
    }

    private Message told(Change change) {
        return summary.of(List.of(Notice.of(change)), false, false);
    }

    private static String text(Message message) {
        return message.text().mrkdwn();
    }
}
