package oncall.slack.watch;

import static oncall.operations.port.WatchKind.CHANGES;
import static oncall.operations.port.WatchKind.COVER_REQUESTS;
import static oncall.operations.port.WatchKind.PAGES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import oncall.domain.Arn;
import oncall.operations.Refused;
import oncall.operations.port.Conversations.Conversation;
import oncall.operations.port.WatchKind;
import oncall.operations.port.Watches.Watch;
import oncall.slack.bench.Aws;
import oncall.slack.bench.Bench;
import oncall.slack.bench.Shown;
import oncall.slack.bench.Team;
import oncall.slack.bench.Window;
import oncall.slack.block.Message;
import oncall.slack.block.SafeText;
import oncall.slack.press.Answer;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import org.junit.jupiter.api.Test;

/** What a channel hears of a schedule, or of everything, is chosen. */
class WatchFormTest {
    private static final String OTHER = "C07OTHER";
    private static final Optional<Arn> SCHEDULE = Optional.of(Team.SCHEDULE.arn());

    private final Bench bench = Bench.withTeam();
    private final Window mai = new Window(bench);

    @Test
    void the_form_opens_at_once_with_what_can_be_heard_and_changes_ticked() {
        Reply reply = bench.runs("watch", "sre-oncall");
        assertThat(reply.now()).isInstanceOf(Answer.Open.class);
        mai.runs("watch", "sre-oncall");
        assertThat(text()).contains("What is <#C02SRE> to hear of *SRE on call*?");
        assertThat(Shown.in(mai.view()).json())
                .contains("It hears of", "Changes", "Cover requests")
                .doesNotContain("Hand-offs", "Gaps", "Pages", "the watch ends");
        assertThat(mai.answers().all(WatchForm.KINDS)).containsExactly("changes");
        assertThat(bench.watches.all()).isEmpty();

        mai.fills(WatchForm.KINDS, "changes", "cover requests").submits();
        assertThat(text()).contains("<#C02SRE> hears of changes and cover requests of *SRE on call* from now on.");
        assertThat(bench.watches.all()).containsExactly(watch(Bench.SRE, SCHEDULE, CHANGES, COVER_REQUESTS));
        mai.presses("unwatch", Shown.in(mai.view()).values().get(0));
        assertThat(text()).contains("<#C02SRE> hears no more of changes and cover requests of *SRE on call*.");
        assertThat(bench.watches.all()).isEmpty();
    }

    @Test
    void everything_is_chosen_too() {
        mai.runs("watch", "everything").fills(WatchForm.KINDS, "cover requests").submits();
        assertThat(text()).contains("<#C02SRE> hears of cover requests of everything from now on.");
        assertThat(bench.watches.of(SCHEDULE)).isEmpty();
        assertThat(bench.watches.of(SCHEDULE, COVER_REQUESTS)).containsExactly(Bench.SRE);
    }

    @Test
    void a_watch_that_is_there_is_shown_and_ended_without_a_tick() {
        bench.watches.watch(watch(Bench.SRE, SCHEDULE, COVER_REQUESTS));
        mai.runs("watch", "sre-oncall");
        assertThat(mai.answers().all(WatchForm.KINDS)).containsExactly("cover requests");
        assertThat(Shown.in(mai.view()).json()).contains("Without any, the watch ends.");
        mai.fills(WatchForm.KINDS).submits();
        assertThat(text()).contains("<#C02SRE> hears no more of cover requests of *SRE on call*.");
        assertThat(bench.watches.all()).isEmpty();
    }

    @Test
    void what_is_not_offered_stays_as_it_is_stored() {
        bench.watches.watch(watch(Bench.SRE, SCHEDULE, CHANGES, PAGES));
        mai.runs("watch", "sre-oncall").fills(WatchForm.KINDS, "cover requests").submits();
        assertThat(bench.watches.all()).containsExactly(watch(Bench.SRE, SCHEDULE, PAGES, COVER_REQUESTS));
        mai.runs("watch", "sre-oncall").fills(WatchForm.KINDS).submits();
        assertThat(text()).contains("<#C02SRE> hears of pages of *SRE on call* from now on.");
        assertThat(bench.watches.all()).containsExactly(watch(Bench.SRE, SCHEDULE, PAGES));
    }

