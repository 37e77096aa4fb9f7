package oncall.slack.press;

/** The work that follows an answer: on the pool for AWS, after rights that are fresh enough for it. */
final class Work {
    private final PressParts parts;
    private final Rights rights;
    private final SeenPresses seen;
    private final Telling telling;
    private final Delivery delivery;

    Work(PressParts parts, Rights rights, SeenPresses seen, Telling telling, Delivery delivery) {
        this.parts = parts;
        this.rights = rights;
        this.seen = seen;
        this.telling = telling;
        this.delivery = delivery;
    }

    /** Whether there was room for it. */
    boolean offer(Press press, Route route, Reply.Later later, Bound place) {
        BoundScreen.Settling settling = press.kind() == Press.Kind.SUBMIT
                ? BoundScreen.Settling.after(parts.settling())
                : BoundScreen.Settling.none();
        BoundScreen screen = new BoundScreen(press, place, parts.voice(), telling, delivery, settling);
        if (rights.areFresh(press, route.right())) {
            return parts.aws().offer(() -> run(press, route, later, screen));
        }
        return parts.slack().offer(() -> check(press, route, later, screen));
    }

    private void check(Press press, Route route, Reply.Later later, BoundScreen screen) {
        guarded(press, route, screen, () -> {
            Rights.Verdict verdict = rights.askAgain(press, route.right());
            if (!verdict.allowed()) {
                seen.forget(press);
                parts.tally().worked(press.kind(), route.id(), "refused");
                screen.say(Words.message(verdict.words()));
            } else if (!parts.aws().offer(() -> run(press, route, later, screen))) {
                seen.forget(press);
                parts.tally().worked(press.kind(), route.id(), "busy");
                screen.say(Words.message(Words.BUSY));
            }
        });
    }

    private void run(Press press, Route route, Reply.Later later, BoundScreen screen) {
        guarded(press, route, screen, () -> {
            later.run(screen);
            parts.tally().worked(press.kind(), route.id(), "done");
        });
    }

    private void guarded(Press press, Route route, BoundScreen screen, Runnable work) {
        try {
            work.run();
        } catch (Throwable escaped) {
            seen.forget(press);
            parts.tally().worked(press.kind(), route.id(), "failed");
            screen.say(Words.message(Trouble.words(press.as(route.id(), ""), escaped)));
        }
    }
}
