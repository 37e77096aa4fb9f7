package oncall.bench;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;

/** Types commands into the sandbox, which sends them by its socket, and waits until it has told of the answer. */
final class SocketCaller implements Caller {
    private final Wire wire;
    private final Ear ear;
    private final LongFunction<Typed> commands;

    SocketCaller(URI slack, Ear ear, LongFunction<Typed> commands) {
        this.wire = new Wire(slack);
        this.ear = ear;
        this.commands = commands;
    }

    /** By whom, and what after {@code /oncall}. */
    record Typed(String user, String text) {}

    @Override
    public long ask(long n) throws Exception {
        Typed typed = commands.apply(n);
        byte[] act = Posts.request(
                "/_page/act",
                "application/json",
                "",
                Acts.command(typed.user(), typed.text()).toString());
        CompletableFuture<String> answered = ear.next("command", "/oncall " + typed.text());
        long began = System.nanoTime();
        Wire.Reply reply = wire.send(act);
        if (reply.status() != 200 || !reply.text().contains("\"ok\":true")) {
            return -1;
        }
        String line = answered.get(10, TimeUnit.SECONDS);
        return Ear.isAcknowledged(line) ? System.nanoTime() - began : -1;
    }

    @Override
    public void close() throws Exception {
        wire.close();
    }
}
