package oncall.slack;

import java.time.InstantSource;
import java.util.List;
import oncall.operations.announce.FinishSitting;
import oncall.operations.announce.Hearing;
import oncall.operations.announce.WatchChanges;
import oncall.operations.check.CheckEverything;
import oncall.operations.check.PlanEffects;
import oncall.operations.document.ExportContacts;
import oncall.operations.document.ImportContacts;
import oncall.operations.document.ReadRotation;
import oncall.operations.document.ReviewImport;
import oncall.operations.oncall.Overrides;
import oncall.operations.people.AskEditor;
import oncall.operations.people.Directory;
import oncall.operations.people.ForgetPerson;
import oncall.operations.people.LinkContact;
import oncall.operations.people.Permission;
import oncall.operations.plan.PlanForecasts;
import oncall.operations.port.Contacts;
import oncall.operations.port.KnownContacts;
import oncall.operations.undo.RestoreChange;
import oncall.operations.undo.UndoChange;
import oncall.operations.wish.AnswerWish;
import oncall.operations.wish.AskCover;
import oncall.operations.wish.WishNotices;
import oncall.operations.write.ChangeParts;
import oncall.operations.write.CodeLimits;
import oncall.operations.write.SendCode;
import oncall.operations.write.Writing;
import oncall.slack.announce.DisplayNamesOf;
import oncall.slack.announce.Hears;
import oncall.slack.ask.Allowing;
import oncall.slack.ask.AskHandler;
import oncall.slack.ask.Refusing;
import oncall.slack.awscli.CliHandler;
import oncall.slack.awscli.RotationLines;
import oncall.slack.channels.AddHandler;
import oncall.slack.channels.ChangeHandler;
import oncall.slack.channels.ChannelsHandler;
import oncall.slack.channels.CodeHandler;
import oncall.slack.check.CheckHandler;
import oncall.slack.contactcard.CardHandler;
import oncall.slack.cover.AnswerHandler;
import oncall.slack.cover.CoverHandler;
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
import oncall.slack.override.OverrideHandler;
import oncall.slack.override.OverrideListHandler;
import oncall.slack.override.OverrideReviews;
import oncall.slack.override.OverrideSaves;
import oncall.slack.planeditor.PlanEditor;
import oncall.slack.preview.PreviewHandler;
import oncall.slack.surface.Sharing;
import oncall.slack.undo.UndoHandler;
import oncall.slack.watch.WatchHandler;
import oncall.slack.who.Pick;
import oncall.slack.who.Who;
import oncall.slack.words.HelpWords;

/** Who answers, wired by hand. */
final class Screens {
    private final HelpWords helpWords;
    private final Directory directory;
    final OnCallHandler onCall;
    final CardHandler card;
    final ListHandler list;
    final Pick pick;
    final HomeHandler home;
    final PreviewHandler preview;
    final CheckHandler check;
    final ChannelsHandler channels;
    final AddHandler addChannel;
    final CodeHandler code;
    final ChangeHandler changeChannel;
    final AskHandler ask;
    final PlanEditor editor;
    final CreateHandler create;
    final DeleteHandler delete;
    final ExportHandler export;
    final ImportHandler imports;
    final CliHandler typed;
    final RotationLines typedOfRotations;
    final HistoryHandler history;
    final OverrideHandler override;
    final OverrideSaves overrideSaves;
    final OverrideListHandler overrides;
    final CoverHandler cover;
    final AnswerHandler answers;
    final UndoHandler undo;
    final WatchHandler watch;
    final ForgetHandler forget;
    final LinkHandler link;

