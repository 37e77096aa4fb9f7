package oncall.app;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A part of the bot that is made while another one is: most of a start is the loading of classes, on one core. */
final class Meanwhile<T> {
    private static final Logger log = LoggerFactory.getLogger(Meanwhile.class);

    private final FutureTask<T> making;

    private Meanwhile(FutureTask<T> making) {
        this.making = making;
    }

    static <T> Meanwhile<T> make(Callable<T> part) {
        FutureTask<T> making = new FutureTask<>(part);
        Thread thread = new Thread(making, "start");
        thread.setDaemon(true);
        thread.start();
        return new Meanwhile<>(making);
    }

    /** Waits until it is made. Throws what making it threw. */
    T get() throws ConfigMistakes {
        try {
            return making.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ConfigMistakes mistakes) {
                throw mistakes;
            }
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The start was interrupted.", e);
        }
    }

    /** It is not needed any more; what it holds is given back where it was made. */
    void leave(Consumer<T> close) {
        try {
            close.accept(get());
        } catch (ConfigMistakes | RuntimeException neverMade) {
            log.debug("a part was not made: {}", neverMade.getClass().getSimpleName());
        }
    }
}
