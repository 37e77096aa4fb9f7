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
    boolean offer(Answering one, Reply.Later later, Bound place) {
        BoundScreen screen = screen(one, place);
        return rights.areFresh(one.press(), one.route().right())
                ? parts.aws().offer(() -> run(one, later, screen))
                : parts.slack().offer(() -> check(one, later, screen));
    }

    /** Says that there was none. */
    void isBusy(Answering one, Bound place) {
        ends(one, "busy", screen(one, place), Words.BUSY);
    }

    private BoundScreen screen(Answering one, Bound place) {
        BoundScreen.Settling settling = one.press().kind() == Press.Kind.SUBMIT
                ? BoundScreen.Settling.after(parts.settling())
                : BoundScreen.Settling.none();
        return new BoundScreen(one, place, parts.voice(), telling, delivery, settling);
    }

    private void check(Answering one, Reply.Later later, BoundScreen screen) {
        guarded(one, screen, () -> {
            Rights.Verdict verdict = rights.askAgain(one.press(), one.route().right());
            if (!verdict.allowed()) {
                ends(one, "refused", screen, verdict.words());
            } else if (!parts.aws().offer(() -> run(one, later, screen))) {
                ends(one, "busy", screen, Words.BUSY);
            }
        });
    }

    private void run(Answering one, Reply.Later later, BoundScreen screen) {
        guarded(one, screen, () -> {
            later.run(screen);
            one.ends();
            parts.tally().worked(one.press().kind(), one.route().id(), "done");
        });
    }

    private void guarded(Answering one, BoundScreen screen, Runnable work) {
        try {
            work.run();
        } catch (Throwable escaped) {
            ends(one, "failed", screen, Trouble.words(one.press(), escaped));
        }
    }

    /** Without having been done: it may be tried again. */
    private void ends(Answering one, String outcome, BoundScreen screen, String words) {
        seen.forget(one.press());
        parts.tally().worked(one.press().kind(), one.route().id(), outcome);
        screen.say(Words.message(words));
    }
}
