package oncall.slack.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import oncall.domain.Arn;
import oncall.operations.port.Announcement;
import oncall.operations.port.Conversations.Conversation;
import oncall.operations.port.Watches.Watch;
import oncall.slack.bench.Aws;
import oncall.slack.bench.Bench;
import oncall.slack.bench.Shown;
import oncall.slack.bench.Team;
import oncall.slack.bench.Window;
import oncall.slack.block.Message;
import oncall.slack.block.SafeText;
import oncall.slack.press.Answer;
import oncall.slack.press.Reply;
import org.junit.jupiter.api.Test;

class WatchTest {
    private static final String OTHER = "C07OTHER";

    private final Bench bench = Bench.withTeam();

    @Test
    void a_channel_is_named_or_the_one_that_it_is_written_in() {
        bench.conversations.with(new Conversation(OTHER, "other", true, false, false), Bench.MAI);
        assertThat(said("watch", "Akua Mansa"))
                .contains("<#C02SRE> hears of changes of *Akua Mansa* from now on.", "Unwatch");
        assertThat(said("watch", "akuam")).contains("<#C02SRE> hears already of changes of *Akua Mansa*.");
        assertThat(said("watch", "everything changes <#C07OTHER|other>"))
                .contains("<#C07OTHER> hears of changes of everything from now on.");
        assertThat(bench.watches.all())
                .containsExactly(
                        new Watch(Bench.SRE, Optional.of(Team.AKUA.arn()), Bench.MAI, Aws.NOW),
                        new Watch(OTHER, Optional.empty(), Bench.MAI, Aws.NOW));
        assertThat(said("unwatch", "<#C07OTHER|other> everything"))
                .contains("<#C07OTHER> hears no more of changes of everything.");
        assertThat(said("unwatch", "everything <#C07OTHER>")).contains("<#C07OTHER> was not watching everything.");
    }

    @Test
    void a_watching_channel_hears_of_the_next_change() {
        said("watch", "example_escalation");
        Window mai = new Window(bench);
        mai.runs("edit", "example_escalation").fills("displayName", "Payments").saves();
        assertThat(bench.journal.announcements)
                .extracting(Announcement::channel)
                .contains(Bench.SRE);
    }

    @Test
    void who_and_where_must_be_known() {
        assertThat(words(bench.runs("watch", ""))).contains("Whose changes", "`/pager watch &lt;who|everything&gt;");
        assertThat(words(bench.runs("watch", "akuam #nosuch"))).contains("Slack knows no channel “#nosuch”");
        assertThat(words(bench.inHome("watch", "everything"))).contains("There is no channel here.");
        assertThat(Shown.in(Bench.later(bench.runs("watch", "akuma <#C02SRE>")).lastSaid())
                        .values())
                .contains("<#C02SRE> " + Team.AKUA.arn().value());
    }

    @Test
    void where_the_bot_may_not_post_it_says_so_at_once_and_what_to_do() {
        bench.conversations.with(new Conversation(OTHER, "other", false, false, false), Bench.MAI);
        Message closed = Bench.later(bench.runs("watch", "akuam <#C07OTHER>")).lastSaid();
        assertThat(Shown.in(closed).text())
                .contains("I cannot post in <#C07OTHER>, so nothing was set. Invite me there");
        assertThat(said("watch", "akuam <#G01HIDDEN>")).contains("I cannot post in <#G01HIDDEN>");
        assertThat(bench.watches.all()).isEmpty();
        bench.conversations.with(new Conversation(OTHER, "other", true, false, false), Bench.MAI);
        assertThat(Shown.in(Bench.later(bench.presses(
                                        "watch", Shown.in(closed).values().get(0)))
                                .lastSaid())
                        .text())
                .contains("<#C07OTHER> hears of changes");
        bench.conversations.with(new Conversation("C08OLD", "old", true, false, true), Bench.MAI);
        assertThat(said("watch", "akuam <#C08OLD>")).contains("<#C08OLD> is archived");
    }

    @Test
    void only_editors_and_owners_who_are_members_of_the_channel() {
        bench.conversations.with(new Conversation(OTHER, "other", true, false, false));
        assertThat(said("watch", "akuam <#C07OTHER>")).contains("You are not a member of <#C07OTHER>.");
        assertThat(saidTo(Bench.SAM, "watch", "akuam"))
                .contains("Editors, and whoever a contact belongs to, say which channels hear");
        bench.linked(Bench.SAM, Team.AKUA.arn());
        assertThat(saidTo(Bench.SAM, "watch", "akuam")).contains("hears of changes of *Akua Mansa*");
        assertThat(saidTo(Bench.SAM, "watch", "everything")).contains("Editors say which channels hear of everything.");
        assertThat(saidTo(Bench.SAM, "unwatch", "akuam <#C07OTHER>")).contains("You are not a member");
        bench.watches.watch(new Watch("G09GONE", Optional.empty(), Bench.MAI, Aws.NOW));
        assertThat(said("unwatch", "everything <#G09GONE>")).contains("hears no more of changes of everything");
    }

