package oncall.slack.override;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Checked;
import oncall.domain.FieldErrors;
import oncall.domain.OverrideRules;
import oncall.domain.Rotation;
import oncall.domain.Span;
import oncall.slack.block.Answers;

/** Reads the form. */
final class OverrideForm {
    private OverrideForm() {}

    /** @param rotations in which it can be */
    static Checked<OverrideAsk> read(OverrideAsk shown, Answers answers, List<Rotation> rotations, Instant now) {
        Optional<Instant> start = instant(answers, OverrideView.START);
        Optional<Instant> end = instant(answers, OverrideView.END);
        FieldErrors faults =
                FieldErrors.all(List.of(start(start, now), end(start, end, now), by(shown, answers, rotations)));
        if (!faults.isEmpty()) {
            return new Checked.Faulty<>(faults);
        }
        OverrideAsk ask = rotations.stream()
                .filter(rotation -> rotation.arn().name().equals(answers.text(OverrideView.ROTATION)))
                .findFirst()
                .map(rotation -> shown.in(rotation.arn()))
                .orElse(shown);
        Optional<Arn> replaced = member(rotations, answers.text(OverrideView.REPLACED));
        Optional<Arn> by =
                shown.what() == OverrideAsk.What.TAKE ? shown.by() : member(rotations, answers.text(OverrideView.BY));
        return new Checked.Valid<>(ask.instead(replaced, by).during(start, end));
    }

    private static Optional<Arn> member(List<Rotation> rotations, String name) {
        return rotations.stream()
                .flatMap(rotation -> rotation.members().stream())
                .filter(member -> member.name().equals(name))
                .findFirst();
    }

    private static Optional<Instant> instant(Answers answers, String field) {
        return answers.first(field).map(Long::parseLong).map(Instant::ofEpochSecond);
    }

    private static FieldErrors start(Optional<Instant> start, Instant now) {
        return start.filter(OverrideRules.last(now)::isBefore).isPresent()
                ? FieldErrors.at(OverrideView.START, OverrideScreenWords.TOO_FAR)
                : FieldErrors.none();
    }

    private static FieldErrors end(Optional<Instant> start, Optional<Instant> end, Instant now) {
        Instant from = start.filter(now::isBefore).orElse(now);
        if (end.filter(to -> !to.isAfter(now)).isPresent()) {
            return FieldErrors.at(OverrideView.END, OverrideScreenWords.OVER);
        }
        if (end.filter(to -> !to.isAfter(from)).isPresent()) {
            return FieldErrors.at(OverrideView.END, OverrideScreenWords.END_BEFORE_START);
        }
        boolean tooShort = start.isPresent()
                && end.filter(to -> !OverrideRules.isLongEnough(new Span(start.get(), to)))
                        .isPresent();
        return tooShort ? FieldErrors.at(OverrideView.END, OverrideScreenWords.TIME_HINT) : FieldErrors.none();
    }

    /** Nobody is on call only where that was chosen. */
    private static FieldErrors by(OverrideAsk shown, Answers answers, List<Rotation> rotations) {
        String chosen = answers.text(OverrideView.BY);
        boolean said =
                chosen.equals(OverrideView.NOBODY) || member(rotations, chosen).isPresent();
        return shown.what() == OverrideAsk.What.TAKE || said
                ? FieldErrors.none()
                : FieldErrors.at(OverrideView.BY, OverrideScreenWords.WHO_STANDS_IN);
    }
}
