package oncall.slack.document;

import java.util.List;
import oncall.domain.FieldErrors;
import oncall.slack.block.Answers;

/** What stands in the form of an import: a paste or a file. */
record ImportForm(String paste, List<String> files) {
    static final String PASTE = "paste";
    static final String FILE = "file";
    /** Ticked: what the review took for something here is meant. */
    static final String TAKEN = "taken";

    ImportForm {
        files = List.copyOf(files);
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
