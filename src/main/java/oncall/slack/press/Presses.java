package oncall.slack.press;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What happens to a press: recognised, checked, handled, answered; then its work. Acknowledges within milliseconds,
 * unless the presser of a form is unknown: then Slack is asked for at most 800 ms; or the answer to a command has to be
 * read first: then the acknowledgement is held for it a moment. Nothing that a handler throws passes here.
 */
public final class Presses {
    /** Slack waits three seconds, of which some pass on the way. */
    static final Duration HELD = Duration.ofMillis(1_200);
    /** Whoever waits so long is told why. */
    static final Duration LONG = Duration.ofSeconds(5);

    private final Routes routes;
    private final Rights rights;
    private final SeenPresses seen;
    private final BackgroundAnswers background;
    private final Work work;
    private final Delivery delivery;
    private final PressMetrics metrics;
    private final Timer timer;
    private final DrawnAnswers drawn;
    private final WorkPool beside;
    private final SlackApi slackApi;
    private final Refusals refusals;
    private final Set<Interaction> held = ConcurrentHashMap.newKeySet();

    public Presses(Routes routes, PressParts parts) {
        this.routes = routes;
        this.rights = new Rights(parts.membership(), parts.clock());
        this.seen = new SeenPresses(parts.taken(), parts.clock());
        this.metrics = parts.metrics();
        this.timer = parts.timer();
        this.drawn = parts.drawn();
        this.beside = parts.pools().answers();
        this.slackApi = parts.slackApi();
        this.refusals = parts.refusals();
        Retries retries = new Retries(parts.timer(), parts.pools().answers());
        Notifier notifier = new Notifier(parts.slackApi(), retries);
        this.delivery = new Delivery(parts.slackApi(), notifier);
        this.work = new Work(parts, rights, seen, notifier, delivery, retries);
        this.background = new BackgroundAnswers(parts, rights, seen, notifier, delivery, work);
    }

