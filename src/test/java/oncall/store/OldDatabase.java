package oncall.store;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/** A database as one version of the program left it: its tables, and rows in each, which that version wrote. */
record OldDatabase(Kind kind, int version) {
    /** One for each migration that there is. */
    static Stream<OldDatabase> all() {
        return Stream.of(Kind.values())
                .flatMap(kind ->
                        IntStream.rangeClosed(1, migrations(kind)).mapToObj(version -> new OldDatabase(kind, version)));
    }

    private static int migrations(Kind kind) {
        try (Stream<Path> files =
                Files.list(Path.of(resource("/db/" + folder(kind)).toURI()))) {
            return (int) files.count();
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static String folder(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(OldDatabase.class.getResource(name), "There is no " + name + ".");
    }

    /** Whether it has the tables and columns that came with this version of PostgreSQL's; a file has had them all. */
    boolean isSince(int postgres) {
        return isSince(postgres, 1);
    }

    boolean isSince(int postgres, int sqlite) {
        return version >= (kind == Kind.SQLITE ? sqlite : postgres);
    }

    StoreSettings make(SecretKey key) throws IOException {
        StoreSettings settings = kind.fresh().with(key);
        if (settings.file().isPresent()) {
            SqliteFile.ready(settings.file().get());
        }
        Flyway.configure()
                .dataSource(settings.url(), null, null)
                .locations(Dialect.of(settings).migrations())
                .target(Integer.toString(version))
                .load()
                .migrate();
        Jdbi.create(settings.url()).useHandle(sql -> {
            for (int each = 1; each <= version; each++) {
                sql.createScript(rows(each)).executeAsSeparateStatements();
            }
        });
        return settings;
    }

    /** What came with that version, in the shapes in which the program wrote it then. */
    private String rows(int each) throws IOException {
        try (var rows =
                resource("upgrade/" + folder(kind) + "/V" + each + ".sql").openStream()) {
            return new String(rows.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