    Screens(Ports ports) {
        InstantSource shown = ports.clocks().shown();
        InstantSource real = ports.clocks().real();
        ChangeParts changes = ports.changes();
        Contacts contacts = changes.contacts();
        KnownContacts known = changes.known();
        Permission permission = changes.permission();
        PlanForecasts forecasts = new PlanForecasts(changes.directory(), known, ports.shifts(), shown);
        Hearing hearing = new Hearing(ports.watchers(), ports.conversations(), ports.membership(), real);
        Writing writing = new Writing(changes);
        PlanEffects effects = new PlanEffects(forecasts, ports.dependants());
        ReviewImport review = new ReviewImport(changes, ports.isHere(), effects);
        LinkContact links = new LinkContact(
                ports.links(), ports.owners(), contacts, permission, ports.membership(), ports.announcements(), shown);
        this.helpWords = new HelpWords(ports.command());
        this.directory = changes.directory();
        Who who = new Who(directory, ports.owners(), helpWords, ports.isHere());
        DisplayNamesOf called = new DisplayNamesOf(directory, known);
        Hears hears = new Hears(hearing);
        FinishSitting finish = new FinishSitting(ports.announcements(), real);
        Sharing sharing = new Sharing(hearing, ports.people());
        Creation creation = new Creation(writing, called);

        this.onCall = OnCallHandler.of(
                who,
                helpWords,
                directory,
                known,
                ports.schedules(),
                ports.cardContext(),
                permission.protection(),
                ports.owners(),
                ports.zones(),
                sharing,
                shown);
        this.card = new CardHandler(
                who,
                directory,
                known,
                forecasts,
                ports.cardContext(),
                permission,
                sharing,
                ports.schedules(),
                onCall,
                shown);
        this.pick = new Pick(directory, permission);
        this.list = new ListHandler(directory, ports.membership(), ports.schedules(), helpWords, shown);
        this.home = new HomeHandler(
                directory,
                ports.membership(),
                permission,
                new HomeReading(ports.drafts(), known, ports.history(), ports.watchers(), ports.announcements()),
                ports.schedules(),
                ports.owners(),
                helpWords,
                ports.clocks());
        this.preview = new PreviewHandler(who, helpWords, directory, known, forecasts, ports.zones(), shown);
        this.check = new CheckHandler(
                who,
                directory,
                known,
                forecasts,
                new CheckEverything(
                        directory, ports.lastKnown(), forecasts, ports.owners(), ports.membership(), ports.clocks()),
                real);

        this.channels = new ChannelsHandler(who, helpWords, known, permission, hears);
        this.addChannel = new AddHandler(writing, channels);
        this.code =
                new CodeHandler(known, new SendCode(changes, new CodeLimits(ports.codes(), real)), writing, channels);
        this.changeChannel = new ChangeHandler(known, writing, channels, directory, effects);

        Allowing allowing = new Allowing(permission, new Refusing(directory, ports.owners(), ports.people()));
        this.ask = new AskHandler(new AskEditor(ports.people(), directory, ports.announcements(), shown));
        this.editor = new PlanEditor(
                who,
                allowing,
                directory,
                known,
                ports.drafts(),
                forecasts,
                writing,
                creation,
                called,
                hears,
                ports.journal(),
                ports.dependants(),
                shown);
        this.create = new CreateHandler(creation, editor.edit::create, hears, finish);
        this.delete = new DeleteHandler(
                who, allowing, directory, known, ports.cardContext().whereUsed(), writing, hears);

        this.export = new ExportHandler(
                who,
                directory,
                permission,
                ports.documents(),
                new ExportContacts(contacts, known, changes.rotations()),
                ports.files(),
                ports.exports(),
                ports.clocks());
        this.imports = new ImportHandler(
                ports.documents(),
                review,
                new ImportContacts(writing, changes),
                ports.files(),
                directory,
                forecasts,
                hears,
                ports.reviews(),
                finish,
                real);
        this.typed =
                new CliHandler(who, known, permission, ports.documents(), review, editor.edit::create, editor.reviews);
        this.typedOfRotations = new RotationLines(who, ports.documents(), new ReadRotation(changes.rotations(), shown));

        this.history = new HistoryHandler(who, directory, permission, ports.journal(), ports.history(), called);
        Overrides ofRotations = new Overrides(
                changes.rotations(), directory, ports.schedules(), ports.shifts(), ports.history(), shown);
        AskCover askCover = new AskCover(ports.wishes(), ports.owners(), shown);
        OverrideReviews overrideReviews = new OverrideReviews(directory, ofRotations, ports.owners(), hears, shown);
        this.override =
                new OverrideHandler(who, directory, ports.owners(), overrideReviews, helpWords, ports.zones(), shown);
        this.overrideSaves = new OverrideSaves(
                overrideReviews, ofRotations, writing, askCover, ports.journal(), directory, hears, shown);
        this.cover = new CoverHandler(
                who,
                directory,
                ports.owners(),
                ofRotations,
                ports.shifts(),
                askCover,
                ports.watchers()::ofCover,
                hearing,
                helpWords,
                ports.zones(),
                shown);
        this.answers = new AnswerHandler(
                new AnswerWish(
                        ports.wishes(),
                        ofRotations,
                        writing,
                        ports.owners(),
                        directory,
                        permission,
                        new WishNotices(ports.membership(), ports.people()),
                        shown),
                shown);
        this.overrides = new OverrideListHandler(who, directory, ofRotations);
        this.undo = new UndoHandler(
                new UndoChange(changes, ports.journal(), ports.history()),
                new RestoreChange(writing, contacts),
                editor.reviews,
                overrideSaves,
                delete,
                directory,
                known,
                effects,
                hears,
                finish,
                helpWords);
        this.watch = new WatchHandler(
                who,
                directory,
                ports.watches(),
                new WatchChanges(ports.watches(), ports.conversations(), ports.membership(), shown),
                helpWords);
        this.forget = new ForgetHandler(new ForgetPerson(ports.forgetting(), links, ports.owners()), helpWords);
        this.link = new LinkHandler(who, helpWords, directory, links);
    }

    /** @param verbs the names of those that exist */
    HelpHandler help(List<String> verbs) {
        return new HelpHandler(helpWords, directory, verbs);
    }
}
