package oncall.slack.announce;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oncall.domain.Change;
import oncall.domain.Contact;
import oncall.domain.Finding;
import oncall.domain.Subject;
import oncall.operations.port.People;
import oncall.slack.block.SafeText;
import oncall.slack.words.AnnounceWords;
import oncall.slack.words.ChannelDifferenceWords;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.FindingWords;
import oncall.slack.words.ReviewWords;
import oncall.slack.words.RotationWords;
import oncall.slack.words.SubjectWords;
import oncall.slack.words.TimelineWords;

/** What a channel reads of one object that was changed, in few lines. Whom it reaches may have to be read from AWS. */
final class SittingWords {
    private static final ChannelDifferenceWords CHANNELS =
            new ChannelDifferenceWords(ChannelDifferenceWords.Addresses.LEFT_OUT);

    /** The others stand behind View. */
    private static final int MOST_DIFFERENCES = 3;

    private static final int MOST_FINDINGS = 5;

    private final Sitting sitting;
    private final DisplayNames called;
    private final PlanOutlook outlook;
    private final People people;

    SittingWords(Sitting sitting, DisplayNames called, PlanOutlook outlook, People people) {
        this.sitting = sitting;
        this.called = called;
        this.outlook = outlook;
        this.people = people;
    }

    /** Who did what; whoever did it need not be called to read of it. */
    SafeText headline(boolean inThread) {
        return AnnounceWords.first(sitting.whole(), inThread).named(people::name);
    }

    /** What is other than before, or what there is of what is new. */
    List<SafeText> differences() {
        Change first = sitting.first();
        if (sitting.isCreation()) {
            List<SafeText> channels = AnnounceWords.withChannels(sitting.channels(), MOST_FINDINGS);
            return first.after()
                    .flatMap(Subject::ofRotation)
                    .map(rotation -> AnnounceWords.most(MOST_DIFFERENCES, new RotationWords(called).whole(rotation)))
                    .orElse(channels);
        }
        return first.before()
                .flatMap(before -> first.after()
                        .filter(after -> !SubjectWords.saysAll(before, after))
                        .map(after -> AnnounceWords.most(
                                MOST_DIFFERENCES, SubjectWords.differences(before, after, called, CHANNELS))))
                .orElse(List.of());
    }

    /** What it made worse, here and elsewhere. */
    List<SafeText> worse() {
        List<SafeText> lines = new ArrayList<>(findings());
        lines.addAll(AnnounceWords.hurts(sitting.hurts()));
        return lines;
    }

    private List<SafeText> findings() {
        Optional<Subject.OfContact> before = sitting.first().before().flatMap(Subject::ofContact);
        Optional<Subject.OfContact> after = sitting.left();
        if (before.isEmpty() || after.isEmpty()) {
            return List.of();
        }
        Contact now = after.get().contact();
        List<Finding> brought = outlook.brought(before.get(), after.get());
        List<SafeText> lines = new ArrayList<>(new FindingWords(called, now.type()).lines(brought, MOST_FINDINGS));
        if (!lines.isEmpty()) {
            lines.add(0, ReviewWords.brought(lines.size()));
        }
        return lines;
    }

    /** Whom its plan reaches now, where that may have changed. */
    Optional<SafeText> timeline() {
        return sitting.left()
                .filter(left -> sitting.isCreation() || reachesOthers(sitting.first(), left))
                .flatMap(outlook::of)
                .map(forecast -> new TimelineWords(called, forecast).titled());
    }

    private static boolean reachesOthers(Change change, Subject.OfContact left) {
        return change.before()
                .flatMap(Subject::ofContact)
                .filter(before -> !before.contact().plan().equals(left.contact().plan())
                        || ChannelDifferenceWords.differ(before, left))
                .isPresent();
    }

    Optional<SafeText> note() {
        return AnnounceWords.note(SafeText.named(sitting.last().note(), people::name));
    }
}
