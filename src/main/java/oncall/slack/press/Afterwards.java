package oncall.slack.press;

import java.util.Optional;
import oncall.slack.block.Modals;

/** Presses that are answered after their acknowledgement, those of one view one after the other. */
final class Afterwards {
    private final PressParts parts;
    private final Rights rights;
    private final SeenPresses seen;
    private final Telling telling;
    private final Delivery delivery;
    private final Work work;
    private final InOrder inOrder;
    /** For words to those whose press found no room elsewhere. */
    private final WorkPool spare = new WorkPool("spare", 2, 500);

    Afterwards(PressParts parts, Rights rights, SeenPresses seen, Telling telling, Delivery delivery, Work work) {
        this.parts = parts;
        this.rights = rights;
        this.seen = seen;
        this.telling = telling;
        this.delivery = delivery;
        this.work = work;
        this.inOrder = new InOrder(parts.slack());
    }

    /** Checks, handles and answers; whether there was room for it. */
    boolean offer(Answering one) {
        return offer(one, () -> answer(one));
    }

    /** Gives a reply that its handler has made already. */
    boolean offer(Answering one, Reply reply) {
        return offer(one, () -> give(one, reply, Optional.empty()));
    }

    private boolean offer(Answering one, Runnable answering) {
        return inOrder.offer(order(one.press()), () -> guarded(one, answering));
    }

    /** What takes long is told to whoever waits for it. */
    void tellReading(Answering one) {
        spare.offer(
                () -> one.tells(words -> telling.tell(one.press(), Words.stillReading(words), Voice.Appears.ALONE)));
    }

    void tell(Press press, String words) {
        spare.offer(() -> telling.tell(press, Words.message(words), Voice.Appears.ALONE));
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

    private void answer(Answering one) {
        Press press = one.press();
        Right right = one.route().right();
        Optional<Rights.Verdict> remembered = rights.remembered(press, right);
        if (remembered.isPresent()) {
            answer(one, remembered.get(), Optional.empty());
            return;
        }
        Rights.Verdict soon = rights.ask(press, right, Rights.IN_A_PRESS);
        boolean enough = soon.known() || soon.allowed();
        Optional<Bound> checking = enough ? Optional.empty() : checking(one);
        Rights.Verdict verdict = enough ? soon : rights.ask(press, right, Rights.AFTERWARDS);
        answer(one, verdict, checking);
    }

    /** A window that holds the trigger's three seconds, where the press was likely to open one. */
    private Optional<Bound> checking(Answering one) {
        boolean opens =
                !one.route().right().isOfALook() && one.press().inModal().isEmpty();
        return one.press().triggerId().filter(id -> opens).map(id -> {
            one.ends();
            return Bound.drawn(parts.voice().open(id, Modals.waiting(Words.TITLE, Words.CHECKING)), true);
        });
    }

    private void answer(Answering one, Rights.Verdict verdict, Optional<Bound> checking) {
        Press press = one.press();
        if (!verdict.allowed()) {
            seen.forget(press);
            worked(one, "refused");
            if (press.kind() != Press.Kind.CLOSED) {
                delivery.say(one, Words.message(verdict.words()), checking);
            }
        } else if (seen.take(press, one.route())) {
            give(one, one.route().handler().on(press), checking);
        } else {
            worked(one, "again");
            one.ends();
            checking.ifPresent(window -> delivery.say(one, Words.message(Words.AGAIN), checking));
        }
    }

    private void give(Answering one, Reply reply, Optional<Bound> checking) {
        Bound place = delivery.give(one, reply.now(), checking);
        if (reply.later().isEmpty()) {
            one.ends();
        } else if (!work.offer(one, reply.later().get(), place)) {
            work.isBusy(one, place);
        }
    }

    private void guarded(Answering one, Runnable answering) {
        try {
            answering.run();
        } catch (Throwable escaped) {
            seen.forget(one.press());
            worked(one, "failed");
            String words = Trouble.words(one.press(), escaped);
            if (one.press().kind() != Press.Kind.CLOSED) {
                delivery.say(one, Words.message(words), Optional.empty());
            }
        }
    }

    private void worked(Answering one, String outcome) {
        parts.tally().worked(one.press().kind(), one.route().id(), outcome);
    }
}
