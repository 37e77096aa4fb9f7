package oncall.slack.document;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import oncall.domain.Change;
import oncall.domain.FieldErrors;
import oncall.operations.Refused;
import oncall.operations.announce.FinishSitting;
import oncall.operations.announce.Hearing;
import oncall.operations.document.AccountDocument;
import oncall.operations.document.Documents;
import oncall.operations.document.ImportContacts;
import oncall.operations.document.ImportReport;
import oncall.operations.document.ImportReview;
import oncall.operations.document.Reading;
import oncall.operations.document.ReviewImport;
import oncall.operations.people.Directory;
import oncall.operations.plan.PlanForecasts;
import oncall.operations.port.Kept;
import oncall.operations.port.Request;
import oncall.slack.announce.HeardForm;
import oncall.slack.announce.Hears;
import oncall.slack.block.Blocks;
import oncall.slack.block.Metadata;
import oncall.slack.block.Modals;
import oncall.slack.block.Page;
import oncall.slack.block.Paper;
import oncall.slack.block.SafeText;
import oncall.slack.press.AskedFrom;
import oncall.slack.press.IdempotencyTokens;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.press.Screen;
import oncall.slack.press.SlackSaidNo;
import oncall.slack.press.WorkKind;

/** Takes a document, shows what importing it would do, and does it. */
public final class ImportHandler {
    private final Documents documents;
    private final ReviewImport review;
    private final ImportContacts contacts;
    private final Files files;
    private final Directory directory;
    private final PlanForecasts forecasts;
    private final Hears hears;
    private final Kept<ImportReview> reviews;
    private final FinishSitting finish;
    private final InstantSource clock;

    public ImportHandler(
            Documents documents,
            ReviewImport review,
            ImportContacts contacts,
            Files files,
            Directory directory,
            PlanForecasts forecasts,
            Hears hears,
            Kept<ImportReview> reviews,
            FinishSitting finish,
            InstantSource clock) {
        this.documents = documents;
        this.review = review;
        this.contacts = contacts;
        this.files = files;
        this.directory = directory;
        this.forecasts = forecasts;
        this.hears = hears;
        this.reviews = reviews;
        this.finish = finish;
        this.clock = clock;
    }

    public Reply open(Press press) {
        return Reply.open(form(AskedFrom.of(press), "", List.of()));
    }

    /** The text is a message's: its code block where it has one. */
    public Reply fromMessage(Press press) {
        String code = MessageText.document(press.text());
        int more = MessageText.blocks(press.text()) - 1;
        List<LayoutBlock> note = more > 0 ? Blocks.alert("warning", DocumentWords.moreBlocks(more)) : List.of();
        Reviewing reviewing = new Reviewing(press, AskedFrom.of(press), "", note);
        return Reply.open(Modals.waiting(DocumentWords.IMPORT, DocumentWords.readingDocument()))
                .thenAtLength(WorkKind.IMPORT, screen -> review(screen, reviewing, code));
    }

    public Reply submit(Press press) {
        ImportForm typed = ImportForm.read(press.answers());
        FieldErrors faults = typed.check();
        if (!faults.isEmpty()) {
            return Reply.errors(faults);
        }
        String file = typed.files().stream().findFirst().orElse("");
        Reviewing reviewing = new Reviewing(press, AskedFrom.of(press), file, List.of());
        return file.isEmpty() ? reading(screen -> review(screen, reviewing, typed.paste())) : readFile(reviewing);
    }

    private static Reply reading(Reply.Later work) {
        return Reply.show(Modals.waiting(DocumentWords.IMPORT, DocumentWords.readingDocument()))
                .thenAtLength(WorkKind.IMPORT, work);
    }

    /** What is not begun after all, since there is no room for it or the rights have ended, is still to be applied. */
    public Reply apply(Press press) {
        Kept.Found<ImportReview> found = reviews.find(press.user(), id(press));
        if (found instanceof Kept.Missing<ImportReview> missing) {
            String file = file(press);
            return missing.why() == Kept.Why.ELSEWHERE && !file.isEmpty()
                    ? readFile(new Reviewing(
                            press, AskedFrom.of(press), file, Blocks.alert("warning", DocumentWords.fileReadAgain())))
                    : Reply.show(words(press, missing.why()));
        }
        ImportReview review = picked(press, ((Kept.Here<ImportReview>) found).value());
        if (review.picked().isEmpty()) {
            return again(press, review, ImportWords.NOTHING_PICKED);
        }
        FieldErrors faults = ImportForm.check(review, press.answers());
        if (!faults.isEmpty()) {
            boolean asked =
                    press.answers().has(ImportForm.CONFIRM) || faults.reasons().containsKey(ImportForm.TAKEN);
            return asked ? Reply.errors(faults) : again(press, review, ImportWords.notConfirmed(review.emptied()));
        }
        return Reply.show(Modals.waiting(DocumentWords.IMPORT, DocumentWords.importing(0, 0, "")))
                .thenAtLength(WorkKind.IMPORT, screen -> take(press, screen));
    }

    /** Something is ticked: what it needs to be confirmed is asked for at once. */
    public Reply pick(Press press) {
        return redraw(press, ImportScreen.number(press.metadata()), review -> {});
    }

    /** The value is the page. What is ticked on this one is kept. */
    public Reply page(Press press) {
        return redraw(press, Page.number(press.text()), review -> reviews.renew(press.user(), id(press), review));
    }

    private Reply redraw(Press press, int number, Consumer<ImportReview> keep) {
        Kept.Found<ImportReview> found = reviews.find(press.user(), id(press));
        if (!(found instanceof Kept.Here<ImportReview> here)) {
            return Reply.show(words(press, ((Kept.Missing<ImportReview>) found).why()));
        }
        ImportReview review = picked(press, here.value());
        return Reply.nothing().then(screen -> {
            keep.accept(review);
            Reviewing reviewing = new Reviewing(press, AskedFrom.of(press), file(press), List.of());
            show(screen, reviewing, id(press), review, number);
        });
    }

