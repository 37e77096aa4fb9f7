package oncall.slack.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.domain.Channel;
import oncall.domain.ContactName;
import oncall.domain.ContactRules;
import oncall.domain.Resolution;
import oncall.domain.Spelling;
import oncall.domain.Subject;
import oncall.operations.people.Directory;
import oncall.operations.people.Permission;
import oncall.operations.port.History;
import oncall.operations.port.Journal;
import oncall.operations.undo.PutBack;
import oncall.operations.undo.UndoChange;
import oncall.slack.announce.DisplayNamesOf;
import oncall.slack.block.Message;
import oncall.slack.block.SafeText;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.press.Screen;
import oncall.slack.surface.Surface;
import oncall.slack.who.Who;
import oncall.slack.words.ChannelDifferenceWords.Addresses;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.HistoryWords;

/** Pages through the change log, of one or of all, and shows each difference. */
public final class HistoryHandler {
    private final Who who;
    private final Directory directory;
    private final Permission permission;
    private final Journal journal;
    private final History history;
    private final PutBack putBack;
    private final DisplayNamesOf called;

    public HistoryHandler(
            Who who,
            Directory directory,
            Permission permission,
            Journal journal,
            History history,
            DisplayNamesOf called) {
        this.who = who;
        this.directory = directory;
        this.permission = permission;
        this.journal = journal;
        this.history = history;
        this.putBack = new PutBack(history);
        this.called = called;
    }

    /** The text is whose changes to read; without one, everybody's. Who is deleted is found by alias or ARN. */
    public Reply history(Press press) {
        Surface surface = Surface.beside(press);
        if (HistoryQuery.isEverything(press.text())) {
            return answer(press, surface, HistoryQuery.newest(Optional.empty()));
        }
        Optional<Arn> gone = gone(press.text());
        return gone.isEmpty() ? found(press, surface) : formerly(press, surface, gone.get());
    }

    private Reply found(Press press, Surface surface) {
        return who.find(
                press,
                surface,
                "history",
                name -> answer(press, surface, HistoryQuery.newest(Optional.of(name.arn()))));
    }

    /** Where no present name is meant, the ARN that one of this alias had. */
    private Optional<Arn> gone(String text) {
        if (!(directory.names().resolve(text) instanceof Resolution.Unknown)) {
            return Optional.empty();
        }
        String alias = Spelling.of(text).folded();
        return Arn.parse(text).or(() -> ContactRules.checkAlias(alias).isEmpty() ? named(alias) : Optional.empty());
    }

    private Optional<Arn> named(String alias) {
        return directory.names().all().stream()
                .map(ContactName::arn)
                .filter(arn -> !permission.protection().isForeign(arn))
                .findFirst()
                .flatMap(arn -> Arn.parse(arn.value()
                                .substring(0, arn.value().length() - arn.name().length())
                        + alias));
    }

    /** Reads whether it ever was; else it is looked for among those that are. */
    private Reply formerly(Press press, Surface surface, Arn gone) {
        HistoryQuery query = HistoryQuery.newest(Optional.of(gone));
        return waiting(surface, screen -> {
            if (history.page(query.object(), Optional.empty(), 1).changes().isEmpty()) {
                found(press, surface.later()).play(screen);
            } else {
                surface.later().draw(screen, HistoryWords.TITLE, page(press, query));
            }
        });
    }

    /** The buttons of a page lead to another in the same place. */
    public Reply turn(Press press) {
        return answer(press, Surface.over(press), HistoryQuery.decode(press.text()));
    }

    private Reply answer(Press press, Surface surface, HistoryQuery query) {
        return waiting(surface, screen -> surface.later().draw(screen, HistoryWords.TITLE, page(press, query)));
    }

    private static Reply waiting(Surface surface, Reply.Later later) {
        return surface.await(HistoryWords.TITLE, HistoryWords.reading()).then(later);
    }

    private Message page(Press press, HistoryQuery query) {
        History.Page page = history.page(query.object(), query.before(), HistoryQuery.ROWS);
        List<HistoryScreen.Row> rows =
                page.changes().stream().map(change -> row(press, change)).toList();
        return HistoryView.draw(new HistoryScreen(query, name(query, page), rows, page.older()));
    }

    private Optional<SafeText> name(HistoryQuery query, History.Page page) {
        return query.object()
                .map(arn -> directory
                        .names()
                        .of(arn)
                        .map(DisplayNames::title)
                        .orElseGet(() -> SafeText.bold(page.changes().stream()
                                .findFirst()
                                .map(Change::name)
                                .orElse(arn.name()))));
    }

    /** The value is a change's id. */
    public Reply show(Press press) {
        Surface surface = Surface.modal(press);
        return surface.await(HistoryWords.CHANGE, HistoryWords.readingChange())
                .then(screen -> show(screen, press, surface.later()));
    }

    private void show(Screen screen, Press press, Surface surface) {
        Optional<Change> found = journal.find(press.text());
        Message drawn = found.isEmpty()
                ? Message.of(HistoryWords.unknown(press.text()))
                : ChangeView.draw(row(press, found.get()), called(found.get()), addresses(press, found.get()));
        surface.draw(screen, HistoryWords.CHANGE, drawn);
    }

    private HistoryScreen.Row row(Press press, Change change) {
        Optional<Change> by = change.state() == Change.State.APPLIED ? putBack.by(change.id()) : Optional.empty();
        boolean mayUndo = by.isEmpty() && UndoChange.isOffered(permission, press.user(), change);
        return new HistoryScreen.Row(change, HistoryWords.line(change, shortly(change)), by, mayUndo);
    }

    /** By what is in memory: a page has many changes. */
    private DisplayNames shortly(Change change) {
        return withThose(
                change,
                change.after()
                        .or(change::before)
                        .flatMap(Subject::ofContact)
                        .map(of -> called.remembered(of.contact()))
                        .orElseGet(() -> DisplayNames.from(directory)));
    }

    private Addresses addresses(Press press, Change change) {
        return change.object()
                        .filter(object -> permission.mayChange(press.user(), object, change.name()))
                        .isPresent()
                ? Addresses.CLEAR
                : Addresses.MASKED;
    }

    /** With the channels of then as well as those of now. */
    private DisplayNames called(Change change) {
        Optional<Subject.OfContact> any = change.after().or(change::before).flatMap(Subject::ofContact);
        if (any.isEmpty()) {
            return DisplayNames.from(directory);
        }
        return withThose(change, called.of(any.get().contact()));
    }

    private static DisplayNames withThose(Change change, DisplayNames now) {
        List<Channel> channels = new ArrayList<>();
        Stream.of(change.after(), change.before())
                .flatMap(snapshot -> snapshot.flatMap(Subject::ofContact).stream())
                .flatMap(snapshot -> snapshot.channels().stream())
                .forEach(channels::addAll);
        now.channels().ifPresent(channels::addAll);
        return channels.isEmpty() ? now : now.withChannels(channels);
    }
}
