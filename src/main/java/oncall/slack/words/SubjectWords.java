package oncall.slack.words;

import java.util.ArrayList;
import java.util.List;
import oncall.domain.PlanDiff;
import oncall.domain.Subject;
import oncall.slack.block.SafeText;

/** What people read of an object that was changed, whatever its kind. */
public final class SubjectWords {
    private SubjectWords() {}

    /** For example "the rotation primary". */
    static SafeText named(Subject subject) {
        return subject.accept(new Subject.Visitor<>() {
            @Override
            public SafeText contact(Subject.OfContact contact) {
                return ContactChangeWords.named(contact);
            }

            @Override
            public SafeText rotation(Subject.OfRotation rotation) {
                return RotationWords.named(rotation);
            }

            @Override
            public SafeText overrides(Subject.OfOverrides overrides) {
                return OverrideWords.named(overrides);
            }
        });
    }

    /** For example "changed the recurrence of the rotation primary"; both of one kind. */
    static SafeText changed(Subject before, Subject after) {
        return after.accept(new Subject.Visitor<>() {
            @Override
            public SafeText contact(Subject.OfContact is) {
                return ContactChangeWords.changed(before.ofContact().orElseThrow(), is);
            }

            @Override
            public SafeText rotation(Subject.OfRotation is) {
                return RotationWords.changed(before.ofRotation().orElseThrow(), is);
            }

            @Override
            public SafeText overrides(Subject.OfOverrides is) {
                return SafeText.own("changed ").and(OverrideWords.named(is));
            }
        });
    }

    /** Whether {@link #changed} says all of the difference. */
    public static boolean saysAll(Subject before, Subject after) {
        return after.ofContact()
                .flatMap(is -> before.ofContact().filter(was -> ContactChangeWords.saysAll(was, is)))
                .isPresent();
    }

    /** A line each: the old value struck through, then the new one; both of one kind. */
    public static List<SafeText> differences(
            Subject before, Subject after, DisplayNames called, ChannelDifferenceWords channels) {
        return after.accept(new Subject.Visitor<>() {
            @Override
            public List<SafeText> contact(Subject.OfContact is) {
                Subject.OfContact was = before.ofContact().orElseThrow();
                List<SafeText> lines =
                        new ArrayList<>(new DifferenceWords(called).all(PlanDiff.between(was.contact(), is.contact())));
                lines.addAll(channels.all(was, is));
                return lines;
            }

            @Override
            public List<SafeText> rotation(Subject.OfRotation is) {
                return new RotationWords(called).lines(before.ofRotation().orElseThrow(), is);
            }

            @Override
            public List<SafeText> overrides(Subject.OfOverrides is) {
                return new OverrideWords(called)
                        .lines(is.since(before.ofOverrides().orElseThrow()));
            }
        });
    }
}
