package oncall.slack.override;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Span;
import oncall.domain.StandIn;
import oncall.slack.block.Metadata;
import oncall.slack.press.AskedFrom;

/**
 * What somebody asks of overrides, as far as they have said it: carried from form to review.
 *
 * @param from where the outcome is told
 * @param object the schedule or rotation that was named
 * @param rotation in which of its rotations
 * @param replaced in whose place; empty: whoever is on call
 * @param by who stands in; empty: nobody, or not said yet
 * @param start empty: now
 * @param end empty: when the shift ends that runs at the start
 * @param id the override that is changed or deleted, or the change that is put back
 */
record OverrideAsk(
        What what,
        AskedFrom from,
        Optional<Arn> object,
        Optional<Arn> rotation,
        Optional<Arn> replaced,
        Optional<Arn> by,
        Optional<Instant> start,
        Optional<Instant> end,
        String id) {
    private static final int LINES = 9;

    /** What is asked. */
    enum What {
        TAKE,
        OVERRIDE,
        CHANGE,
        DELETE,
        GIVE_BACK,
        UNDO;

        /** Whether somebody is to stand in, which a form asks about. */
        boolean standsIn() {
            return this == TAKE || this == OVERRIDE || this == CHANGE;
        }
    }

    static OverrideAsk of(What what, AskedFrom from, Arn object) {
        return new OverrideAsk(
                what,
                from,
                Optional.of(object),
                Optional.of(object).filter(Arn::isRotation),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    OverrideAsk of(Arn named) {
        Optional<Arn> alone = Optional.of(named).filter(Arn::isRotation);
        return new OverrideAsk(what, from, Optional.of(named), alone, replaced, by, start, end, id);
    }

    OverrideAsk in(Arn chosen) {
        return new OverrideAsk(what, from, object, Optional.of(chosen), replaced, by, start, end, id);
    }

    OverrideAsk instead(Optional<Arn> whom, Optional<Arn> standIn) {
        return new OverrideAsk(what, from, object, rotation, whom, standIn, start, end, id);
    }

    OverrideAsk during(Optional<Instant> begin, Optional<Instant> until) {
        return new OverrideAsk(what, from, object, rotation, replaced, by, begin, until, id);
    }

    OverrideAsk withId(String which) {
        return new OverrideAsk(what, from, object, rotation, replaced, by, start, end, which);
    }

    StandIn standIn(Instant now, Instant until) {
        return new StandIn(new Span(start.orElse(now), until), replaced, by);
    }

    /** @param more lines of the view's own */
    String metadata(String more) {
        return Metadata.of(
                from.encoded(),
                what.name(),
                text(object),
                text(rotation),
                text(replaced),
                text(by),
                start.map(Instant::toString).orElse(""),
                end.map(Instant::toString).orElse(""),
                id + "\n" + more);
    }

    /** What {@link #metadata} wrote; nothing where another version of this program did. */
    static Optional<OverrideAsk> read(String metadata) {
        return Metadata.read(LINES + 1, metadata)
                .filter(lines -> List.of(What.values()).stream()
                        .anyMatch(what -> what.name().equals(lines.get(1))))
                .map(lines -> new OverrideAsk(
                        What.valueOf(lines.get(1)),
                        AskedFrom.decode(lines.get(0)),
                        arn(lines.get(2)),
                        arn(lines.get(3)),
                        arn(lines.get(4)),
                        arn(lines.get(5)),
                        instant(lines.get(6)),
                        instant(lines.get(7)),
                        lines.get(8)));
    }

    /** The line that {@link #metadata} was given. */
    static String more(String metadata) {
        return Metadata.at(LINES, metadata);
    }

    private static String text(Optional<Arn> arn) {
        return arn.map(Arn::value).orElse("");
    }

    private static Optional<Arn> arn(String line) {
        return Arn.parse(line);
    }

    private static Optional<Instant> instant(String line) {
        return line.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(line));
    }
}