    /** The acknowledgement, complete within moments. */
    public CompletableFuture<Answer> on(Press press) {
        long began = System.nanoTime();
        Optional<Route> route = route(press);
        delivery.saw(press);
        return outcome(press, route, began).thenApply(outcome -> {
            metrics.acknowledged(press.kind(), route.map(Route::id).orElse("unknown"), outcome.name(), since(began));
            return outcome.answer();
        });
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** What {@link #on} would answer and was drawn a moment ago. Whoever only looks may look again: nothing is to be done once. */
    public Optional<Answer> drawnBefore(Press press) {
        long began = System.nanoTime();
        return route(press)
                .filter(route -> route.kept() && isRememberedToBeAllowed(press, route))
                .flatMap(route -> {
                    Optional<Answer> before = drawn.before(named(press, route), route, () -> drawAnew(press, route));
                    before.ifPresent(
                            answer -> metrics.acknowledged(press.kind(), route.id(), "answered", since(began)));
                    return before;
                });
    }

    private boolean isRememberedToBeAllowed(Press press, Route route) {
        return rights.remembered(press, route.right())
                .filter(Rights.Verdict::allowed)
                .isPresent();
    }

    /** Where there is no room for it now, whoever asks next has it done. */
    private void drawAnew(Press press, Route route) {
        var unused = beside.offer(() -> drawn.draw(named(press, route), route, slackApi::written));
    }

    private CompletableFuture<Outcome> outcome(Press press, Optional<Route> route, long began) {
        if (press.kind() == Press.Kind.SUGGESTION) {
            return CompletableFuture.completedFuture(suggest(press, route));
        }
        return route.map(known -> once(new Interaction(named(press, known), known, delivery.mark()), began))
                .orElseGet(() -> CompletableFuture.completedFuture(new Outcome(unknown(press), "unknown")));
    }

    private Optional<Route> route(Press press) {
        Optional<Route> route = routes.find(press.kind(), press.route());
        return route.isEmpty() && press.kind() == Press.Kind.COMMAND
                ? routes.find(Press.Kind.COMMAND, "unknown")
                : route;
    }

    /** An unknown verb is the route's own text, all of it. */
    private static Press named(Press press, Route route) {
        return press.route().equals(route.id())
                ? press
                : press.as(route.id(), (press.route() + " " + press.text()).strip());
    }

    /** The same press delivered again waits for the same acknowledgement. */
    private CompletableFuture<Outcome> once(Interaction one, long began) {
        Optional<CompletableFuture<Outcome>> before = seen.before(one);
        if (before.isPresent()) {
            return before.get().thenApply(outcome -> new Outcome(outcome.answer(), "again"));
        }
        answer(one);
        switch (one.press().kind()) {
            case COMMAND -> {
                if (!one.acknowledgement().isDone()) {
                    held.add(one);
                    timer.after(HELD.minus(since(began)), () -> release(one));
                    tellsWhatTakesLong(one, began);
                }
            }
            case SUBMIT -> {}
            default -> tellsWhatTakesLong(one, began);
        }
        return one.acknowledgement();
    }

    private void tellsWhatTakesLong(Interaction one, long began) {
        timer.after(LONG.minus(since(began)), () -> background.tellReading(one));
    }

    private void release(Interaction one) {
        held.remove(one);
        one.release();
    }

    /** Holds nothing any longer: what is still awaited follows by calls. */
    public void release() {
        held.forEach(this::release);
    }

    private void answer(Interaction one) {
        try {
            switch (one.press().kind()) {
                case COMMAND -> command(one);
                case SUBMIT -> submit(one);
                default -> {
                    inBackground(one);
                    one.release();
                }
            }
        } catch (Throwable escaped) {
            seen.forget(one.press());
            one.acknowledge(words(one.press(), FailureReport.words(one.press(), escaped), "failed"));
        }
    }

    private Answer unknown(Press press) {
        return switch (press.kind()) {
            case COMMAND -> new Answer.Say(Words.message(Words.UNKNOWN_COMMAND));
            case SUBMIT -> new Answer.Errors(Words.atForm(Words.OLD_BUTTON));
            case BUTTON, SHORTCUT -> {
                background.tell(press, Words.OLD_BUTTON);
                yield new Answer.Nothing();
            }
            default -> new Answer.Nothing();
        };
    }

    /** Words as far as an acknowledgement can hold them; the rest is told by calls. */
    private Outcome words(Press press, String words, String name) {
        return switch (press.kind()) {
            case COMMAND -> new Outcome(new Answer.Say(Words.message(words)), name);
            case SUBMIT -> new Outcome(new Answer.Errors(Words.atForm(words)), name);
            default -> {
                background.tell(press, words);
                yield Outcome.received(name);
            }
        };
    }

    private Outcome refused(Press press, Rights.Verdict verdict) {
        return press.kind() == Press.Kind.COMMAND
                ? new Outcome(new Answer.Say(verdict.refusal(press, refusals)), "refused")
                : words(press, verdict.words(), "refused");
    }

    private void inBackground(Interaction one) {
        if (!background.offer(one)) {
            busy(one, Words.BUSY);
        }
    }

    private void busy(Interaction one, String words) {
        seen.forget(one.press());
        one.acknowledge(words(one.press(), words, "busy"));
    }

    private void command(Interaction one) {
        Optional<Rights.Verdict> verdict =
                rights.remembered(one.press(), one.route().right());
        if (verdict.isPresent()) {
            handle(one, verdict.get());
        } else {
            one.awaits(Words.CHECKING);
            inBackground(one);
        }
    }

    private void submit(Interaction one) {
        Rights.Verdict verdict = rights.remembered(one.press(), one.route().right())
                .orElseGet(() -> rights.ask(one.press(), one.route().right(), Rights.IN_A_PRESS));
        if (!verdict.allowed()) {
            seen.forget(one.press());
        }
        handle(one, verdict);
    }

    private void handle(Interaction one, Rights.Verdict verdict) {
        if (!verdict.allowed()) {
            one.acknowledge(refused(one.press(), verdict));
        } else if (seen.take(one.press(), one.route())) {
            give(one, drawn.draw(one.press(), one.route(), slackApi::written));
        } else {
            one.acknowledge(Outcome.received("again"));
        }
    }

    private void give(Interaction one, Reply reply) {
        AckPayload fitted = AckPayload.of(one, reply.now());
        Optional<String> noRoom = noRoom(one, reply, fitted);
        if (noRoom.isPresent()) {
            busy(one, noRoom.get());
            return;
        }
        if (fitted.again()) {
            seen.forget(one.press());
        } else if (one.route().kept() && reply.later().isEmpty()) {
            seen.drop(one.press());
        }
        fitted.acknowledgement().ifPresent(answer -> one.acknowledge(new Outcome(answer, "answered")));
    }

    /** Why what is still to be done found no room. */
    private Optional<String> noRoom(Interaction one, Reply reply, AckPayload fitted) {
        if (fitted.rest().isPresent()) {
            boolean taken = background.offer(one, reply.with(fitted.rest().get()));
            return taken ? Optional.empty() : Optional.of(Words.BUSY);
        }
        return reply.later().isPresent() ? work.offer(one, reply, fitted.place()) : Optional.empty();
    }

    private Outcome suggest(Press press, Optional<Route> route) {
        Answer none = new Answer.Options(List.of());
        try {
            Optional<Rights.Verdict> verdict = route.flatMap(known -> rights.remembered(press, known.right()));
            if (route.isEmpty() || verdict.isEmpty()) {
                background.warm(press);
                return new Outcome(none, "unknown");
            }
            return verdict.get().allowed()
                    ? new Outcome(route.get().handler().on(press).now(), "answered")
                    : new Outcome(none, "refused");
        } catch (Throwable escaped) {
            FailureReport.words(press, escaped);
            return new Outcome(none, "failed");
        }
    }
}
