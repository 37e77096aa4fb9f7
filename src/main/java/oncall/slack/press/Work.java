package oncall.slack.press;

/** The work that follows an answer: on the pool for AWS, after rights that are fresh enough for it. */
final class Work {
    private final PressParts parts;
    private final Rights rights;
    private final SeenPresses seen;
    private final Notifier notifier;
    private final Delivery delivery;

    Work(PressParts parts, Rights rights, SeenPresses seen, Notifier notifier, Delivery delivery) {
        this.parts = parts;
        this.rights = rights;
        this.seen = seen;
        this.notifier = notifier;
        this.delivery = delivery;
    }

    /** Whether there was room for it. */
    boolean offer(Interaction one, Reply.Later later, Destination place) {
        PressScreen screen = screen(one, place);
        return rights.areFresh(one.press(), one.route().right())
                ? parts.aws().offer(() -> run(one, later, screen))
                : parts.slack().offer(() -> check(one, later, screen));
    }

    /** Says that there was none. */
    void isBusy(Interaction one, Destination place) {
        ends(one, "busy", screen(one, place), Words.BUSY);
    }

    private PressScreen screen(Interaction one, Destination place) {
        PressScreen.Settling settling = one.press().kind() == Press.Kind.SUBMIT
                ? PressScreen.Settling.after(parts.settling())
                : PressScreen.Settling.none();
        return new PressScreen(one, place, parts.slackApi(), notifier, delivery, settling);
    }

    private void check(Interaction one, Reply.Later later, PressScreen screen) {
        guarded(one, screen, () -> {
            Rights.Verdict verdict = rights.askAgain(one.press(), one.route().right());
            if (!verdict.allowed()) {
                ends(one, "refused", screen, verdict.words());
            } else if (!parts.aws().offer(() -> run(one, later, screen))) {
                ends(one, "busy", screen, Words.BUSY);
            }
        });
    }

    private void run(Interaction one, Reply.Later later, PressScreen screen) {
        guarded(one, screen, () -> {
            later.run(screen);
            one.ends();
            parts.metrics().worked(one.press().kind(), one.route().id(), "done");
        });
    }

    private void guarded(Interaction one, PressScreen screen, Runnable work) {
        try {
            work.run();
        } catch (Throwable escaped) {
            ends(one, "failed", screen, FailureReport.words(one.press(), escaped));
        }
    }

    /** Without having been done: it may be tried again. */
    private void ends(Interaction one, String outcome, PressScreen screen, String words) {
        seen.forget(one.press());
        parts.metrics().worked(one.press().kind(), one.route().id(), outcome);
        screen.say(Words.message(words));
    }
}
