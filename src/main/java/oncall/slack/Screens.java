package oncall.slack;

import java.util.List;
import oncall.operations.check.CheckEverything;
import oncall.operations.people.Directory;
import oncall.operations.people.ForgetPerson;
import oncall.slack.announce.CalledOf;
import oncall.slack.announce.Hears;
import oncall.slack.awscli.CliHandler;
import oncall.slack.channels.AddHandler;
import oncall.slack.channels.ChangeHandler;
import oncall.slack.channels.ChannelsHandler;
import oncall.slack.channels.CodeHandler;
import oncall.slack.check.CheckHandler;
import oncall.slack.contactcard.CardHandler;
import oncall.slack.create.CreateHandler;
import oncall.slack.create.Creation;
import oncall.slack.delete.DeleteHandler;
import oncall.slack.document.ExportHandler;
import oncall.slack.document.ImportHandler;
import oncall.slack.forget.ForgetHandler;
import oncall.slack.help.HelpHandler;
import oncall.slack.history.HistoryHandler;
import oncall.slack.home.HomeHandler;
import oncall.slack.home.HomeReading;
import oncall.slack.link.LinkHandler;
import oncall.slack.list.ListHandler;
import oncall.slack.oncall.OnCallHandler;
import oncall.slack.planeditor.PlanEditor;
import oncall.slack.preview.PreviewHandler;
import oncall.slack.surface.Sharing;
import oncall.slack.undo.UndoHandler;
import oncall.slack.watch.WatchHandler;
import oncall.slack.who.Who;
import oncall.slack.words.HelpWords;

/** Who answers, wired by hand. */
final class Screens {
    private final HelpWords helpWords;
    private final Directory directory;
    final OnCallHandler onCall;
    final CardHandler card;
    final ListHandler list;
    final HomeHandler home;
    final PreviewHandler preview;
    final CheckHandler check;
    final ChannelsHandler channels;
    final AddHandler addChannel;
    final CodeHandler code;
    final ChangeHandler changeChannel;
    final PlanEditor editor;
    final CreateHandler create;
    final DeleteHandler delete;
    final ExportHandler export;
    final ImportHandler imports;
    final CliHandler typed;
    final HistoryHandler history;
    final UndoHandler undo;
    final WatchHandler watch;
    final ForgetHandler forget;
    final LinkHandler link;

    Screens(Parts parts) {
        this.helpWords = new HelpWords(parts.command());
        this.directory = parts.directory();
        Who who = new Who(parts.directory(), parts.owners(), helpWords);
        CalledOf called = new CalledOf(parts.directory(), parts.known());
        Hears hears = new Hears(parts.hearing());
        Sharing sharing = new Sharing(parts.hearing());
        Creation creation = new Creation(parts.writing(), called);

        this.onCall = OnCallHandler.of(
                who,
                helpWords,
                parts.directory(),
                parts.known(),
                parts.schedules(),
                parts.surroundings(),
                parts.permission().protection(),
                parts.owners(),
                parts.zones(),
                sharing,
                parts.clock());
        this.card = new CardHandler(
                who,
                parts.directory(),
                parts.known(),
                parts.outlooks(),
                parts.surroundings(),
                parts.permission(),
                sharing,
                parts.schedules(),
                onCall,
                parts.clock());
        this.list = new ListHandler(parts.directory(), parts.membership(), parts.schedules(), helpWords, parts.clock());
        this.home = new HomeHandler(
                parts.directory(),
                parts.membership(),
                parts.permission(),
                new HomeReading(
                        parts.drafts(),
                        parts.known(),
                        parts.past().history(),
                        parts.watchers(),
                        parts.past().announcements()),
                parts.schedules(),
                parts.owners(),
                helpWords,
                parts.clocks());
        this.preview = new PreviewHandler(
                who, helpWords, parts.directory(), parts.known(), parts.outlooks(), parts.zones(), parts.clock());
        this.check = new CheckHandler(
                who,
                parts.directory(),
                parts.known(),
                parts.outlooks(),
                new CheckEverything(
                        parts.directory(),
                        parts.known(),
                        parts.outlooks(),
                        parts.owners(),
                        parts.membership(),
                        parts.clocks().real()),
                parts.clocks().real());

        this.channels = new ChannelsHandler(who, helpWords, parts.known(), parts.permission(), hears);
        this.addChannel = new AddHandler(parts.writing(), channels);
        this.code = new CodeHandler(parts.known(), parts.sendCode(), parts.writing(), channels);
        this.changeChannel = new ChangeHandler(parts.known(), parts.writing(), channels);

        this.editor = new PlanEditor(
                who,
                parts.permission(),
                parts.directory(),
                parts.known(),
                parts.drafts(),
                parts.outlooks(),
                parts.writing(),
                creation,
                called,
                hears,
                parts.journal(),
                parts.clock());
        this.create = new CreateHandler(creation, editor.edit::create, hears);
        this.delete = new DeleteHandler(
                who,
                parts.permission(),
                parts.directory(),
                parts.known(),
                parts.surroundings().whereUsed(),
                parts.writing(),
                hears);

        this.export = new ExportHandler(who, parts.directory(), parts.permission(), parts.documents(), parts.clocks());
        this.imports = new ImportHandler(
                parts.documents(), parts.directory(), hears, parts.clocks().real());
        this.typed = new CliHandler(
                who, parts.known(), parts.permission(), parts.documents(), editor.edit::create, editor.reviews);

        this.history = new HistoryHandler(
                who,
                parts.directory(),
                parts.permission(),
                parts.journal(),
                parts.past().history(),
                called);
        this.undo = new UndoHandler(
                parts.past().undo(),
                parts.past().restore(),
                editor.reviews,
                delete,
                parts.directory(),
                hears,
                helpWords);
        this.watch = new WatchHandler(
                who, parts.directory(), parts.past().watches(), parts.past().watch(), helpWords);
        this.forget = new ForgetHandler(
                new ForgetPerson(parts.past().forgetting(), parts.linkContact(), parts.owners()), helpWords);
        this.link = new LinkHandler(who, helpWords, parts.directory(), parts.linkContact());
    }

    /** @param verbs the names of those that exist */
    HelpHandler help(List<String> verbs) {
        return new HelpHandler(helpWords, directory, verbs);
    }
}