    @Test
    void kinds_that_are_typed_are_added_without_a_form() {
        assertThat(said("sre-oncall cover requests"))
                .contains("<#C02SRE> hears of cover requests of *SRE on call* from now on.");
        assertThat(said("sre-oncall changes"))
                .contains("<#C02SRE> hears of changes and cover requests of *SRE on call* from now on.");
        assertThat(said("changes and cover requests of sre-oncall")).contains("hears already of changes and cover");
        assertThat(bench.watches.all()).containsExactly(watch(Bench.SRE, SCHEDULE, CHANGES, COVER_REQUESTS));
        assertThat(said("akuam changes")).contains("<#C02SRE> hears of changes of *Akua Mansa* from now on.");
        assertThat(said("akuam changes and cover requests"))
                .contains("*Akua Mansa* is no on-call schedule and has no cover requests, so nothing was set.");
        assertThat(Shown.in(Bench.later(bench.runs("watching", "")).lastSaid()).text())
                .contains("<#C02SRE> · changes and cover requests of *SRE on call*\nset by")
                .contains("<#C02SRE> · *Akua Mansa*\nset by");
    }

    @Test
    void what_was_typed_is_asked_again_by_the_buttons_of_a_refusal() {
        bench.conversations.with(new Conversation(OTHER, "other", false, false, false), Bench.MAI);
        Shown closed = Shown.in(Bench.later(bench.runs("watch", "sre-oncall cover requests <#C07OTHER>"))
                .lastSaid());
        bench.conversations.with(new Conversation(OTHER, "other", true, true, false), Bench.MAI);
        Shown shared = Shown.in(
                Bench.later(bench.presses("watch", closed.values().get(0))).lastSaid());
        assertThat(shared.text()).contains("whose people would read the cover requests of *SRE on call*");
        Bench.later(bench.presses("watch.shared", shared.values().get(0)));
        assertThat(bench.watches.all()).containsExactly(watch(OTHER, SCHEDULE, COVER_REQUESTS));
        Shown nearly = Shown.in(Bench.later(bench.runs("watch", "sre-oncal cover requests <#C07OTHER>"))
                .lastSaid());
        assertThat(nearly.values())
                .contains("<#C07OTHER> cover requests of " + Team.SCHEDULE.arn().value());
    }

    @Test
    void what_is_in_the_way_is_said_in_place_of_the_form() {
        bench.conversations.with(new Conversation(OTHER, "other", false, false, false), Bench.MAI);
        mai.runs("watch", "sre-oncall <#C07OTHER>");
        assertThat(text()).contains("I cannot post in <#C07OTHER>, so nothing was set. Invite me there");
        bench.conversations.with(new Conversation(OTHER, "other", true, false, false), Bench.MAI);
        mai.presses("watch", Shown.in(mai.view()).values().get(0));
        assertThat(mai.depth()).isEqualTo(1);
        assertThat(text()).contains("What is <#C07OTHER> to hear of *SRE on call*?");
        bench.conversations.with(new Conversation("C08OLD", "old", true, false, true), Bench.MAI);
        assertThat(SafeText.typed(Shown.in(new Window(bench)
                                .runs("watch", "everything <#C08OLD>")
                                .view())
                        .text()))
                .contains("<#C08OLD> is archived");
    }

    @Test
    void what_comes_in_the_way_meanwhile_stands_in_the_form_with_what_was_ticked() {
        bench.conversations.with(new Conversation(OTHER, "other", true, false, false), Bench.MAI);
        mai.runs("watch", "sre-oncall <#C07OTHER>").fills(WatchForm.KINDS, "cover requests");
        bench.conversations.with(new Conversation(OTHER, "other", false, false, false), Bench.MAI);
        mai.submits();
        assertThat(text()).contains("I cannot post in <#C07OTHER>");
        assertThat(mai.answers().all(WatchForm.KINDS)).containsExactly("cover requests");
        bench.conversations.with(new Conversation(OTHER, "other", true, false, true), Bench.MAI);
        mai.submits();
        assertThat(text()).contains("<#C07OTHER> is archived");
        bench.conversations.fails(new Refused(Refused.Reason.UNAVAILABLE, "Slack does not answer."));
        mai.submits();
        assertThat(text()).contains("Slack does not answer.", "What is <#C07OTHER> to hear");
        assertThat(bench.watches.all()).isEmpty();
    }

