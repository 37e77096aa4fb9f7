package oncall.store;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.sqlite.SQLiteConfig;

/**
 * Looks whether a database file is whole, without writing to it: SQLite's own {@code quick_check}
 * (https://sqlite.org/pragma.html#pragma_quick_check), and that no page is missing at its end, which SQLite takes for
 * one of zeros.
 */
final class SqliteCheck {
    /** Of the header of a log, and of each of its pages (https://sqlite.org/fileformat2.html#the_write_ahead_log). */
    private static final int LOG_HEADER = 32;

    private static final int FRAME_HEADER = 24;

    private final Path file;
    private final Path log;

    /** With words; what cannot be read at all, on a full disk say, is not damaged for it. */
    static final class Damaged extends IOException {
        private static final long serialVersionUID = 1L;

        Damaged(String words) {
            super(words);
        }
    }

    private SqliteCheck(Path file) {
        this.file = file;
        this.log = file.resolveSibling(file.getFileName() + "-wal");
    }

    /** Throws {@link Damaged} where it is not whole or not ours. */
    static void whole(Path file) throws IOException {
        new SqliteCheck(file).run();
    }

    private void run() throws IOException {
        if (!Files.exists(file)) {
            throw damaged("its file is missing, its -wal is there");
        }
        if (Files.size(file) == 0) {
            throw damaged("its file is empty");
        }
        boolean alone = !Files.exists(log);
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            if (number(statement, "application_id") != SqliteFile.APPLICATION) {
                throw damaged("it was not made by oncall");
            }
            if (!said(statement, "quick_check(1)").equals("ok")
                    || isCut(number(statement, "page_size"), number(statement, "page_count"))) {
                throw damaged("pages of it are missing or mixed up");
            }
        } catch (SQLException e) {
            if (Failure.isDamage(e)) {
                throw damaged(Failure.code(e));
            }
            throw new IOException(Failure.unopened(file.toString(), e), e);
        } finally {
            if (alone) {
                removeEmptyLog();
            }
        }
    }

    private static String said(Statement statement, String pragma) throws SQLException {
        try (ResultSet row = statement.executeQuery("pragma " + pragma)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }

    private static long number(Statement statement, String pragma) throws SQLException {
        return Long.parseLong(said(statement, pragma));
    }

    /** Whether a page stands neither in the file nor in the log. */
    private boolean isCut(long size, long pages) throws IOException {
        long there = Files.size(file) / size;
        if (there >= pages) {
            return false;
        }
        Set<Long> logged = logged(size);
        for (long page = there + 1; page <= pages; page++) {
            if (!logged.contains(page)) {
                return true;
            }
        }
        return false;
    }

    private Set<Long> logged(long size) throws IOException {
        Set<Long> pages = new HashSet<>();
        if (!Files.exists(log)) {
            return pages;
        }
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.READ)) {
            for (long at = LOG_HEADER; at + FRAME_HEADER + size <= channel.size(); at += FRAME_HEADER + size) {
                DataInputStream frame = new DataInputStream(Channels.newInputStream(channel.position(at)));
                pages.add(Integer.toUnsignedLong(frame.readInt()));
            }
        }
        return pages;
    }

    /** A look makes one where there was none. */
    private void removeEmptyLog() throws IOException {
        if (Files.exists(log) && Files.size(log) == 0) {
            Files.delete(log);
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-shm"));
        }
    }

    private Damaged damaged(String how) {
        return new Damaged(
                "The database " + file + " is damaged, or not ours (" + how + "). Nothing was changed. Restore a"
                        + " backup, set ONCALL_DATABASE_URL to another place, or begin anew with: run --start-anew, which keeps"
                        + " the damaged file beside it.");
    }
}
