package oncall.slack.press;

import java.util.Optional;
import oncall.slack.block.Modals;

/** Presses that are answered after their acknowledgement, those of one view one after the other. */
final class BackgroundAnswers {
    private final PressParts parts;
    private final Rights rights;
    private final SeenPresses seen;
    private final Notifier notifier;
    private final Delivery delivery;
    private final Work work;
    private final InOrder inOrder;
    /** For words to those whose press found no room elsewhere. */
    private final WorkPool spare = new WorkPool("spare", 2, 500);

    BackgroundAnswers(
            PressParts parts, Rights rights, SeenPresses seen, Notifier notifier, Delivery delivery, Work work) {
        this.parts = parts;
        this.rights = rights;
        this.seen = seen;
        this.notifier = notifier;
        this.delivery = delivery;
        this.work = work;
        this.inOrder = new InOrder(parts.pools().answers());
    }

    /** Checks, handles and answers; whether there was room for it. */
    boolean offer(Interaction one) {
        return offer(one, () -> answer(one));
    }

    /** Gives a reply that its handler has made already. */
    boolean offer(Interaction one, Reply reply) {
        return offer(one, () -> give(one, reply, Optional.empty()));
    }

    private boolean offer(Interaction one, Runnable answering) {
        return inOrder.offer(one.press().user(), order(one.press()), () -> guarded(one, answering));
    }

    /** What takes long is told to whoever waits for it. */
    void tellReading(Interaction one) {
        if (one.isAwaited()) {
            spare.offer(() ->
                    one.tells(words -> notifier.tell(one.press(), Words.stillReading(words), SlackApi.Appears.ALONE)));
        }
    }

    void tell(Press press, String words) {
        spare.offer(() -> notifier.tell(press, Words.message(words), SlackApi.Appears.ALONE));
    }

    /** So that the next suggestion finds the presser known. */
    void warm(Press press) {
        spare.offer(() -> rights.ask(press, Right.LOOK, Rights.AFTERWARDS));
    }

    private static String order(Press press) {
        return press.view()
                .map(Press.InView::rootId)
                .filter(id -> !id.isEmpty())
                .orElse(press.key());
    }

    private void answer(Interaction one) {
        Press press = one.press();
        Right right = one.route().right();
        Optional<Rights.Verdict> remembered = rights.remembered(press, right);
        if (remembered.isPresent()) {
            answer(one, remembered.get(), Optional.empty());
            return;
        }
        Rights.Verdict soon = rights.ask(press, right, Rights.IN_A_PRESS);
        boolean enough = soon.known() || soon.allowed();
        Optional<Destination> checking = enough ? Optional.empty() : checking(one);
        Rights.Verdict verdict = enough ? soon : rights.ask(press, right, Rights.AFTERWARDS);
        answer(one, verdict, checking);
    }

    /** A window that holds the trigger's three seconds, where the press was likely to open one. */
    private Optional<Destination> checking(Interaction one) {
        boolean opens =
                !one.route().right().isOfALook() && one.press().inModal().isEmpty();
        return one.press().triggerId().filter(id -> opens).map(id -> {
            one.ends();
            return Destination.drawn(parts.slackApi().open(id, Modals.waiting(Words.TITLE, Words.CHECKING)), true);
        });
    }

    private void answer(Interaction one, Rights.Verdict verdict, Optional<Destination> checking) {
        Press press = one.press();
        if (!verdict.allowed()) {
            seen.forget(press);
            worked(one, "refused");
            if (press.kind() != Press.Kind.CLOSED) {
                delivery.say(one, verdict.refusal(press, parts.refusals()), checking);
            }
        } else if (seen.take(press, one.route())) {
            give(one, one.route().handler().on(press), checking);
        } else {
            worked(one, "again");
            one.ends();
            checking.ifPresent(window -> delivery.say(one, Words.message(Words.AGAIN), checking));
        }
    }

    private void give(Interaction one, Reply reply, Optional<Destination> checking) {
        Destination place = delivery.give(one, reply.now(), checking);
        if (reply.later().isEmpty()) {
            one.ends();
        } else {
            work.begin(one, reply, place);
        }
    }

    private void guarded(Interaction one, Runnable answering) {
        try {
            answering.run();
        } catch (Throwable escaped) {
            seen.forget(one.press());
            worked(one, "failed");
            String words = FailureReport.words(one.press(), escaped);
            if (one.press().kind() != Press.Kind.CLOSED) {
                delivery.say(one, Words.message(words), Optional.empty());
            }
        }
    }

    private void worked(Interaction one, String outcome) {
        parts.metrics().worked(one.press().kind(), one.route().id(), outcome);
    }
}