    @Test
    void another_company_hears_only_what_an_editor_has_confirmed() {
        bench.conversations.with(
                new Conversation(OTHER, "with <!here> partners", true, true, false), Bench.MAI, Bench.SAM);
        Message question = Bench.later(bench.runs("watch", "akuam <#C07OTHER>")).lastSaid();
        assertThat(Shown.in(question).text())
                .contains("is shared with another company, whose people would read every change of *Akua Mansa*")
                .contains("Nothing is set before you confirm it.");
        assertThat(Shown.in(question).mrkdwn()).noneMatch(text -> text.contains("<!here>"));
        assertThat(Shown.in(question).json()).contains("\"confirm\"");
        assertThat(bench.watches.all()).isEmpty();
        bench.linked(Bench.SAM, Team.AKUA.arn());
        assertThat(saidTo(Bench.SAM, "watch", "akuam <#C07OTHER>")).contains("An editor has to confirm that");
        assertThat(Shown.in(Bench.later(bench.presses(
                                        "watch.shared",
                                        Shown.in(question).values().get(0)))
                                .lastSaid())
                        .text())
                .contains("<#C07OTHER> hears of changes of *Akua Mansa* from now on.");
    }

    @Test
    void all_watches_are_listed_and_ended_by_those_who_may() {
        assertThat(words(bench, "watching", "")).contains("No channel hears of changes yet", "/pager watch");
        Arn gone = Team.contact("gone");
        bench.watches.watch(new Watch(Bench.SRE, Optional.of(Team.AKUA.arn()), Bench.MAI, Aws.NOW));
        bench.watches.watch(new Watch(Bench.SRE, Optional.empty(), "", Aws.NOW));
        bench.watches.watch(new Watch(OTHER, Optional.of(gone), Bench.MAI, Aws.NOW));
        Message all = Bench.later(bench.runs("watching", "")).lastSaid();
        assertThat(Shown.in(all).text())
                .contains("*3 watches*", "<#C02SRE> · *Akua Mansa*\nset by <@U01MAI>, <!date^")
                .contains("<#C02SRE> · everything\nset by somebody who was forgotten", "a deleted contact (gone)");
        assertThat(Shown.in(all).actions()).containsExactly("unwatch", "unwatch", "unwatch");
        String value = Shown.in(all).values().get(2);
        assertThat(text(Bench.later(bench.presses("unwatch", value)).lastSaid()))
                .contains("hears no more of changes of a deleted contact (gone)");
        bench.linked(Bench.SAM, Team.AKUA.arn());
        assertThat(Shown.in(Bench.later(bench.runs(Bench.SAM, "watching", "")).lastSaid())
                        .actions())
                .containsExactly("unwatch");
        IntStream.range(0, 60)
                .forEach(i -> bench.watches.watch(new Watch("C" + i, Optional.empty(), Bench.MAI, Aws.NOW)));
        assertThat(Shown.in(Bench.later(bench.runs("watching", "")).lastSaid()).text())
                .contains("*62 watches*", "… and 22 more");
    }

    @Test
    void a_card_offers_to_watch_in_the_channel_that_it_is_read_in() {
        bench.warm(Team.AKUA);
        assertThat(Shown.in(bench.runs("show", "akuam")).more()).contains("watch");
        assertThat(Shown.in(bench.runs(Bench.SAM, "show", "akuam")).more()).doesNotContain("watch");
    }

    private String said(String verb, String rest) {
        return saidTo(Bench.MAI, verb, rest);
    }

    private String saidTo(String user, String verb, String rest) {
        return text(Bench.later(bench.runs(user, verb, rest)).lastSaid());
    }

    private static String words(Bench bench, String verb, String rest) {
        return text(Bench.later(bench.runs(verb, rest)).lastSaid());
    }

    private static String text(Message message) {
        return SafeText.typed((message.blocks().isEmpty() ? Shown.words(message) : Shown.in(message)).text());
    }

    private static String words(Reply reply) {
        return reply.now() instanceof Answer.Say said
                ? text(said.message())
                : Shown.in(reply).text();
    }
}
