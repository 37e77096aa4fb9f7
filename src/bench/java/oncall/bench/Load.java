package oncall.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A closed loop: so many callers, each asking again when it is answered, until the time is over or enough is asked. */
final class Load {
    private final Row.Callers callers;
    private final int connections;
    private final Duration time;
    private final int most;

    Load(Row.Callers callers, int connections, Duration time, int most) {
        this.callers = callers;
        this.connections = connections;
        this.time = time;
        this.most = most;
    }

    /**
     * What one loop came to.
     *
     * @param nanos how long each took
     * @param cpu of the program, until it was quiet again
     * @param ownCpu of this process
     */
    @SuppressWarnings("ArrayRecordComponent") // Read once, compared by nobody.
    record Round(long[] nanos, int failed, Duration time, Duration cpu, Duration ownCpu) {}

    /** @param number counts on from round to round */
    Round run(Program program, AtomicLong number) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            AtomicInteger left = new AtomicInteger(most);
            AtomicInteger failed = new AtomicInteger();
            Duration cpu = program.cpu();
            Duration own = ownCpu();
            long began = System.nanoTime();
            Callable<long[]> one = () -> loop(program, number, left, failed, began + time.toNanos());
            List<long[]> nanos = new ArrayList<>();
            for (Future<long[]> each : threads.invokeAll(java.util.Collections.nCopies(connections, one))) {
                nanos.add(each.get());
            }
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            Duration ownSpent = ownCpu().minus(own);
            program.settle();
            long[] all = nanos.stream().flatMapToLong(Arrays::stream).toArray();
            return new Round(all, failed.get(), took, program.cpu().minus(cpu), ownSpent);
        } finally {
            threads.shutdownNow();
        }
    }

    private long[] loop(Program program, AtomicLong number, AtomicInteger left, AtomicInteger failed, long until)
            throws Exception {
        long[] nanos = new long[1024];
        int count = 0;
        try (Caller caller = callers.call(program)) {
            while (System.nanoTime() < until && left.getAndDecrement() > 0) {
                long took = caller.ask(number.getAndIncrement());
                if (took < 0) {
                    failed.incrementAndGet();
                    continue;
                }
                if (count == nanos.length) {
                    nanos = Arrays.copyOf(nanos, count * 2);
                }
                nanos[count++] = took;
            }
        }
        return Arrays.copyOf(nanos, count);
    }

    private static Duration ownCpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean own
                ? Duration.ofNanos(own.getProcessCpuTime())
                : Duration.ZERO;
    }
}
