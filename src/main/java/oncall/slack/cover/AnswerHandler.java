package oncall.slack.cover;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import oncall.domain.FieldErrors;
import oncall.domain.Span;
import oncall.operations.Refused;
import oncall.operations.port.Wish;
import oncall.operations.wish.AnswerWish;
import oncall.operations.wish.AnswerWish.Result;
import oncall.slack.block.Message;
import oncall.slack.block.Metadata;
import oncall.slack.block.Modals;
import oncall.slack.block.SafeText;
import oncall.slack.press.AskedFrom;
import oncall.slack.press.IdempotencyTokens;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.surface.Surface;
import oncall.slack.words.OverrideWords;

/** The answers to a wish: all of it, a part, no, and no more. */
public final class AnswerHandler {
    private final AnswerWish answer;
    private final InstantSource clock;

    public AnswerHandler(AnswerWish answer, InstantSource clock) {
        this.answer = answer;
        this.clock = clock;
    }

    /** The value is a wish's id. */
    public Reply take(Press press) {
        return said(press, () -> answer.accept(press.user(), press.text(), Optional.empty(), token(press)));
    }

    public Reply decline(Press press) {
        return said(press, () -> answer.decline(press.user(), press.text()));
    }

    public Reply cancel(Press press) {
        return said(press, () -> answer.cancel(press.user(), press.text()));
    }

    private static Reply said(Press press, Supplier<Result> result) {
        return Reply.reading(CoverWords.taking()).then(screen -> screen.say(Message.of(words(press.route(), result))));
    }

    /** A part: how much. */
    public Reply part(Press press) {
        Surface surface = Surface.modal(press);
        return surface.await(CoverWords.PART, CoverWords.taking()).then(screen -> {
            try {
                Optional<Wish> wish = answer.find(press.text());
                Optional<Span> left = wish.filter(Wish::isOpen).flatMap(one -> one.leftAround(Optional.empty()));
                screen.show(
                        left.isPresent()
                                ? CoverView.part(surface.from(), wish.get(), left.get())
                                : Modals.words(
                                        CoverWords.PART,
                                        surface.from().encoded(),
                                        wish.map(CoverWords::tooLate).orElseGet(CoverWords::unknown)));
            } catch (Refused e) {
                screen.show(Modals.words(CoverWords.PART, surface.from().encoded(), CoverWords.no(e.words())));
            }
        });
    }

    /** The part was chosen. */
    public Reply submitPart(Press press) {
        AskedFrom from = AskedFrom.of(press);
        String id = Metadata.at(1, press.metadata());
        Optional<Span> part = CoverHandler.instant(press.answers(), CoverView.FROM)
                .flatMap(begin ->
                        CoverHandler.instant(press.answers(), CoverView.UNTIL).map(end -> new Span(begin, end)));
        if (part.filter(span -> span.from().isBefore(span.to()) && span.to().isAfter(clock.instant()))
                .isEmpty()) {
            return Reply.errors(FieldErrors.at(CoverView.UNTIL, CoverWords.NOT_IN_LEFT));
        }
        return Reply.show(Modals.waiting(CoverWords.PART, CoverWords.taking()))
                .then(screen -> screen.show(Modals.words(
                        CoverWords.PART,
                        from.encoded(),
                        words(press.route(), () -> answer.accept(press.user(), id, part, token(press))))));
    }

    private static String token(Press press) {
        return IdempotencyTokens.of(press.key());
    }

    private static SafeText words(String route, Supplier<Result> said) {
        Result result;
        try {
            result = said.get();
        } catch (Refused e) {
            return CoverWords.no(e.words());
        }
        if (result instanceof Result.Accepted accepted) {
            Span when = accepted.wish()
                    .taken()
                    .get(accepted.wish().taken().size() - 1)
                    .span();
            return CoverWords.yours(accepted.wish(), OverrideWords.during(when));
        }
        if (result instanceof Result.Noted) {
            return route.equals("wish-cancel") ? CoverWords.cancelled() : CoverWords.declined();
        }
        if (result instanceof Result.TooLate late) {
            return route.equals("wish-decline") && late.wish().isOpen()
                    ? CoverWords.notAskedYou()
                    : CoverWords.tooLate(late.wish());
        }
        if (result instanceof Result.No no) {
            return CoverWords.no(no.words());
        }
        return result instanceof Result.NotKnown unclear ? CoverWords.notKnown(unclear.words()) : CoverWords.unknown();
    }
}
