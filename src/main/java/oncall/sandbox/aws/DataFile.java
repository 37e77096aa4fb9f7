package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import oncall.sandbox.http.Json;

/**
 * The world in one JSON file. Each time the whole is written beside it, forced to the disk and moved into its place, so
 * that the file is never half of anything; those who wait together are kept together. Its own checksum tells damage
 * from a change; a damaged file is reported and left alone.
 */
final class DataFile implements AutoCloseable {
    private static final String FORMAT = "oncall-sandbox-contacts-1";

    private final Path file;
    private final FileChannel lock;
    private long kept = -1;

    private DataFile(Path file, FileChannel lock) {
        this.file = file;
        this.lock = lock;
    }

    /** Reads the file into the world, or writes the first one; fails with words where it cannot be used. */
    static DataFile open(Path given, World world) throws IOException {
        Path file = given.toAbsolutePath();
        Path folder = file.getParent();
        if (folder == null || Files.isDirectory(file)) {
            throw new IOException("The data file " + file + " is a folder; name a file.");
        }
        DataFile data = new DataFile(file, lock(file, folder));
        try {
            data.start(world);
            return data;
        } catch (IOException | RuntimeException e) {
            data.close();
            throw e;
        }
    }

    private void start(World world) throws IOException {
        if (Files.exists(file)) {
            read(world);
        }
        keep(world, world.snapshot().version());
    }

    /** Returns when a state at least as new as {@code version} is on the disk. */
    synchronized void keep(World world, long version) throws IOException {
        if (version <= kept) {
            return;
        }
        World.Snapshot snapshot = world.snapshot();
        write(snapshot.document());
        kept = snapshot.version();
    }

    private void write(ObjectNode accounts) throws IOException {
        ObjectNode document = Json.object().put("format", FORMAT).put("sha256", sum(accounts));
        document.set("accounts", accounts);
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try (FileChannel out = create(next)) {
            ByteBuffer bytes =
                    ByteBuffer.wrap(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(document));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceName();
    }

    /** The new content is forced; so is, where a folder can be opened like a file, the name it now has. */
    private void forceName() throws IOException {
        if (isPosix(file)) {
            try (FileChannel folder = FileChannel.open(file.resolveSibling("."), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** For its owner's eyes only: it holds telephone numbers. */
    private static FileChannel create(Path path) throws IOException {
        Files.deleteIfExists(path);
        if (isPosix(path)) {
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.createFile(path, owner);
        } else {
            Files.createFile(path);
        }
        return FileChannel.open(path, StandardOpenOption.WRITE);
    }

    private void read(World world) throws IOException {
        try {
            JsonNode document = Json.MAPPER.readTree(file.toFile());
            if (!document.path("format").asText().equals(FORMAT)) {
                throw damaged("it does not begin like one of ours");
            }
            JsonNode accounts = document.path("accounts");
            if (!document.path("sha256").asText().equals(sum(accounts))) {
                throw damaged("its content does not match its checksum");
            }
            world.restore(accounts);
        } catch (com.fasterxml.jackson.core.JsonProcessingException | IllegalArgumentException e) {
            throw damaged("it cannot be read as JSON of this shape");
        }
    }

    private IOException damaged(String how) {
        return new IOException("The data file " + file + " is damaged: " + how
                + ". It was left as it is. Put a copy of it back, or move it away to begin anew.");
    }

    private static String sum(JsonNode accounts) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Json.bytes(accounts)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Two endpoints on one file would undo each other's writes. */
    private static FileChannel lock(Path file, Path folder) throws IOException {
        FileChannel channel = beside(file, folder);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // Held within this very process; said below in the same words.
        }
        channel.close();
        throw new IOException("The data file " + file + " is in use by another sandbox.");
    }

    private static FileChannel beside(Path file, Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
            Path path = file.resolveSibling(file.getFileName() + ".lock");
            return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (FileSystemException e) {
            throw new IOException(
                    "The data file " + file + " cannot be kept there: nothing can be written in " + folder + " ("
                            + e.getClass().getSimpleName() + "). Name a file in a folder of yours.",
                    e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