    private static ImportReview picked(Press press, ImportReview review) {
        return ImportScreen.picked(review, ImportScreen.number(press.metadata()), press.answers());
    }

    /** The page that it was submitted from, with words above. */
    private Reply again(Press press, ImportReview review, String words) {
        AskedFrom from = AskedFrom.of(press);
        Reviewing reviewing = new Reviewing(press, from, file(press), Blocks.alert("warning", SafeText.own(words)));
        int number = ImportScreen.number(press.metadata());
        return hears.reply(
                press, from, review.present(), Reply::show, heard -> view(reviewing, id(press), review, number, heard));
    }

    private void take(Press press, Screen screen) {
        Kept.Found<ImportReview> found = reviews.take(press.user(), id(press));
        if (found instanceof Kept.Here<ImportReview> here) {
            apply(press, screen, picked(press, here.value()));
        } else if (found instanceof Kept.Missing<ImportReview> missing) {
            screen.show(words(press, missing.why()));
        }
    }

    private View words(Press press, Kept.Why why) {
        AskedFrom from = AskedFrom.of(press);
        return switch (why) {
            case REPLACED -> words(from, DocumentWords.reviewReplaced());
            case GONE -> words(from, DocumentWords.reviewGone());
            case ELSEWHERE -> form(from, "", Blocks.alert("warning", DocumentWords.reviewElsewhere()));
        };
    }

    /** Of the review that a view shows. */
    private static String id(Press press) {
        return Metadata.at(1, press.metadata());
    }

    /** From which the review was made, if it was not pasted. */
    private static String file(Press press) {
        return Metadata.at(2, press.metadata());
    }

    private Reply readFile(Reviewing reviewing) {
        return reading(screen -> readFile(screen, reviewing));
    }

    private void readFile(Screen screen, Reviewing reviewing) {
        try {
            review(screen, reviewing, files.read(reviewing.file()));
        } catch (Files.FileRefused e) {
            screen.show(form(reviewing.from(), "", Blocks.alert(SafeText.foreign(e.words()))));
        } catch (SlackSaidNo no) {
            screen.show(form(reviewing.from(), "", Blocks.alert(SafeText.foreign(no.words()))));
        }
    }

    private void review(Screen screen, Reviewing reviewing, String text) {
        AskedFrom from = reviewing.from();
        Reading<AccountDocument> reading = documents.read(text);
        String paste = text.length() <= ImportView.LONGEST_PASTE ? text : "";
        if (reading instanceof Reading.Faulty<AccountDocument> faulty) {
            screen.show(form(
                    from,
                    paste,
                    new Paper()
                            .blocks(reviewing.above())
                            .blocks(ImportView.faults(faulty))
                            .blocks()));
            return;
        }
        AccountDocument document = ((Reading.Read<AccountDocument>) reading).value();
        try {
            keep(
                    screen,
                    reviewing,
                    this.review.run(
                            reviewing.press().user(),
                            document,
                            new Pace(clock, screen, DocumentWords.IMPORT, DocumentWords::comparing)));
        } catch (Refused e) {
            screen.show(form(from, paste, Blocks.alert(SafeText.foreign(e.words()))));
        }
    }

    /** Shows it, to be applied. */
    private void keep(Screen screen, Reviewing reviewing, ImportReview review) {
        Press press = reviewing.press();
        String id = reviews.keep(press.user(), IdempotencyTokens.of(press.key()).substring(0, 32), review);
        show(screen, reviewing, id, review, 0);
    }

    private void show(Screen screen, Reviewing reviewing, String id, ImportReview review, int number) {
        Hearing.Heard heard = hears.read(reviewing.press().user(), reviewing.from(), review.present());
        screen.show(view(reviewing, id, review, number, Optional.of(heard)));
    }

    private View view(Reviewing reviewing, String id, ImportReview review, int number, Optional<Hearing.Heard> heard) {
        List<LayoutBlock> told =
                heard.map(who -> HeardForm.blocks(who, Hearing.Choice.NONE)).orElse(List.of());
        return ImportView.review(new ImportScreen(reviewing, id, review, number, told), words(review));
    }

    private void apply(Press press, Screen screen, ImportReview review) {
        Request request;
        try {
            request = hears.request(press, AskedFrom.of(press))
                    .from(Change.Source.IMPORT)
                    .withNote(press.answers().text(ImportForm.NOTE).strip());
        } catch (Refused e) {
            List<LayoutBlock> above = Blocks.alert(SafeText.foreign(e.words()));
            keep(screen, new Reviewing(press, AskedFrom.of(press), file(press), above), review);
            return;
        }
        ImportReport report = contacts.run(
                review,
                request,
                what -> IdempotencyTokens.of(id(press) + "\n" + what),
                new Pace(clock, screen, DocumentWords.IMPORT, DocumentWords::importing));
        finish.importing(press.user());
        ImportWords words = words(review);
        try {
            screen.show(ImportView.done(AskedFrom.of(press), report, words));
        } finally {
            screen.post(AskedFrom.nowhere(), ImportView.told(report, words));
        }
    }

    private ImportWords words(ImportReview review) {
        return ImportWords.of(directory, forecasts, review);
    }

    private View form(AskedFrom from, String paste, List<LayoutBlock> above) {
        return ImportView.form(from, paste, files.mayRead(), above);
    }

    private static View words(AskedFrom from, SafeText words) {
        return Modals.words(DocumentWords.IMPORT, from.encoded(), words);
    }
}
