package oncall.slack.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.ContactDetails;
import oncall.domain.Difference;
import oncall.domain.PlanDiff;
import oncall.operations.document.ContactItem;
import oncall.operations.document.ImportGap;
import oncall.operations.document.ImportItem;
import oncall.operations.document.ImportReview;
import oncall.operations.plan.PlanForecast;
import oncall.slack.block.SafeText;
import oncall.slack.words.DifferenceWords;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.EffectWords;
import oncall.slack.words.PlanWords;
import oncall.slack.words.ReviewWords;
import oncall.slack.words.TimelineWords;

/** What becomes of one entry of an import. */
final class ImportItemWords {
    private static final int MOST_GAPS = 8;

    private final DisplayNames called;
    private final Function<ContactDetails, PlanForecast> forecasts;

    /** @param forecasts looks ahead as if the import were done */
    ImportItemWords(DisplayNames called, Function<ContactDetails, PlanForecast> forecasts) {
        this.called = called;
        this.forecasts = forecasts;
    }

    /** What it makes, as it will be. */
    static Map<Arn, ContactDetails> made(ImportReview review) {
        Map<Arn, ContactDetails> made = new LinkedHashMap<>();
        review.items().forEach(item -> {
            if (item instanceof ImportItem.Create create) {
                made.put(create.wanted().arn(), made(create));
            }
        });
        return made;
    }

    private static ContactDetails made(ImportItem.Create create) {
        return new ContactDetails(create.wanted(), channels(create));
    }

    SafeText item(ImportItem item) {
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
        afterwards(item).ifPresent(lines::add);
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
        return Stream.concat(change.present().channels().stream(), added(change.item(), contact))
                .toList();
    }

    private static List<Channel> channels(ImportItem.Create create) {
        return added(create.item(), create.wanted().arn()).toList();
    }

    private static Stream<Channel> added(ContactItem item, Arn contact) {
        return item.channels().stream().flatMap(channel -> channel.channelOf(contact).stream());
    }

    /** Whom its plan reaches then, where the import is to blame for it. */
    private Optional<SafeText> afterwards(ImportItem item) {
        if (item instanceof ImportItem.Create create
                && !create.wanted().plan().stages().isEmpty()) {
            return Optional.of(afterwards(made(create), called.withChannels(channels(create))));
        }
        if (item instanceof ImportItem.Change change
                && (change.newChannels() > 0
                        || !change.wanted()
                                .plan()
                                .equals(change.present().contact().plan()))) {
            List<Channel> channels = channels(change);
            return Optional.of(
                    afterwards(new ContactDetails(change.wanted(), channels), called.withChannels(channels)));
        }
        return Optional.empty();
    }

    private SafeText afterwards(ContactDetails plan, DisplayNames names) {
        return ReviewWords.afterwards(new TimelineWords(names, forecasts.apply(plan)).line());
    }

    /** What it brings to plans, worst first. */
    private List<SafeText> effect(ImportItem item) {
        if (item instanceof ImportItem.Create create) {
            return EffectWords.lines(create.effect(), create.wanted().type(), called.withChannels(channels(create)));
        }
        return item instanceof ImportItem.Change change
                ? EffectWords.lines(change.effect(), change.wanted().type(), called.withChannels(channels(change)))
                : List.of();
    }

    static SafeText title(ImportItem item) {
        return DisplayNames.bold(item.title());
    }

    static List<SafeText> gaps(ImportItem item) {
        List<SafeText> lines = new ArrayList<>(
                item.gaps().stream().limit(MOST_GAPS).map(ImportItemWords::gap).toList());
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
}
