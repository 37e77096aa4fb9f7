package oncall.aws;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Lets calls begin at even distances, each page of a list being one; who comes too early waits. */
final class EvenPace implements ExecutionInterceptor {
    private final long between;
    private long next = System.nanoTime();

    EvenPace(int perSecond) {
        this.between = Duration.ofSeconds(1).toNanos() / perSecond;
    }

    /** Before the time of the call itself is counted. */
    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        try {
            TimeUnit.NANOSECONDS.sleep(pause(System.nanoTime()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw AbortedException.create("The program ends.", e);
        }
    }

    /** How long a call that comes now has to wait. */
    synchronized long pause(long now) {
        long begins = next - now > 0 ? next : now;
        next = begins + between;
        return begins - now;
    }
}
