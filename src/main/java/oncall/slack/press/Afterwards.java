package oncall.slack.press;

import java.util.Optional;
import oncall.slack.block.Message;

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
    boolean offer(Press press, Route route) {
        return inOrder.offer(order(press), () -> guarded(press, route, () -> answer(press, route)));
    }

    /** Gives a reply that its handler has made already. */
    boolean offer(Press press, Route route, Reply reply) {
        return inOrder.offer(
                order(press), () -> guarded(press, route, () -> give(press, route, reply, Optional.empty())));
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

    private void answer(Press press, Route route) {
        Optional<Rights.Verdict> remembered = rights.remembered(press, route.right());
        if (remembered.isPresent()) {
            answer(press, route, remembered.get(), Optional.empty());
            return;
        }
        Rights.Verdict soon = rights.ask(press, route.right(), Rights.IN_A_PRESS);
        boolean enough = soon.known() || soon.allowed();
        Optional<Bound> checking = enough ? Optional.empty() : checking(press, route);
        Rights.Verdict verdict = enough ? soon : rights.ask(press, route.right(), Rights.AFTERWARDS);
        answer(press, route, verdict, checking);
    }

    /** A window that holds the trigger's three seconds, where the press was likely to open one. */
    private Optional<Bound> checking(Press press, Route route) {
        boolean opens = !route.right().isOfALook() && press.inModal().isEmpty();
        return press.triggerId()
                .filter(id -> opens)
                .map(id -> Bound.drawn(parts.voice().open(id, Words.checking()), true));
    }

    private void answer(Press press, Route route, Rights.Verdict verdict, Optional<Bound> checking) {
        if (verdict.allowed()) {
            if (seen.take(press, route)) {
                give(press, route, route.handler().on(press), checking);
            } else {
                parts.tally().worked(press.kind(), route.id(), "again");
                checking.ifPresent(window -> delivery.say(press, Words.message(Words.AGAIN), checking));
            }
            return;
        }
        seen.forget(press);
        parts.tally().worked(press.kind(), route.id(), "refused");
        if (press.kind() != Press.Kind.CLOSED) {
            Message words = Words.message(verdict.words());
            delivery.say(press, words, checking);
        }
    }

    private void give(Press press, Route route, Reply reply, Optional<Bound> checking) {
        Bound place = delivery.give(press, reply.now(), checking);
        if (reply.later().isPresent() && !work.offer(press, route, reply.later().get(), place)) {
            seen.forget(press);
            parts.tally().worked(press.kind(), route.id(), "busy");
            new BoundScreen(press, place, parts.voice(), telling, delivery, BoundScreen.Settling.none())
                    .say(Words.message(Words.BUSY));
        }
    }

    private void guarded(Press press, Route route, Runnable answering) {
        try {
            answering.run();
        } catch (Throwable escaped) {
            seen.forget(press);
            parts.tally().worked(press.kind(), route.id(), "failed");
            String words = Trouble.words(press.as(route.id(), ""), escaped);
            if (press.kind() != Press.Kind.CLOSED) {
                delivery.say(press, Words.message(words), Optional.empty());
            }
        }
    }
}
