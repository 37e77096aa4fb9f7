package oncall.slack.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import oncall.domain.Address;
import oncall.domain.Change;
import oncall.domain.Channel;
import oncall.domain.Contact;
import oncall.domain.Recurrence;
import oncall.domain.Rotation;
import oncall.domain.Subject;
import oncall.domain.Tag;
import oncall.domain.WallTime;
import oncall.slack.bench.Bench;
import oncall.slack.bench.Looked;
import oncall.slack.bench.Shown;
import oncall.slack.bench.Team;
import oncall.slack.bench.Told;
import oncall.slack.block.SafeText;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final Contact RENAMED = Team.ESCALATION.withDisplayName("Payments");

    private final Bench bench = Bench.withTeam();

    @Test
    void the_newest_ten_come_first_and_the_others_page_by_page() {
        IntStream.rangeClosed(1, 23)
                .forEach(i -> bench.remembers(Told.as("change" + i, Told.changed(Team.ESCALATION, RENAMED))));
        Shown newest = said(bench.runs("history", ""));
        assertThat(newest.text())
                .startsWith("Changes of everything, the newest first")
                .contains(
                        "<@U01MAI> renamed the escalation plan *Payments*: Display name: ~Example~ → Payments",
                        "In Slack · <!date^",
                        " UTC> · saved")
                .as("ids stand behind the button")
                .doesNotContain("change23");
        assertThat(newest.values()).contains("change23", "change14").doesNotContain("change13");
        assertThat(newest.actions()).contains("history.older").doesNotContain("history.newer");
        Shown second = turned("history.older", last(newest));
        assertThat(second.text()).startsWith("Changes of everything, older ones");
        assertThat(second.values()).contains("change13", "change4");
        assertThat(second.actions()).contains("history.older", "history.newer");
        Shown third = turned("history.older", last(second));
        assertThat(third.values()).contains("change3", "change1");
        assertThat(third.actions()).doesNotContain("history.older");
        assertThat(turned("history.newer", last(third)).values()).contains("change13");
        assertThat(turned("history.newer", second.values().get(second.values().size() - 2))
                        .values())
                .contains("change23");
    }

    @Test
    void what_was_deleted_is_not_called_saved() {
        bench.remembers(Told.as("deleted2", Told.deleted(Team.ALEJANDRO)));
        assertThat(said(bench.runs("history", "")).text())
                .contains(" UTC> · done")
                .doesNotContain("saved");
    }

    @Test
    void one_contact_has_a_history_of_its_own() {
        bench.remembers(
                Told.as("ofakua22", Told.changed(Team.AKUA, Team.AKUA.withDisplayName("Akua M"))),
                Told.as("ofother2", Told.changed(Team.ESCALATION, RENAMED)));
        Shown akuas = said(bench.runs("history", "Akua Mansa"));
        assertThat(akuas.text()).contains("Changes of *Akua Mansa*");
        assertThat(akuas.values()).contains("ofakua22").doesNotContain("ofother2");
        assertThat(Shown.words(Bench.later(bench.runs("history", "alejr")).lastSaid())
                        .text())
                .contains("No changes of *Alejandro Rosalez* are remembered here.");
    }

    @Test
    void what_is_deleted_is_found_by_its_alias_and_told_apart_from_its_successor() {
        Contact gone = new Contact(Team.contact("gone"), "gone", "Gone", Team.ALEJANDRO.type(), Team.ALEJANDRO.plan());
        bench.remembers(Told.as("created2", Told.created(gone)), Told.as("deleted2", Told.deleted(gone)));
        Shown both = said(bench.runs("history", "gone"));
        assertThat(both.text()).contains("Changes of *gone*", "What is older is of the one that was deleted here.");
        assertThat(both.values()).contains("deleted2", "created2");
        assertThat(Shown.in(Bench.later(bench.runs("history", "alejar")).lastSaid())
                        .text())
                .contains("Did you mean");
    }

    @Test
    void every_state_and_source_is_told_in_words() {
        Change made = Told.changed(Team.ESCALATION, RENAMED);
        bench.remembers(
                Told.as("pending2", made.withState(Change.State.PENDING)),
                Told.as("refused2", made.withState(Change.State.REFUSED)),
                Told.as("unclear2", made.withState(Change.State.UNCLEAR)),
                of(made, "outside2", Change.Source.OUTSIDE, Optional.empty()),
                of(made, "import22", Change.Source.IMPORT, Optional.empty()),
                of(made, "undoing2", Change.Source.UNDO, Optional.of("import22")));
        assertThat(said(bench.runs("history", "")).text())
                .contains("*Not known yet* · <@U01MAI> renamed", "AWS has not said yet whether it holds")
                .contains(
                        "*Not made* · ", "*Unclear* · ", "Somebody outside Slack renamed", "Outside Slack: AWS console")
                .contains("Imported in Slack", "Undone in Slack · ")
                .contains("Undone by <@U01MAI> · <!date^1795255200^")
                .doesNotContain("undoing2", "import22");
    }

    @Test
    void a_difference_is_shown_with_addresses_for_editors_and_masked_for_others() {
        Channel moved = new Channel(
                Team.SMS.arn(), Team.AKUA.arn(), "Pager", Team.SMS.type(), new Address("+12065550111"), false);
        bench.remembers(Told.channels(Team.AKUA, List.of(Team.SMS), List.of(moved, Team.EMAIL)));
        String editors = Shown.in(
                        Bench.later(bench.presses("history.show", "k7f3m2qa")).lastView())
                .text();
        assertThat(SafeText.typed(editors))
                .contains(
                        "Channel ~Work phone~ → *Pager*",
                        "*Pager* · SMS: another address, ~+12065550100~ → +12065550111")
                .contains(
                        "*Pager* · SMS: ~activated~ → not activated",
                        "New channel: *Work mail* · e-mail · `akua@example.com`");
        Reply members = bench.inModal(Bench.SAM, Press.Kind.BUTTON, "history.show", "k7f3m2qa", "- -", Map.of());
        assertThat(SafeText.typed(Shown.in(Bench.later(members).lastView()).text()))
                .contains("~+1 ••• ••• 0100~ → +1 ••• ••• 0111", "a•••@example.com")
                .doesNotContain("5550100", "akua@");
    }

    @Test
    void what_was_deleted_is_shown_whole() {
        bench.remembers(Told.change(
                Change.Kind.DELETED,
                Optional.of(new Subject.OfContact(
                        Team.AKUA,
                        Optional.of(List.of(Team.SMS, Team.EMAIL.withAddress(Address.notKept()))),
                        Optional.of(List.of(new Tag("team", "sre"))))),
                Optional.empty()));
        assertThat(Shown.in(Bench.later(bench.presses("history.show", "k7f3m2qa"))
                                .lastView())
                        .text())
                .contains("deleted the contact *Akua Mansa*", "*Stage 1*", "*Work phone* · SMS", "address not kept");
    }

    @Test
    void a_rotation_is_told_old_and_new_and_whole_where_it_was_deleted() {
        Recurrence daily = new Recurrence(
                1, 1, List.of(new Recurrence.HandOff(Recurrence.Period.DAILY, 0, new WallTime(9, 0))), List.of());
        Subject before = rotation("UTC", new Tag("team", "sre"), Optional.of(daily));
        Subject after = rotation(
                "<!here>", new Tag("team", "*x*"), Optional.of(new Recurrence(2, 1, daily.handOffs(), List.of())));
        bench.remembers(
                Told.as("rotated2", Told.change(Change.Kind.CHANGED, Optional.of(before), Optional.of(after))),
                Told.as("deleted2", Told.change(Change.Kind.DELETED, Optional.of(before), Optional.empty())),
                Told.as(
                        "older222",
                        Told.change(
                                Change.Kind.CHANGED,
                                Optional.of(Subject.OfRotation.of(Team.PRIMARY)),
                                Optional.of(Subject.OfRotation.of(Team.PRIMARY)))));
        assertThat(said(bench.runs("history", "")).text())
                .contains("changed the time zone, recurrence and tags of the rotation *primary*: Time zone: ~UTC~ → ")
                .contains("deleted the rotation *primary*", "changed the rotation *primary*");
        assertThat(difference("rotated2"))
                .contains("Time zone: ~UTC~ → ", "On call at once: ~1~ → 2", "Tag ~team = sre~ → ")
                .contains("it is changed on the AWS console or with the AWS CLI")
                .doesNotContain("<!here>", "*x*");
        assertThat(difference("deleted2"))
                .contains("Members: *Akua Mansa*", "Hand-offs: every day: 09:00", "On call: at all times");
        assertThat(difference("older222")).contains("There is no difference to show");
    }

    private String difference(String id) {
        return Shown.in(Bench.later(bench.presses("history.show", id)).lastView())
                .text();
    }

    private static Subject rotation(String zone, Tag tag, Optional<Recurrence> recurrence) {
        return new Subject.OfRotation(
                new Rotation(
                        Team.PRIMARY.arn(), "primary", zone, List.of(Team.AKUA.arn()), Optional.empty(), recurrence),
                Optional.of(List.of(tag)));
    }

    @Test
    void tags_and_a_change_of_nothing_that_is_kept_have_words() {
        Subject before = new Subject.OfContact(
                Team.ALEJANDRO, Optional.empty(), Optional.of(List.of(new Tag("a", "1"), new Tag("b", "2"))));
        Subject after = new Subject.OfContact(
                Team.ALEJANDRO, Optional.empty(), Optional.of(List.of(new Tag("a", "3"), new Tag("c", "4"))));
        bench.remembers(
                Told.as("tags2222", Told.change(Change.Kind.CHANGED, Optional.of(before), Optional.of(after))),
                Told.as("nothing2", Told.changed(Team.ALEJANDRO, Team.ALEJANDRO)));
        assertThat(Shown.in(Bench.later(bench.presses("history.show", "tags2222"))
                                .lastView())
                        .text())
                .contains("changed the tags of *Alejandro Rosalez*", "Tag ~a = 1~ → a = 3", "New tag: c = 4")
                .contains("Removed tag: ~b = 2~");
        assertThat(Shown.in(Bench.later(bench.presses("history.show", "nothing2"))
                                .lastView())
                        .text())
                .contains("There is no difference to show");
        assertThat(Shown.in(Bench.later(bench.presses("history.show", "nowhere2"))
                                .lastView())
                        .text())
                .contains("There is no change “nowhere2”");
    }

    private static Change of(Change change, String id, Change.Source source, Optional<String> undoes) {
        return new Change(
                id,
                change.kind(),
                change.object(),
                change.name(),
                source,
                source == Change.Source.OUTSIDE ? Optional.empty() : change.userId(),
                change.note(),
                change.before(),
                change.after(),
                change.at(),
                change.state(),
                undoes,
                change.reference());
    }

    private static Shown said(Reply reply) {
        Looked looked = Bench.later(reply);
        return Shown.in(looked.lastSaid());
    }

    private Shown turned(String route, String value) {
        return said(bench.presses(route, value));
    }

    private static String last(Shown shown) {
        return shown.values().get(shown.values().size() - 1);
    }
}
