package oncall.slack.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oncall.domain.ContactName;
import oncall.operations.document.DocumentFault;
import oncall.operations.document.Format;
import oncall.operations.document.Place;
import oncall.operations.document.Reading;
import oncall.slack.block.SafeText;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.PlanWords;

/** What exports and the forms of imports say. */
public final class DocumentWords {
    public static final String EXPORT = "Export";
    public static final String IMPORT = "Import";
    public static final String REVIEW = "Review";
    public static final String APPLY = "Import";
    public static final String WITH_ADDRESSES = "File With Addresses";
    public static final String PASTE = "JSON or YAML";
    public static final String PASTE_EXAMPLE = "Alias: akuam";
    public static final String PASTE_HINT = "Up to 3,000 characters; for more, upload a file.";
    public static final String PASTE_HINT_WITHOUT_FILES =
            "Up to 3,000 characters. To upload files, this app needs the scope files:read from whoever installed it.";
    public static final String FILE = "File";
    public static final String FILE_HINT = "One file of up to 1 MB, uploaded to Slack.";

    private static final String KEPT_ELSEWHERE = "Nothing was done: this review was kept in memory by another copy of"
            + " this app, or by this one before it was restarted. ";

    private DocumentWords() {}

    public static SafeText reading(ContactName name) {
        return SafeText.own("Reading ").and(DisplayNames.title(name)).and("…");
    }

    public static SafeText readingEverything() {
        return SafeText.own("Reading everything…");
    }

    public static SafeText exporting(int done, int of, String what) {
        return SafeText.own("Reading " + (done + 1) + " of " + of + ": ").andForeign(what);
    }

    public static String button(Format format) {
        return switch (format) {
            case JSON -> "As JSON";
            case YAML -> "As YAML";
            case CLI -> "As AWS CLI";
        };
    }

    public static SafeText exported(Format format) {
        return switch (format) {
            case JSON -> SafeText.own("JSON in the shape of the AWS CLI. Addresses are masked.");
            case YAML -> SafeText.own("YAML in the shape of the AWS CLI. Addresses are masked.");
            case CLI -> SafeText.own("Commands for a shell: they set display name and plan to what they are now.");
        };
    }

    public static SafeText sent(boolean addresses) {
        return SafeText.own("You have it as a file in a direct message"
                + (addresses ? ", with phone numbers and e-mail addresses in clear." : ". Addresses are masked."));
    }

    public static SafeText file(boolean addresses) {
        return SafeText.own(
                addresses
                        ? "The export that you asked for, with phone numbers and e-mail addresses in clear."
                        : "The export that you asked for. Addresses are masked.");
    }

    public static SafeText addressesNeedFile(SafeText why) {
        return SafeText.own("Nothing was sent: an export with addresses goes out as a file only. ")
                .and(why);
    }

    public static SafeText lacksScope() {
        return SafeText.own(
                "This app lacks the scope files:write, so it sends no files. Whoever installed it can add it"
                        + " under OAuth & Permissions.");
    }

    /** Which page it is, and why it is not a file. */
    public static SafeText page(int page, int of, Optional<SafeText> why) {
        SafeText words = SafeText.own("Page " + page + " of " + of + ". ");
        return why.map(words::and).orElse(words);
    }

    public static SafeText textGone() {
        return SafeText.own("This export is not kept any more. Run the command again.");
    }

    public static SafeText textElsewhere() {
        return SafeText.own("This export was kept in memory by another copy of this app, or by this one before it was"
                + " restarted. Run the command again.");
    }

    /** @param part for example "21–40 of 63" */
    static SafeText entries(String part) {
        return SafeText.own("Entries " + part + ". What is ticked on other pages is applied too.");
    }

    public static SafeText importAbout() {
        return SafeText.own("An export of this app, a list of contacts, or one document as `aws ssm-contacts` reads or"
                + " prints it. You see what it would do before anything is done.");
    }

    public static SafeText moreBlocks(int more) {
        return SafeText.own("The message has " + PlanWords.count(more, "more code block")
                + ", not read here: this is the first. Import each of them by itself, or all as one list.");
    }

    public static SafeText readingDocument() {
        return SafeText.own("Reading the document…");
    }

    public static SafeText comparing(int done, int of, String what) {
        return SafeText.own("Comparing " + (done + 1) + " of " + of + ": ").andForeign(what);
    }

    public static SafeText importing(int done, int of, String what) {
        return of == 0
                ? SafeText.own("Importing…")
                : SafeText.own("Importing, step " + (done + 1) + " of " + of + ": ")
                        .andForeign(what);
    }

    public static SafeText reviewReplaced() {
        return SafeText.own("A newer review of yours took the place of this one, so nothing was done. "
                + "Apply that one, or import this document again.");
    }

    public static SafeText reviewGone() {
        return SafeText.own("This import was begun already, or is not kept any more. Nothing was done now;"
                + " import the document again to see what is left of it.");
    }

    public static SafeText reviewElsewhere() {
        return SafeText.own(KEPT_ELSEWHERE + "Paste or upload the document again to have it compared anew.");
    }

    public static SafeText fileReadAgain() {
        return SafeText.own(KEPT_ELSEWHERE + "The file was read again: this is what importing it would do now.");
    }

    public static SafeText faulty(Reading.Faulty<?> faulty) {
        int count = faulty.faults().size() + faulty.more();
        return SafeText.own("Nothing was changed: the document has " + PlanWords.count(count, "fault") + ".");
    }

    /** A line each; the last one counts those that are not listed. */
    public static List<SafeText> faults(Reading.Faulty<?> faulty) {
        List<SafeText> lines = new ArrayList<>(
                faulty.faults().stream().map(DocumentWords::fault).toList());
        if (faulty.more() > 0) {
            lines.add(SafeText.own("… and " + PlanWords.count(faulty.more(), "more fault")));
        }
        return lines;
    }

    private static SafeText fault(DocumentFault fault) {
        Place place = fault.place();
        SafeText where = SafeText.own("Line " + place.line() + ", column " + place.column());
        return (place.path().isEmpty() ? where : where.and(" · ").and(SafeText.bold(shortened(place.path()))))
                .and(": ")
                .andForeign(shortened(fault.words()));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 220
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 219)) + "…";
    }
}
