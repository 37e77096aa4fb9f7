package oncall.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import oncall.domain.Address;
import oncall.domain.Change;
import oncall.domain.Channel;
import oncall.domain.Contact;
import oncall.domain.Rotation;
import oncall.domain.Subject;
import oncall.domain.Tag;
import oncall.operations.plan.Draft;
import oncall.operations.port.Notice;
import oncall.operations.port.Occasion;
import oncall.operations.port.Watches;
import oncall.slack.announce.ChangeSummary;
import oncall.slack.announce.DisplayNamesOf;
import oncall.slack.announce.PlanOutlook;
import oncall.slack.bench.Bench;
import oncall.slack.bench.Shown;
import oncall.slack.bench.Team;
import oncall.slack.bench.Told;
import oncall.slack.block.Elements;
import oncall.slack.block.Message;
import oncall.slack.press.Answer;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.press.Right;
import oncall.slack.press.Route;
import oncall.slack.press.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackRoutesTest {
    private static final String HOSTILE = "<!here> <@U0EVIL> <#C0EVIL> <https://evil.example|x> *b* _i_ ~s~ `c` :tada:";

    @Test
    void whatever_is_drawn_can_be_pressed() {
        Bench bench = Bench.withTeam();
        List<String> buttons = bench.routes.all().stream()
                .filter(route -> route.kind() == Press.Kind.BUTTON)
                .map(Route::id)
                .toList();
        everything(bench)
                .forEach(shown -> assertThat(buttons)
                        .containsAll(shown.actions().stream()
                                .filter(action -> !action.equals("answer") && !action.equals(Elements.MORE))
                                .toList())
                        .containsAll(shown.more()));
    }

    @Test
    void what_changes_something_is_for_editors() {
        List<String> looking = new Bench()
                .routes.all().stream()
                        .filter(route -> (route.right() == Right.LOOK || route.right() == Right.ASK)
                                && route.kind() != Press.Kind.CLOSED)
                        .map(Route::id)
                        .distinct()
                        .toList();
        assertThat(looking)
                .containsExactlyInAnyOrder(
                        "oncall",
                        "who",
                        "who.next",
                        "who.previous",
                        "who.share",
                        "mine",
                        "mine.next",
                        "mine.previous",
                        "show",
                        "share",
                        "list",
                        "list.next",
                        "list.previous",
                        "home",
                        "channels",
                        "channels.all",
                        "preview",
                        "export",
                        "export.other",
                        "export.page",
                        "export.page-next",
                        "get-contact",
                        "list-rotation-shifts",
                        "list-rotation-overrides",
                        "get-rotation-override",
                        "check",
                        "check.next",
                        "check.previous",
                        "check.again",
                        "history",
                        "history.show",
                        "history.older",
                        "history.newer",
                        "overrides",
                        "watching",
                        "ask",
                        "help",
                        "unknown");
    }

    @Test
    void only_help_is_for_whoever_is_not_known_yet() {
        assertThat(new Bench().routes.all())
                .filteredOn(route -> route.right() == Right.ASK)
                .extracting(Route::id)
                .containsOnly("help");
    }

    @Test
    void looking_writes_nothing() {
        assertThat(new Bench().routes.all())
                .filteredOn(route -> route.store() == Store.WRITES)
                .filteredOn(route -> route.right() == Right.LOOK)
                .extracting(Route::id)
                .as("what a channel reads is posted once, and a window that is closed ends what was done in it")
                .containsExactlyInAnyOrder(
                        "who.share",
                        "share",
                        "ask",
                        "editor-stage-form",
                        "created",
                        "channels",
                        "editor",
                        "editor-review");
        assertThat(new Bench().routes.all())
                .filteredOn(route -> route.kind() == Press.Kind.SUGGESTION)
                .noneMatch(route -> route.store() == Store.WRITES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!here", "<@U0EVIL", "<#C0EVIL", "<https", " *b*", " _i_", " ~s~", "`c`", ":tada:"})
    void no_foreign_name_acts_anywhere(String mark) {
        Bench bench = hostile();
        everything(bench)
                .forEach(
                        shown -> shown.mrkdwn().forEach(text -> assertThat(text).doesNotContain(mark)));
        announced(bench).forEach(message -> assertThat(message.text().mrkdwn()).doesNotContain(mark));
    }

    private static Stream<Shown> everything(Bench bench) {
        Stream<Shown> said = Stream.of(
                        bench.runs("help", ""),
                        bench.runs("help", "all"),
                        bench.runs("unknown", HOSTILE),
                        bench.runs("list", ""),
                        bench.runs("list", "contacts " + HOSTILE),
                        bench.runs("show", "akuam"),
                        bench.runs("show", "example_escalation"),
                        bench.runs("show", "sre-oncall"),
                        bench.runs("preview", "akuam"),
                        bench.runs("preview", "akuam at " + HOSTILE),
                        bench.runs("check", "akuam"),
                        bench.runs("channels", "akuam"),
                        bench.inModal(
                                Press.Kind.BUTTON,
                                "channels.enter",
                                Team.EMAIL.arn().value(),
                                "- -\n" + Team.AKUA.arn().value() + "\n",
                                Map.of()),
                        bench.opensHome(Bench.MAI))
                .map(SlackRoutesTest::shown);
        Stream<Shown> found = Stream.of(
                Shown.in(Bench.later(bench.runs("show", "akuma")).lastSaid()),
                Shown.in(Bench.later(bench.runs("preview", "example_escalation at 09:00"))
                        .lastSaid()),
                Shown.in(Bench.later(bench.runs("check", "")).lastSaid()),
                Shown.in(Bench.later(bench.presses("share", Team.AKUA.arn().value()))
                        .lastSaid()));
        Stream<Shown> past = Stream.of(
                Shown.in(Bench.later(bench.runs("history", "")).lastSaid()),
                Shown.in(Bench.later(bench.presses("history.show", "changed2")).lastView()),
                Shown.in(Bench.later(bench.presses("history.show", "deleted2")).lastView()),
                Shown.in(Bench.later(bench.presses("history.show", "channel2")).lastView()),
                Shown.in(Bench.later(bench.opensHome(Bench.MAI)).homes.get(0)),
                Shown.in(Bench.later(bench.runs("watching", "")).lastSaid()),
                Shown.in(Bench.later(bench.runs("undo", "changed2")).lastView()),
                Shown.in(Bench.later(bench.runs("undo", "channel2")).lastView()),
                Shown.in(Bench.later(bench.runs("undo", "deleted2")).lastView()));
        Stream<Shown> posted = announced(bench).map(Shown::in);
        return Stream.of(said, found, past, posted).flatMap(shown -> shown);
    }

    private static Shown shown(Reply reply) {
        return reply.now() instanceof Answer.Say said && said.message().blocks().isEmpty()
                ? Shown.words(said.message())
                : Shown.in(reply);
    }

    private static Stream<Message> announced(Bench bench) {
        ChangeSummary summary = new ChangeSummary(
                new DisplayNamesOf(bench.directory, bench.aws),
                new PlanOutlook(bench.forecasts, bench.aws),
                bench.membership);
        Contact akua = bench.aws.get(Team.AKUA.arn());
        return Stream.of(
                        Told.created(akua),
                        Told.changed(Team.ESCALATION, akua),
                        Told.deleted(akua),
                        Told.channels(akua, List.of(), bench.aws.channels(akua.arn())))
                .map(change -> summary.of(List.of(Notice.of(change)), false, true));
    }

    private static Change noted(Change change) {
        return new Change(
                change.id(),
                change.kind(),
                change.object(),
                HOSTILE,
                change.source(),
                change.userId(),
                HOSTILE,
                change.before(),
                change.after(),
                change.at(),
                change.state(),
                change.undoes(),
                change.reference());
    }

    private static Bench hostile() {
        Bench bench = Bench.withTeam();
        Team.everybody().forEach(contact -> bench.aws.with(contact.withDisplayName(HOSTILE)));
        Stream.of(Team.SMS, Team.EMAIL)
                .map(channel -> new Channel(
                        channel.arn(), channel.contact(), HOSTILE, channel.type(), new Address(HOSTILE), false))
                .forEach(channel -> bench.aws.with(bench.aws.get(Team.AKUA.arn()), channel));
        bench.aws.with(new Rotation(Team.PRIMARY.arn(), HOSTILE, HOSTILE, List.of()));
        bench.directory.refresh();
        Team.everybody().forEach(bench::warm);
        Contact akua = bench.aws.get(Team.AKUA.arn());
        bench.linked(Bench.MAI, akua.arn());
        bench.watches.watch(new Watches.Watch(Bench.SRE, Optional.of(akua.arn()), Bench.MAI, bench.now));
        bench.drafts.keep(
                Draft.edit("hostile", Occasion.of(Bench.MAI, Optional.empty(), Optional.empty()), akua, bench.now));
        return bench.remembers(
                Told.as("changed2", noted(Told.changed(Team.AKUA, akua))),
                Told.as("channel2", Told.channels(akua, List.of(Team.SMS), bench.aws.channels(akua.arn()))),
                Told.as(
                        "deleted2",
                        Told.change(
                                Change.Kind.DELETED,
                                Optional.of(new Subject.OfContact(
                                        akua,
                                        Optional.of(bench.aws.channels(akua.arn())),
                                        Optional.of(List.of(new Tag(HOSTILE, HOSTILE))))),
                                Optional.empty())));
    }
}
