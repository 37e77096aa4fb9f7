package oncall.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A database file is one process's alone, though SQLite would let a second one in: the lock on {@code FILE.lock}, held
 * until the process ends. A PostgreSQL needs none.
 */
public final class Claim implements AutoCloseable {
    private final Optional<FileChannel> held;

    private Claim(Optional<FileChannel> held) {
        this.held = held;
    }

    /** Throws, with words, where another process has it or its folder cannot be written. */
    public static Claim of(StoreSettings settings) throws IOException {
        Optional<Path> file = settings.file();
        return new Claim(file.isPresent() ? Optional.of(lock(file.get())) : Optional.empty());
    }

    /**
     * Moves a file that is damaged, and what belongs to it, out of the way; one that is whole or missing stays.
     *
     * @return where it lies now
     */
    public static Optional<Path> keepDamagedAside(StoreSettings settings) throws IOException {
        Optional<Path> file = settings.file();
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (Claim alone = of(settings)) {
            return SqliteFile.keepDamagedAside(file.get());
        }
    }

    private static FileChannel lock(Path file) throws IOException {
        try {
            SqliteFile.makeFolder(file);
            Path beside = SqliteFile.beside(file, ".lock");
            SqliteFile.forOurEyesOnly(beside);
            FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE);
            if (locked(channel) == null) {
                channel.close();
                throw new IOException("The database " + file + " is in use by another process. Stop that one, or give"
                        + " this one another ONCALL_DATABASE_URL.");
            }
            return channel;
        } catch (FileSystemException e) {
            throw new IOException(SqliteFile.noFolder(file), e);
        }
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException here) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        if (held.isPresent()) {
            held.get().close();
        }
    }
}
