package oncall.slack.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import oncall.domain.Arn;
import oncall.domain.ContactDetails;
import oncall.domain.ContactName;
import oncall.domain.Names;
import oncall.domain.Rotation;
import oncall.operations.document.ImportItem;
import oncall.operations.document.ImportReport;
import oncall.operations.document.ImportReview;
import oncall.operations.people.Directory;
import oncall.operations.plan.PlanForecasts;
import oncall.slack.block.Paper;
import oncall.slack.block.SafeText;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.PlanWords;

/** What an import would do, and what became of it, an entry each. Addresses appear nowhere in it. */
public final class ImportWords {
    static final String PICK = "Import";
    static final String EMPTY = "EMPTY";
    static final String CONFIRM_HINT = "After the import, nobody is reached any more by what is named here.";
    static final String NOTHING_PICKED = "Tick at least one entry, or close this window.";

    private static final int MOST_NAMED = 3;

    public static final String MEANT = "Yes, these are the ones that are meant";
    public static final String ELSEWHERE = "Taken for what has the same name here";
    public static final String NOT_MEANT =
            "Tick this if the ones listed above are meant; else change the document and import it again.";

    private static final int MOST_TAKEN = 20;

    private final ImportItemWords items;

    private ImportWords(ImportItemWords items) {
        this.items = items;
    }

    /**
     * With the names of what is here, and of what the import makes.
     *
     * @param forecasts looks ahead from memory alone
     */
    public static ImportWords of(Directory directory, PlanForecasts forecasts, ImportReview review) {
        List<ContactName> names = new ArrayList<>();
        Map<Arn, Rotation> rotations = new LinkedHashMap<>(directory.rotationsByArn());
        review.items().forEach(item -> {
            if (item instanceof ImportItem.Create create) {
                names.add(create.wanted().name());
            } else if (item instanceof ImportItem.OfRotation rotation) {
                rotations.putIfAbsent(
                        rotation.item().rotation().arn(), rotation.item().rotation());
            }
        });
        names.addAll(directory.names().all());
        DisplayNames called = DisplayNames.of(new Names(names), rotations, directory.gone());
        Map<Arn, ContactDetails> made = ImportItemWords.made(review);
        return new ImportWords(new ImportItemWords(called, plan -> forecasts.remembered(plan, made)));
    }

    public SafeText item(ImportItem item) {
        return items.item(item);
    }

    public SafeText summary(ImportReview review) {
        long create = count(review, ImportItem.Create.class)
                + review.items().stream()
                        .filter(item -> item instanceof ImportItem.OfRotation && item.acts())
                        .count();
        long change = review.items().stream()
                .filter(item -> item instanceof ImportItem.Change && item.acts())
                .count();
        long cannot = count(review, ImportItem.Cannot.class);
        long same = review.items().size() - create - change - cannot;
        String counted = create + " to create, " + change + " to change, " + same + " unchanged, " + cannot
                + " that cannot be imported.";
        return SafeText.own(review.acts() ? "Nothing is done yet: " + counted : "There is nothing to do: " + counted);
    }

    private static long count(ImportReview review, Class<? extends ImportItem> kind) {
        return review.items().stream().filter(kind::isInstance).count();
    }

    public SafeText elsewhere(Set<String> elsewhere) {
        return SafeText.own("The document is of AWS account and region ")
                .andForeign(
                        String.join("; ", elsewhere.stream().sorted().limit(5).toList()))
                .and(". Its ARNs count as names and were looked up here.");
    }

    /** What each ARN of elsewhere was taken for. */
    public List<SafeText> taken(List<ImportReview.Taken> taken) {
        return Paper.most(
                MOST_TAKEN,
                taken.stream()
                        .map(one -> SafeText.own("– ")
                                .andForeign(DisplayNames.shortened(one.arn().name()))
                                .and(" (")
                                .andForeign(
                                        one.arn().account() + " " + one.arn().region())
                                .and(") → ")
                                .and(DisplayNames.bold(one.title())))
                        .toList());
    }

    /** Why some are not ticked; nothing where all are. */
    public Optional<SafeText> harmful(ImportReview review) {
        long harmful = review.items().stream()
                .filter(item -> item.acts() && item.isHarmful())
                .count();
        return harmful == 0
                ? Optional.empty()
                : Optional.of(
                        SafeText.own(
                                harmful == 1
                                        ? "One entry makes plans worse, and is not ticked. Look at it before you tick it."
                                        : harmful
                                                + " entries make plans worse, and are not ticked. Look at each before you tick it."));
    }

    /** Above the field for the word. */
    static String confirm(List<ImportItem> emptied) {
        String named = emptied.stream()
                .limit(MOST_NAMED)
                .map(item -> DisplayNames.shortened(item.title()))
                .collect(Collectors.joining(", "));
        int more = emptied.size() - MOST_NAMED;
        String whom = more > 0 ? named + " and " + more + " more" : named;
        return "Type " + EMPTY + " to have nobody reached by " + whom;
    }

    static String notConfirmed(List<ImportItem> emptied) {
        return "After this import " + PlanWords.count(emptied.size(), "plan")
                + " will reach nobody. If that is meant, type " + EMPTY + " here.";
    }

    public boolean hasFailed(ImportReport report) {
        return report.lines().stream()
                .anyMatch(line -> !line.failures().isEmpty() || line.item() instanceof ImportItem.Cannot);
    }

    public SafeText done(ImportReport report) {
        long failed = report.lines().stream()
                .filter(line -> !line.failures().isEmpty() || line.item() instanceof ImportItem.Cannot)
                .count();
        String leftOut =
                report.leftOut() == 0 ? "" : " What was not ticked is left as it was: " + report.leftOut() + ".";
        return SafeText.own(
                failed == 0
                        ? "The import is done." + leftOut
                        : "The import is done, but for " + failed + " of "
                                + report.lines().size() + "." + leftOut);
    }

    public SafeText line(ImportReport.Line line) {
        SafeText title = ImportItemWords.title(line.item()).and(" · ");
        if (line.item() instanceof ImportItem.Cannot cannot) {
            return title.and("not imported: ").andForeign(cannot.reason());
        }
        List<String> done = new ArrayList<>();
        if (line.created()) {
            done.add("created");
        }
        if (line.channels() > 0) {
            done.add(PlanWords.count(line.channels(), "channel") + " added");
        }
        if (line.planned() && !line.created()) {
            done.add("changed");
        }
        SafeText words = title.and(done.isEmpty() ? "unchanged" : String.join(", ", done));
        for (String failure : line.failures()) {
            words = (done.isEmpty() ? title : words.and("; ")).and("not done: ").andForeign(failure);
        }
        List<SafeText> lines = new ArrayList<>(List.of(words));
        lines.addAll(ImportItemWords.gaps(line.item()));
        return SafeText.join("\n", lines);
    }
}
