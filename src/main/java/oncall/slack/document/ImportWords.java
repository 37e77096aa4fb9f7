package oncall.slack.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.ContactName;
import oncall.domain.Difference;
import oncall.domain.Names;
import oncall.domain.PlanDiff;
import oncall.domain.Rotation;
import oncall.operations.document.ImportGap;
import oncall.operations.document.ImportItem;
import oncall.operations.document.ImportReport;
import oncall.operations.document.ImportReview;
import oncall.operations.people.Directory;
import oncall.slack.block.Paper;
import oncall.slack.block.SafeText;
import oncall.slack.words.DifferenceWords;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.EffectWords;
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

    private static final int MOST_GAPS = 8;
    private static final int MOST_TAKEN = 20;

    private final DisplayNames called;

    private ImportWords(DisplayNames called) {
        this.called = called;
    }

    /** With the names of what is here, and of what the import makes. */
    public static ImportWords of(Directory directory, ImportReview review) {
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
        return new ImportWords(DisplayNames.of(new Names(names), rotations, directory.gone()));
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

    public SafeText item(ImportItem item) {
        List<SafeText> lines = new ArrayList<>();
        if (item instanceof ImportItem.Create create) {
            lines.add(title(item).and(" · create the " + create.wanted().type().words()));
            lines.addAll(created(create));
        } else if (item instanceof ImportItem.Change change) {
            lines.add(title(item).and(item.acts() ? " · change" : " · unchanged"));
            lines.addAll(changed(change));
        } else if (item instanceof ImportItem.OfRotation rotation) {
            lines.add(title(item).and(rotation.present() ? " · rotation, unchanged" : " · create the rotation"));
        } else if (item instanceof ImportItem.Cannot cannot) {
            lines.add(title(item).and(" · cannot be imported: ").andForeign(cannot.reason()));
        }
        lines.addAll(gaps(item));
        lines.addAll(effect(item));
        return SafeText.join("\n", lines);
    }

    private List<SafeText> created(ImportItem.Create create) {
        List<SafeText> lines = new ArrayList<>();
        int channels = create.item().channels().stream()
                .mapToInt(channel -> channel.address().isPresent() ? 1 : 0)
                .sum();
        if (channels > 0) {
            lines.add(SafeText.own(PlanWords.count(channels, "contact channel")));
        }
        int stages = create.wanted().plan().stages().size();
        if (stages > 0) {
            lines.add(SafeText.own("a plan of " + PlanWords.count(stages, "stage")));
        }
        int rotations = create.wanted().plan().rotations().size();
        if (rotations > 0) {
            lines.add(SafeText.own(PlanWords.count(rotations, "rotation")));
        }
        if (!create.item().tags().isEmpty()) {
            lines.add(SafeText.own(PlanWords.count(create.item().tags().size(), "tag")));
        }
        return lines.isEmpty() ? List.of() : List.of(SafeText.own("With ").and(SafeText.join(", ", lines)));
    }

    private List<SafeText> changed(ImportItem.Change change) {
        DisplayNames names = called.withChannels(channels(change));
        List<Difference> differences = PlanDiff.between(change.present().contact(), change.wanted());
        List<SafeText> lines = new ArrayList<>(new DifferenceWords(names).lines(differences));
        if (change.newChannels() > 0) {
            lines.add(SafeText.own("New: " + PlanWords.count(change.newChannels(), "contact channel")));
        }
        return lines;
    }

    /** Those that are here, and those that the document adds. */
    private static List<Channel> channels(ImportItem.Change change) {
        Arn contact = change.present().contact().arn();
        Stream<Channel> added =
                change.item().channels().stream().flatMap(channel -> channel.channelOf(contact).stream());
        return Stream.concat(change.present().channels().stream(), added).toList();
    }

    /** What it brings to plans, worst first. */
    private List<SafeText> effect(ImportItem item) {
        if (item instanceof ImportItem.Create create) {
            return EffectWords.lines(create.effect(), create.wanted().type(), called);
        }
        return item instanceof ImportItem.Change change
                ? EffectWords.lines(change.effect(), change.wanted().type(), called.withChannels(channels(change)))
                : List.of();
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

    private static SafeText title(ImportItem item) {
        return DisplayNames.bold(item.title());
    }

    private static List<SafeText> gaps(ImportItem item) {
        List<SafeText> lines = new ArrayList<>(
                item.gaps().stream().limit(MOST_GAPS).map(ImportWords::gap).toList());
        if (item.gaps().size() > MOST_GAPS) {
            lines.add(SafeText.own("… and " + PlanWords.count(item.gaps().size() - MOST_GAPS, "more note")));
        }
        return lines;
    }

    private static SafeText gap(ImportGap gap) {
        SafeText name = SafeText.bold(DisplayNames.shortened(gap.name()));
        SafeText path = SafeText.foreign(gap.path());
        return SafeText.own("– ")
                .and(
                        switch (gap.kind()) {
                            case CONTACT_GONE ->
                                SafeText.own("left out, since nobody here is called ")
                                        .and(name)
                                        .and(": ")
                                        .and(path);
                            case CHANNEL_GONE ->
                                SafeText.own("left out, since there is no channel ")
                                        .and(name)
                                        .and(": ")
                                        .and(path);
                            case ROTATION_GONE ->
                                SafeText.own("left out, since there is no rotation ")
                                        .and(name)
                                        .and(": ")
                                        .and(path);
                            case TARGET_UNKNOWN ->
                                SafeText.own("left out, since AWS takes either a channel or a contact here: ")
                                        .and(path);
                            case STAGE_EMPTY ->
                                SafeText.own("left out, since it would wait 0 minutes and reach nobody: ")
                                        .and(path);
                            case ADDRESS_MASKED ->
                                SafeText.own("channel ")
                                        .and(name)
                                        .and(" is not added, since the document masks its address");
                            case ADDRESS_KEPT ->
                                SafeText.own("channel ").and(name).and(" keeps the address that it has here");
                            case NOT_ACTIVATED ->
                                SafeText.own("channel ")
                                        .and(name)
                                        .and(" has to be activated, with the code that its owner is sent");
                            case TAGS_KEPT -> SafeText.own("tags stay as they are here");
                            case ROTATION_KEPT -> SafeText.own("has other settings here, which stay as they are");
                            case CHANNELS_IGNORED ->
                                SafeText.own("its channels are left out, since only contacts have channels");
                        });
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
        SafeText title = title(line.item()).and(" · ");
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
        lines.addAll(gaps(line.item()));
        return SafeText.join("\n", lines);
    }
}
