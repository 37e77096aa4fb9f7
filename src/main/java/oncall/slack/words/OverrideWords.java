package oncall.slack.words;

import java.util.List;
import oncall.domain.Arn;
import oncall.domain.RotationOverride;
import oncall.domain.ShiftChange;
import oncall.domain.Span;
import oncall.domain.Subject;
import oncall.slack.block.SafeText;

/** Who stands in for whom, a line each: the people of before struck through, then those of now. */
public final class OverrideWords {
    public static final String GIVE_BACK = "Give Back";
    public static final String TAKE_BACK = "Take Back";

    private final DisplayNames called;

    public OverrideWords(DisplayNames called) {
        this.called = called;
    }

    /** For example "who is on call in primary". */
    static SafeText named(Subject.OfOverrides overrides) {
        return SafeText.own("who is on call in ").and(DisplayNames.bold(overrides.name()));
    }

    /** For example "Dec 1st 09:00 – Dec 1st 18:00: ~Akua Mansa~ → Sam Ode". */
    public List<SafeText> lines(List<ShiftChange> changes) {
        return changes.stream().map(this::line).toList();
    }

    private SafeText line(ShiftChange change) {
        return during(change.span())
                .and(": ~")
                .and(people(change.before()))
                .and("~ → ")
                .and(people(change.after()));
    }

    /** For the one of whom they tell: for example "You are on call: …, in place of Akua Mansa". */
    public List<SafeText> personal(Arn reader, List<ShiftChange> changes) {
        return changes.stream().map(change -> personal(reader, change)).toList();
    }

    private SafeText personal(Arn reader, ShiftChange change) {
        boolean comes = change.coming().contains(reader);
        SafeText line = SafeText.own(comes ? "You are on call: " : "You are not on call: ")
                .and(during(change.span()));
        List<Arn> others = comes ? change.going() : change.coming();
        return others.isEmpty()
                ? line.and(".")
                : line.and(comes ? ", in place of " : ", but ")
                        .and(people(others))
                        .and(comes ? "." : " is.");
    }

    /** Each with its time. */
    public List<SafeText> all(List<RotationOverride> overrides) {
        return overrides.stream()
                .map(one -> during(one.span()).and(": ").and(people(one.contacts())))
                .toList();
    }

    public static SafeText during(Span span) {
        return SafeText.at(span.from()).and(" – ").and(SafeText.at(span.to()));
    }

    public SafeText people(List<Arn> contacts) {
        return contacts.isEmpty()
                ? SafeText.own("nobody")
                : SafeText.join(", ", contacts.stream().map(called::contact).toList());
    }
}
