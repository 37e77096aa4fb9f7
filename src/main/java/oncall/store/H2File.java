package oncall.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A database file of H2's, claimed by this process alone. Beside it lies {@code NAME.commits}, which is locked as long as
 * the file is ours and says how many transactions it holds at least. H2 opens a truncated file without a word, as it was
 * some time ago, and writes to it at once; so what is there is tried on a copy first, and where rows are missing the file
 * stays as it is.
 */
final class H2File implements AutoCloseable {
    private static final int DIGITS = 20;

    private final Path base;
    private final FileChannel commits;
    private final FileLock lock;
    private long said;

    private H2File(Path base, FileChannel commits, FileLock lock) throws IOException {
        this.base = base;
        this.commits = commits;
        this.lock = lock;
        this.said = read();
    }

    /** Throws, with words, where another process has it, or the folder cannot be written. */
    static H2File claim(Path base) throws IOException {
        try {
            Path folder = base.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            FileChannel commits = FileChannel.open(
                    beside(base, ".commits"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            FileLock lock = locked(commits);
            if (lock == null) {
                commits.close();
                throw new IOException(Failure.inUse(base.toString()));
            }
            return new H2File(base, commits, lock);
        } catch (java.nio.file.FileSystemException e) {
            throw new IOException(
                    "The folder of the database " + base
                            + " cannot be written. Give it to the user that the bot runs as, or"
                            + " set ONCALL_DATABASE_URL to another place.",
                    e);
        }
    }

    private static @Nullable FileLock locked(FileChannel commits) throws IOException {
        try {
            return commits.tryLock();
        } catch (OverlappingFileLockException here) {
            return null;
        }
    }

    private static Path beside(Path base, String ending) {
        return base.resolveSibling(base.getFileName() + ending);
    }

    private long read() throws IOException {
        ByteBuffer digits = ByteBuffer.allocate(DIGITS);
        int length = commits.read(digits, 0);
        String text = new String(digits.array(), 0, Math.max(0, length), StandardCharsets.US_ASCII).strip();
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    private Path file() {
        return beside(base, ".mv.db");
    }

    /** Whether there is one, whosever. */
    static boolean exists(Path base) {
        return Files.exists(beside(base, ".mv.db")) || Files.exists(beside(base, ".commits"));
    }

    /**
     * Throws, with words, where what is there cannot be used, or holds less than was once committed; then nothing was
     * written to it.
     */
    void check(StoreSettings settings) throws IOException {
        if (!Files.exists(file()) || Files.size(file()) == 0) {
            if (said > 0) {
                throw new IOException(lost());
            }
            return;
        }
        Path copy = beside(base, ".check");
        Path copied = beside(copy, ".mv.db");
        try {
            Files.copy(file(), copied, StandardCopyOption.REPLACE_EXISTING);
            long held = new H2Copy(settings.at(copy)).commits();
            if (held < said) {
                throw new IOException(lost());
            }
        } finally {
            Files.deleteIfExists(copied);
            Files.deleteIfExists(beside(copy, ".trace.db"));
        }
    }

    private String lost() {
        return "The database " + base + " does not hold everything that was once written to it (" + said
                + " transactions): its file was truncated, replaced or removed. Nothing was changed. Restore a backup"
                + " together with its " + base.getFileName()
                + ".commits, or remove that file to go on with what is there.";
    }

    /** That many are safe. */
    synchronized void committed(long count) {
        if (count <= said) {
            return;
        }
        try {
            commits.write(
                    ByteBuffer.wrap(String.format("%" + (DIGITS - 1) + "d%n", count)
                            .substring(0, DIGITS)
                            .getBytes(StandardCharsets.US_ASCII)),
                    0);
            said = count;
        } catch (IOException e) {
            throw Failure.notThere(e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        commits.close();
    }
}
