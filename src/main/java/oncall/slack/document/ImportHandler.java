package oncall.slack.document;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
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
import oncall.operations.port.Request;
import oncall.slack.announce.HeardForm;
import oncall.slack.announce.Hears;
import oncall.slack.block.Blocks;
import oncall.slack.block.Metadata;
import oncall.slack.block.Modals;
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
    /** Bytes of memory for reviews that wait to be applied; the largest document fits. */
    static final long REVIEWS = 32_000_000;

    private final Documents documents;
    private final ReviewImport review;
    private final ImportContacts contacts;
    private final Files files;
    private final Directory directory;
    private final Hears hears;
    private final InstantSource clock;
    private final KeptReviews<ImportReview> reviews;

    public ImportHandler(
            Documents documents,
            ReviewImport review,
            ImportContacts contacts,
            Files files,
            Directory directory,
            Hears hears,
            InstantSource clock) {
        this.documents = documents;
        this.review = review;
        this.contacts = contacts;
        this.files = files;
        this.directory = directory;
        this.hears = hears;
        this.clock = clock;
        this.reviews = new KeptReviews<>(clock, REVIEWS, ReviewWeight::of);
    }

    public Reply open(Press press) {
        return Reply.open(form(AskedFrom.of(press), "", List.of()));
    }

    /** The text is a message's: its code block where it has one. */
    public Reply fromMessage(Press press) {
        String code = MessageText.document(press.text());
        AskedFrom from = AskedFrom.of(press);
        return Reply.open(Modals.waiting(DocumentWords.IMPORT, DocumentWords.readingDocument()))
                .thenAtLength(WorkKind.IMPORT, screen -> review(press, screen, from, code));
    }

    public Reply submit(Press press) {
        ImportForm typed = ImportForm.read(press.answers());
        FieldErrors faults = typed.check();
        if (!faults.isEmpty()) {
            return Reply.errors(faults);
        }
        AskedFrom from = AskedFrom.of(press);
        return Reply.show(Modals.waiting(DocumentWords.IMPORT, DocumentWords.readingDocument()))
                .thenAtLength(WorkKind.IMPORT, screen -> read(press, screen, from, typed));
    }

    public Reply apply(Press press) {
        String id = Metadata.at(1, press.metadata());
        Optional<ImportReview> review = reviews.take(press.user(), id);
        if (review.isEmpty()) {
            boolean newer = reviews.has(press.user());
            return Reply.show(
                    words(AskedFrom.of(press), newer ? DocumentWords.reviewReplaced() : DocumentWords.reviewGone()));
        }
        return Reply.show(Modals.waiting(DocumentWords.IMPORT, DocumentWords.importing(0, 0, "")))
                .thenAtLength(WorkKind.IMPORT, screen -> apply(press, screen, id, review.get()));
    }

    private void read(Press press, Screen screen, AskedFrom from, ImportForm typed) {
        if (typed.files().isEmpty()) {
            review(press, screen, from, typed.paste());
            return;
        }
        try {
            review(press, screen, from, files.read(typed.files().get(0)));
        } catch (Files.FileRefused e) {
            screen.show(form(from, "", Blocks.alert(SafeText.foreign(e.words()))));
        } catch (SlackSaidNo no) {
            screen.show(form(from, "", Blocks.alert(SafeText.foreign(no.words()))));
        }
    }

    private void review(Press press, Screen screen, AskedFrom from, String text) {
        Reading<AccountDocument> reading = documents.read(text);
        String paste = text.length() <= ImportView.LONGEST_PASTE ? text : "";
        if (reading instanceof Reading.Faulty<AccountDocument> faulty) {
            screen.show(form(from, paste, ImportView.faults(faulty)));
            return;
        }
        AccountDocument document = ((Reading.Read<AccountDocument>) reading).value();
        try {
            ImportReview review = this.review.run(
                    press.user(), document, new Pace(clock, screen, DocumentWords.IMPORT, DocumentWords::comparing));
            String id = IdempotencyTokens.of(press.key()).substring(0, 32);
            reviews.keep(press.user(), id, review);
            show(screen, press, from, id, review, List.of());
        } catch (Refused e) {
            screen.show(form(from, paste, Blocks.alert(SafeText.foreign(e.words()))));
        }
    }

    private void show(
            Screen screen, Press press, AskedFrom from, String id, ImportReview review, List<LayoutBlock> above) {
        Hearing.Heard heard = hears.read(press.user(), from, review.present());
        screen.show(ImportView.review(
                from, id, review, words(review), above, HeardForm.blocks(heard, Hearing.Choice.NONE)));
    }

    private void apply(Press press, Screen screen, String id, ImportReview review) {
        Request request;
        try {
            request = hears.request(press, AskedFrom.of(press)).from(Change.Source.IMPORT);
        } catch (Refused e) {
            reviews.keep(press.user(), id, review);
            show(screen, press, AskedFrom.of(press), id, review, Blocks.alert(SafeText.foreign(e.words())));
            return;
        }
        ImportReport report = contacts.run(
                review,
                request,
                what -> IdempotencyTokens.of(id + "\n" + what),
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
