package oncall.bench;

import java.io.IOException;
import java.util.function.LongFunction;

/** Posts signed requests as Slack does, over one connection as long as the server keeps it. */
final class HttpCaller implements Caller {
    private final Wire wire;
    private final LongFunction<byte[]> requests;
    private final int status;

    private HttpCaller(Wire wire, LongFunction<byte[]> requests, int status) {
        this.wire = wire;
        this.requests = requests;
        this.status = status;
    }

    /** Those that post such bodies, signed, and are answered with 200. */
    static Row.Callers posting(LongFunction<String> bodies) {
        return program -> new HttpCaller(new Wire(program.address()), n -> Posts.signed(bodies.apply(n)), 200);
    }

    /** Those that post such bodies with a wrong signature, and are answered with 401. */
    static Row.Callers forging(LongFunction<String> bodies) {
        return program -> new HttpCaller(new Wire(program.address()), n -> Posts.forged(bodies.apply(n)), 401);
    }

    @Override
    public long ask(long n) throws IOException {
        byte[] request = requests.apply(n);
        long began = System.nanoTime();
        try {
            boolean right = wire.send(request).status() == status;
            return right ? System.nanoTime() - began : -1;
        } catch (IOException unanswered) {
            wire.close();
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
