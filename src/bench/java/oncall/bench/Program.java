package oncall.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A process of ours that has said {@code ready http://…}: where it is, what it costs, and its end. */
final class Program implements AutoCloseable {
    private static final Duration STARTING = Duration.ofSeconds(90);
    private static final Duration ENDING = Duration.ofSeconds(10);
    private static final Duration QUIETING = Duration.ofSeconds(5);
    private static final String READY = "ready ";

    private final String name;
    private final Path folder;
    private final Process process;
    private final Duration start;
    private final URI address;

    private Program(String name, Path folder, Process process, Duration start, URI address) {
        this.name = name;
        this.folder = folder;
        this.process = process;
        this.start = start;
        this.address = address;
    }

    /** Waits until it is ready; what it writes on standard error stands in the folder, as {@code name.log}. */
    static Program start(String name, ProcessBuilder builder, Path folder) throws IOException {
        Files.createDirectories(folder);
        builder.directory(folder.toFile())
                .redirectError(folder.resolve(name + ".log").toFile());
        long began = System.nanoTime();
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        CompletableFuture<String> said = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(process, said), name + "-output");
        reader.setDaemon(true);
        reader.start();
        try {
            URI address = URI.create(said.get(STARTING.toSeconds(), TimeUnit.SECONDS));
            return new Program(name, folder, process, Duration.ofNanos(System.nanoTime() - began), address);
        } catch (Exception e) {
            process.destroyForcibly();
            throw new IOException(name + " did not start; " + folder.resolve(name + ".log") + " says why.", e);
        }
    }

    /** Reads to the end, so that the program is never held up by what it says. */
    private static void read(Process process, CompletableFuture<String> ready) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(READY)) {
                    ready.complete(line.substring(READY.length()));
                }
            }
        } catch (IOException ended) {
            ready.completeExceptionally(ended);
        }
        ready.completeExceptionally(new IOException("it ended"));
    }

    String name() {
        return name;
    }

    /** Where it keeps what it keeps. */
    Path folder() {
        return folder;
    }

    URI address() {
        return address;
    }

    /** From the start of the process until it was ready. */
    Duration start() {
        return start;
    }

    /** Of all its threads, in user and kernel mode, so far; to the clock tick, usually 10 ms. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** In MB; 0 where the machine has no {@code /proc}. */
    double resident() {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException elsewhere) {
            return 0;
        }
    }

    /** Waits, a few seconds at most, until it does next to nothing any more. */
    void settle() throws InterruptedException {
        long until = System.nanoTime() + QUIETING.toNanos();
        Duration before;
        do {
            before = cpu();
            TimeUnit.MILLISECONDS.sleep(60);
        } while (cpu().minus(before).toMillis() > 10 && System.nanoTime() < until);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(ENDING.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