    @Test
    void another_company_hears_only_what_was_confirmed_in_the_form() {
        bench.conversations.with(new Conversation(OTHER, "with <!here> partners", true, true, false), Bench.MAI);
        mai.runs("watch", "sre-oncall <#C07OTHER>");
        assertThat(text()).contains("is shared with another company, whose people would read what it hears of");
        assertThat(Shown.in(mai.view()).mrkdwn()).noneMatch(text -> text.contains("<!here>"));
        mai.submits();
        assertThat(mai.errors.reasons()).containsKey(WatchForm.CONFIRMED);
        assertThat(bench.watches.all()).isEmpty();
        mai.fills(WatchForm.CONFIRMED, "yes").submits();
        assertThat(bench.watches.all()).containsExactly(watch(OTHER, SCHEDULE, CHANGES));
        mai.runs("watch", "sre-oncall <#C07OTHER>").fills(WatchForm.KINDS).submits();
        assertThat(bench.watches.all()).as("nobody is asked before it ends").isEmpty();
    }

    @Test
    void a_channel_that_is_shared_meanwhile_is_confirmed_then() {
        bench.conversations.with(new Conversation(OTHER, "other", true, false, false), Bench.MAI);
        mai.runs("watch", "sre-oncall <#C07OTHER>").fills(WatchForm.KINDS, "cover requests");
        bench.conversations.with(new Conversation(OTHER, "other", true, true, false), Bench.MAI);
        mai.submits();
        assertThat(bench.watches.all()).isEmpty();
        assertThat(mai.answers().all(WatchForm.KINDS)).containsExactly("cover requests");
        mai.fills(WatchForm.CONFIRMED, "yes").submits();
        assertThat(bench.watches.all()).containsExactly(watch(OTHER, SCHEDULE, COVER_REQUESTS));
    }

    @Test
    void schedules_and_everything_are_for_editors_who_are_members_of_the_channel() {
        bench.linked(Bench.SAM, Team.AKUA.arn());
        assertThat(SafeText.typed(Shown.words(Bench.later(bench.runs(Bench.SAM, "watch", "sre-oncall"))
                                .lastSaid())
                        .text()))
                .contains("Editors, and whoever a contact belongs to");
        bench.conversations.with(new Conversation(OTHER, "other", true, false, false));
        mai.runs("watch", "sre-oncall <#C07OTHER>");
        assertThat(text()).contains("You are not a member of <#C07OTHER>.");
        mai.runs("watch", "sre-oncall");
        Press sams = new Window(bench, Bench.SAM)
                .draws(bench.runs("watch", "sre-oncall"))
                .press(Press.Kind.SUBMIT, WatchForm.ROUTE, "");
        Reply reply = bench.on(sams);
        assertThat(SafeText.typed(Shown.in(Bench.later(reply).lastView()).text()))
                .contains("Editors, and whoever a contact belongs to");
        assertThat(bench.watches.all()).isEmpty();
    }

    @Test
    void a_schedule_that_is_found_late_is_chosen_behind_a_button() {
        Bench cold = new Bench();
        cold.aws.with(Team.SCHEDULE);
        Shown offer = Shown.in(Bench.later(cold.runs("watch", "sre-oncall")).lastSaid());
        assertThat(SafeText.typed(offer.text())).contains("What is <#C02SRE> to hear of *SRE on call*?");
        assertThat(cold.presses("watch", offer.values().get(0)).now()).isInstanceOf(Answer.Open.class);
    }

    @Test
    void a_form_of_an_older_version_is_opened_again() {
        Reply reply = bench.inModal(Press.Kind.SUBMIT, WatchForm.ROUTE, "", "- -", Map.of());
        assertThat(Shown.in(reply).text()).contains("from before an update");
    }

    private String text() {
        return SafeText.typed(Shown.in(mai.view()).text());
    }

    private String said(String rest) {
        Message said = Bench.later(bench.runs("watch", rest)).lastSaid();
        return SafeText.typed((said.blocks().isEmpty() ? Shown.words(said) : Shown.in(said)).text());
    }

    private static Watch watch(String channel, Optional<Arn> object, WatchKind... kinds) {
        return new Watch(channel, object, Bench.MAI, Aws.NOW, Set.of(kinds));
    }
}
