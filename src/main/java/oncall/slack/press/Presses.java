package oncall.slack.press;

import java.time.Duration;
import java.util.Optional;

/**
 * What happens to a press: recognised, checked, handled, answered; then its work. Answers within milliseconds, unless
 * the presser of a form is unknown: then Slack is asked for at most 800 ms. Nothing that a handler throws passes here.
 */
public final class Presses {
    private final Routes routes;
    private final Rights rights;
    private final SeenPresses seen;
    private final Afterwards afterwards;
    private final Work work;
    private final Delivery delivery;
    private final Tally tally;

    public Presses(Routes routes, PressParts parts) {
        this.routes = routes;
        this.rights = new Rights(parts.membership(), parts.clock());
        this.seen = new SeenPresses(parts.taken(), parts.clock());
        this.tally = parts.tally();
        Telling telling = new Telling(parts.voice());
        this.delivery = new Delivery(parts.voice(), telling);
        this.work = new Work(parts, rights, seen, telling, delivery);
        this.afterwards = new Afterwards(parts, rights, seen, telling, delivery, work);
    }

    /** The acknowledgement. */
    public Answer on(Press press) {
        long began = System.nanoTime();
        Optional<Route> route = route(press);
        delivery.saw(press);
        Outcome outcome = press.kind() == Press.Kind.SUGGESTION ? suggest(press, route) : once(press, route);
        tally.acknowledged(
                press.kind(),
                route.map(Route::id).orElse("unknown"),
                outcome.name(),
                Duration.ofNanos(System.nanoTime() - began));
        return outcome.answer();
    }

    /** @param name for counting */
    private record Outcome(Answer answer, String name) {}

    /** Of what another replica has taken. */
    private static final Outcome AGAIN = new Outcome(new Answer.Nothing(), "again");

    private Optional<Route> route(Press press) {
        Optional<Route> route = routes.find(press.kind(), press.route());
        return route.isEmpty() && press.kind() == Press.Kind.COMMAND
                ? routes.find(Press.Kind.COMMAND, "unknown")
                : route;
    }

    private Outcome once(Press press, Optional<Route> route) {
        String[] name = {"answered"};
        SeenPresses.Given given = seen.once(press.key(), () -> {
            Outcome outcome = answer(press, route);
            name[0] = outcome.name();
            return outcome.answer();
        });
        return new Outcome(given.answer(), given.again() ? "again" : name[0]);
    }

    private Outcome answer(Press press, Optional<Route> route) {
        try {
            if (route.isEmpty()) {
                return new Outcome(unknown(press), "unknown");
            }
            return switch (press.kind()) {
                case COMMAND -> command(named(press, route.get()), route.get());
                case SUBMIT -> submit(press, route.get());
                default -> later(press, route.get());
            };
        } catch (Throwable escaped) {
            seen.forget(press);
            return new Outcome(words(press, Trouble.words(press.as(name(route), ""), escaped)), "failed");
        }
    }

    private static String name(Optional<Route> route) {
        return route.map(Route::id).orElse("unknown");
    }

    /** An unknown verb is the route's own text, all of it. */
    private static Press named(Press press, Route route) {
        return press.route().equals(route.id())
                ? press
                : press.as(route.id(), (press.route() + " " + press.text()).strip());
    }

    private Answer unknown(Press press) {
        return switch (press.kind()) {
            case COMMAND -> new Answer.Say(Words.message(Words.UNKNOWN_COMMAND));
            case SUBMIT -> new Answer.Errors(Words.atForm(Words.OLD_BUTTON));
            case BUTTON, SHORTCUT -> {
                afterwards.tell(press, Words.OLD_BUTTON);
                yield new Answer.Nothing();
            }
            default -> new Answer.Nothing();
        };
    }

    /** Words as far as an acknowledgement can hold them; the rest is told by calls. */
    private Answer words(Press press, String words) {
        return switch (press.kind()) {
            case COMMAND -> new Answer.Say(Words.message(words));
            case SUBMIT -> new Answer.Errors(Words.atForm(words));
            default -> {
                afterwards.tell(press, words);
                yield new Answer.Nothing();
            }
        };
    }

    private Outcome later(Press press, Route route) {
        if (afterwards.offer(press, route)) {
            return new Outcome(new Answer.Nothing(), "answered");
        }
        seen.forget(press);
        return new Outcome(words(press, Words.BUSY), "busy");
    }

    private Outcome command(Press press, Route route) {
        Optional<Rights.Verdict> verdict = rights.remembered(press, route.right());
        if (verdict.isEmpty()) {
            return later(press, route);
        }
        if (!verdict.get().allowed()) {
            return new Outcome(words(press, verdict.get().words()), "refused");
        }
        if (!seen.take(press, route)) {
            return AGAIN;
        }
        return given(press, route, route.handler().on(press));
    }

    private Outcome given(Press press, Route route, Reply reply) {
        Fitted fitted = Fitted.of(press, reply.now());
        boolean taken = fitted.rest()
                .map(rest -> afterwards.offer(press, route, new Reply(rest, reply.later())))
                .or(() -> reply.later().map(work -> this.work.offer(press, route, work, fitted.place())))
                .orElse(true);
        if (taken && fitted.again()) {
            seen.forget(press);
        }
        return taken ? new Outcome(fitted.acknowledgement(), "answered") : busy(press);
    }

    private Outcome busy(Press press) {
        seen.forget(press);
        return new Outcome(words(press, Words.BUSY), "busy");
    }

    private Outcome submit(Press press, Route route) {
        Rights.Verdict verdict = rights.remembered(press, route.right())
                .orElseGet(() -> rights.ask(press, route.right(), Rights.IN_A_PRESS));
        if (!verdict.allowed()) {
            seen.forget(press);
            return new Outcome(words(press, verdict.words()), "refused");
        }
        if (!seen.take(press, route)) {
            return AGAIN;
        }
        return given(press, route, route.handler().on(press));
    }

    private Outcome suggest(Press press, Optional<Route> route) {
        Answer none = new Answer.Options(java.util.List.of());
        try {
            Optional<Rights.Verdict> verdict = route.flatMap(known -> rights.remembered(press, known.right()));
            if (route.isEmpty() || verdict.isEmpty()) {
                afterwards.warm(press);
                return new Outcome(none, "unknown");
            }
            if (!verdict.get().allowed()) {
                return new Outcome(none, "refused");
            }
            return new Outcome(route.get().handler().on(press).now(), "answered");
        } catch (Throwable escaped) {
            Trouble.words(press.as(name(route), ""), escaped);
            return new Outcome(none, "failed");
        }
    }
}
