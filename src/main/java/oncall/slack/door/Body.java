package oncall.slack.door;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.function.Consumer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.thread.SerializedInvoker;

/** The bytes of one request while they come in. Waiting for them holds no thread. */
final class Body {
    /** Slack waits so long for its answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /** What has come buys a body another second at this rate: 1 MB has seven seconds in all. */
    private static final long BYTES_A_SECOND = 250_000;

    private static final Duration LOOK = Duration.ofMillis(500);

    private final Bodies bodies;
    private final Request request;
    private final Consumer<Body> whole;
    private final Consumer<TurnedAway> refused;
    private final SerializedInvoker turns = new SerializedInvoker(Body.class);
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final long began = NanoTime.now();
    private boolean over;

    Body(Bodies bodies, Request request, Consumer<Body> whole, Consumer<TurnedAway> refused) {
        this.bodies = bodies;
        this.request = request;
        this.whole = whole;
        this.refused = refused;
    }

    void begin() {
        turns.run(() -> {
            take();
            if (!over) {
                watch();
            }
        });
    }

    /** When it is whole. */
    byte[] bytes() {
        return bytes.toByteArray();
    }

    /** When nobody needs it any more. */
    void leaves() {
        bodies.left(this);
    }

    private void read() {
        turns.run(this::take);
    }

    private void take() {
        while (!over) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                request.demand(this::read);
                return;
            }
            add(chunk);
        }
    }

    private void add(Content.Chunk chunk) {
        if (Content.Chunk.isFailure(chunk)) {
            end(TurnedAway.CUT_OFF);
            return;
        }
        byte[] part = new byte[chunk.remaining()];
        boolean last = chunk.isLast();
        chunk.getByteBuffer().get(part);
        chunk.release();
        if (bytes.size() + part.length > Bodies.LARGEST) {
            end(TurnedAway.TOO_LARGE);
            return;
        }
        bytes.writeBytes(part);
        bodies.grew(this, part.length);
        if (last) {
            over = true;
            bodies.isWhole(this);
            whole.accept(this);
        }
    }

    /** Nothing more is read of it; called from anywhere. */
    void isRefused(TurnedAway why) {
        turns.run(() -> end(why));
    }

    private void end(TurnedAway why) {
        if (!over) {
            over = true;
            bodies.left(this);
            refused.accept(why);
        }
    }

    private void watch() {
        request.getComponents().getScheduler().schedule(() -> turns.run(this::look), LOOK);
    }

    private void look() {
        if (over) {
            return;
        }
        long allowed = PATIENCE.toMillis() + bytes.size() * 1000L / BYTES_A_SECOND;
        if (NanoTime.millisSince(began) > allowed) {
            end(TurnedAway.TOO_SLOW);
        } else {
            watch();
        }
    }
}
