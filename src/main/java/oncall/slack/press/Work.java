package oncall.slack.press;

import java.util.Optional;
import oncall.slack.block.Message;

/** The work that follows an answer: on the pool for its kind, after rights that are fresh enough for it. */
final class Work {
    private final PressParts parts;
    private final Rights rights;
    private final SeenPresses seen;
    private final Notifier notifier;
    private final Delivery delivery;
    private final Retries retries;

    Work(PressParts parts, Rights rights, SeenPresses seen, Notifier notifier, Delivery delivery, Retries retries) {
        this.parts = parts;
        this.rights = rights;
        this.seen = seen;
        this.notifier = notifier;
        this.delivery = delivery;
        this.retries = retries;
    }

    /** Why there was no room for it, in words, where there was none. */
    Optional<String> offer(Interaction one, Reply reply, Destination place) {
        return offer(one, reply, screen(one, place));
    }

    /** Where there is no room for it that is said. */
    void begin(Interaction one, Reply reply, Destination place) {
        PressScreen screen = screen(one, place);
        offer(one, reply, screen).ifPresent(words -> ends(one, "busy", screen, Words.message(words)));
    }

    private Optional<String> offer(Interaction one, Reply reply, PressScreen screen) {
        Press press = one.press();
        return rights.areFresh(press, one.route().right())
                ? queue(one, reply, screen)
                : full(parts.pools().answers().offer(press.user(), WorkKind.ANSWER, () -> check(one, reply, screen)));
    }

    private PressScreen screen(Interaction one, Destination place) {
        PressScreen.Settling settling = one.press().kind() == Press.Kind.SUBMIT
                ? PressScreen.Settling.after(parts.settling())
                : PressScreen.Settling.none();
        return new PressScreen(one, place, parts.slackApi(), notifier, delivery, retries, settling);
    }

    private void check(Interaction one, Reply reply, PressScreen screen) {
        guarded(one, screen, () -> {
            Rights.Verdict verdict = rights.askAgain(one.press(), one.route().right());
            if (verdict.allowed()) {
                queue(one, reply, screen).ifPresent(words -> ends(one, "busy", screen, Words.message(words)));
            } else {
                ends(one, "refused", screen, verdict.refusal(one.press(), parts.refusals()));
            }
        });
    }

    private Optional<String> queue(Interaction one, Reply reply, PressScreen screen) {
        WorkKind kind = reply.kind(one.route());
        WorkPool.Place place = parts.pools().of(kind).offer(one.press().user(), kind, () -> run(one, reply, screen));
        if (place instanceof WorkPool.Place.Waits waits && reply.lengthy().isPresent()) {
            parts.pools()
                    .answers()
                    .offer(one.press().user(), WorkKind.ANSWER, () -> screen.waits(Words.waits(waits.own())));
        }
        return full(place);
    }

    private static Optional<String> full(WorkPool.Place place) {
        return place instanceof WorkPool.Place.Full full
                ? Optional.of(full.own() ? Words.OWN_SHARE : Words.BUSY)
                : Optional.empty();
    }

    private void run(Interaction one, Reply reply, PressScreen screen) {
        screen.begins();
        guarded(one, screen, () -> {
            reply.later().orElseThrow().run(screen);
            one.ends();
            parts.metrics().worked(one.press().kind(), one.route().id(), "done");
        });
    }

    private void guarded(Interaction one, PressScreen screen, Runnable work) {
        try {
            work.run();
        } catch (Throwable escaped) {
            ends(one, "failed", screen, Words.message(FailureReport.words(one.press(), escaped)));
        }
    }

    /** Without having been done: it may be tried again. */
    private void ends(Interaction one, String outcome, PressScreen screen, Message words) {
        seen.forget(one.press());
        parts.metrics().worked(one.press().kind(), one.route().id(), outcome);
        screen.say(words);
    }
}
