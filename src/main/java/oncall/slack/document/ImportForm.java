package oncall.slack.document;

import java.util.List;
import oncall.domain.FieldErrors;
import oncall.operations.document.ImportReview;
import oncall.slack.block.Answers;

/** What stands in the form of an import: a paste or a file. */
record ImportForm(String paste, List<String> files) {
    static final String PASTE = "paste";
    static final String FILE = "file";
    /** Ticked: what the review took for something here is meant. */
    static final String TAKEN = "taken";

    static final String NOTE = "note";
    static final String CONFIRM = "confirm";

    ImportForm {
        files = List.copyOf(files);
    }

    /** The tick of an entry, by its place. */
    static String item(int place) {
        return "item." + place;
    }

    /** What is missing before it can be applied. */
    static FieldErrors check(ImportReview review, Answers answers) {
        if (!review.taken().isEmpty() && !answers.ticked(TAKEN)) {
            return FieldErrors.at(TAKEN, ImportWords.NOT_MEANT);
        }
        boolean confirmed = review.emptied().isEmpty()
                || ImportWords.EMPTY.equalsIgnoreCase(answers.text(CONFIRM).strip());
        return confirmed ? FieldErrors.none() : FieldErrors.at(CONFIRM, ImportWords.notConfirmed(review.emptied()));
    }

    static ImportForm read(Answers answers) {
        return new ImportForm(answers.first(PASTE).orElse(""), answers.all(FILE));
    }

    FieldErrors check() {
        if (paste.isBlank() && files.isEmpty()) {
            return FieldErrors.at(PASTE, "Paste a JSON or YAML document, or upload it as a file.");
        }
        return !paste.isBlank() && !files.isEmpty()
                ? FieldErrors.at(PASTE, "Here stand a paste and a file; leave one of them out.")
                : FieldErrors.none();
    }
}
