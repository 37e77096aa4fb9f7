package oncall.slack.document;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.time.InstantSource;
import java.util.List;
import oncall.domain.Change;
import oncall.domain.FieldErrors;
import oncall.operations.Refused;
import oncall.operations.announce.Hearing;
import oncall.operations.document.AccountDocument;
import oncall.operations.document.Documents;
import oncall.operations.document.ImportContacts;
import oncall.operations.document.ImportReport;
import oncall.operations.document.ImportReview;
import oncall.operations.document.Reading;
import oncall.operations.document.ReviewImport;
import oncall.operations.people.Directory;
import oncall.operations.port.Kept;
import oncall.operations.port.Request;
import oncall.slack.announce.HeardForm;
import oncall.slack.announce.Hears;
import oncall.slack.block.Blocks;
import oncall.slack.block.Metadata;
import oncall.slack.block.Modals;
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
    private final Hears hears;
    private final Kept<ImportReview> reviews;
    private final InstantSource clock;

    public ImportHandler(
            Documents documents,
            ReviewImport review,
            ImportContacts contacts,
            Files files,
            Directory directory,
            Hears hears,
            Kept<ImportReview> reviews,
            InstantSource clock) {
        this.documents = documents;
        this.review = review;
        this.contacts = contacts;
        this.files = files;
        this.directory = directory;
        this.hears = hears;
        this.reviews = reviews;
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
        if (found instanceof Kept.Here<ImportReview> here
                && !here.value().taken().isEmpty()
                && !press.answers().ticked(ImportForm.TAKEN)) {
            return Reply.errors(FieldErrors.at(ImportForm.TAKEN, ImportWords.NOT_MEANT));
        }
        return Reply.show(Modals.waiting(DocumentWords.IMPORT, DocumentWords.importing(0, 0, "")))
                .thenAtLength(WorkKind.IMPORT, screen -> take(press, screen));
    }

    private void take(Press press, Screen screen) {
        Kept.Found<ImportReview> found = reviews.take(press.user(), id(press));
        if (found instanceof Kept.Here<ImportReview> here) {
            apply(press, screen, here.value());
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
        Hearing.Heard heard = hears.read(press.user(), reviewing.from(), review.present());
        screen.show(
                ImportView.review(reviewing, id, review, words(review), HeardForm.blocks(heard, Hearing.Choice.NONE)));
    }

    private void apply(Press press, Screen screen, ImportReview review) {
        Request request;
        try {
            request = hears.request(press, AskedFrom.of(press)).from(Change.Source.IMPORT);
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
        ImportWords words = words(review);
        try {
            screen.show(ImportView.done(AskedFrom.of(press), report, words));
        } finally {
            screen.post(AskedFrom.nowhere(), ImportView.told(report, words));
        }
    }

    private ImportWords words(ImportReview review) {
        return ImportWords.of(directory, review);
    }

    private View form(AskedFrom from, String paste, List<LayoutBlock> above) {
        return ImportView.form(from, paste, files.mayRead(), above);
    }

    private static View words(AskedFrom from, SafeText words) {
        return Modals.words(DocumentWords.IMPORT, from.encoded(), words);
    }
}
