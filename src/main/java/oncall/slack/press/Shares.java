package oncall.slack.press;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who runs and who waits for a thread: people take turns, and nobody has more than their share. */
final class Shares {
    private final Limits limits;
    /** By person; whoever had a turn goes to the end. */
    private final Map<String, Share> all = new LinkedHashMap<>();

    private final Set<Job> running = new LinkedHashSet<>();

    /**
     * How much there may be.
     *
     * @param running pieces of work at once
     * @param waiting pieces of work that wait
     * @param runningEach of one person; what nobody owns knows no share
     */
    record Limits(int running, int waiting, int runningEach, int waitingEach) {}

    /** A piece of work; two of them are never the same. */
    static final class Job {
        final String whose;
        final WorkKind kind;
        final Runnable work;
        final long since = System.nanoTime();

        /** @param whose empty where it is nobody's */
        Job(String whose, WorkKind kind, Runnable work) {
            this.whose = whose;
            this.kind = kind;
            this.work = work;
        }
    }

    private static final class Share {
        final Deque<Job> waiting = new ArrayDeque<>();
        int running;
    }

    Shares(Limits limits) {
        this.limits = limits;
    }

    /** What becomes of it; where it {@link WorkPool.Place.Runs} the caller runs it, then asks for the {@link #next}. */
    synchronized WorkPool.Place offer(Job job) {
        Share share = all.computeIfAbsent(job.whose, whose -> new Share());
        if (running.size() < limits.running() && mayRun(job.whose, share)) {
            begin(job, share);
            return new WorkPool.Place.Runs();
        }
        boolean own = share.waiting.size() >= most(job.whose, limits.waitingEach());
        if (own || waiting().count() >= limits.waiting()) {
            forget(job.whose, share);
            return new WorkPool.Place.Full(own);
        }
        share.waiting.add(job);
        return new WorkPool.Place.Waits(ownRunning(job.whose));
    }

    /** What runs in the place of a piece of work that ended. */
    synchronized Optional<Job> next(Job ended) {
        running.remove(ended);
        Share its = Objects.requireNonNull(all.get(ended.whose));
        its.running--;
        forget(ended.whose, its);
        Optional<Map.Entry<String, Share>> turn = all.entrySet().stream()
                .filter(one -> !one.getValue().waiting.isEmpty() && mayRun(one.getKey(), one.getValue()))
                .findFirst();
        return turn.map(one -> {
            String whose = one.getKey();
            Share share = one.getValue();
            Job job = share.waiting.remove();
            all.remove(whose);
            all.put(whose, share);
            begin(job, share);
            return job;
        });
    }

    private void begin(Job job, Share share) {
        share.running++;
        running.add(job);
    }

    private void forget(String whose, Share share) {
        if (share.running == 0 && share.waiting.isEmpty()) {
            all.remove(whose);
        }
    }

    private boolean mayRun(String whose, Share share) {
        return share.running < most(whose, limits.runningEach());
    }

    private static int most(String whose, int each) {
        return whose.isEmpty() ? Integer.MAX_VALUE : each;
    }

    private Optional<WorkKind> ownRunning(String whose) {
        return running.stream()
                .filter(job -> job.whose.equals(whose))
                .map(job -> job.kind)
                .findFirst();
    }

    private Stream<Job> waiting() {
        return all.values().stream().map(share -> share.waiting).flatMap(Collection::stream);
    }

    synchronized long waiting(WorkKind kind) {
        return waiting().filter(job -> job.kind == kind).count();
    }

    synchronized long running(WorkKind kind) {
        return running.stream().filter(job -> job.kind == kind).count();
    }

    /** Of what waits, the one that came first. */
    synchronized Optional<Long> oldest() {
        return waiting().map(job -> job.since).min(Long::compare);
    }
}
