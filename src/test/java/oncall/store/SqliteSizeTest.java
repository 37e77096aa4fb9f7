package oncall.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a database file takes up on the disk, with its log. */
final class SqliteSizeTest extends StoreTest {
    private static final long MEGABYTE = 1 << 20;

    SqliteSizeTest() {
        super(Kind.SQLITE);
    }

    @Test
    void two_hundred_thousand_presses_that_are_remembered_no_more_leave_a_small_file() {
        presses(200_000);
        assertThat(size("")).as("the test writes much").isGreaterThan(20 * MEGABYTE);
        clock.forward(Duration.ofHours(2));

        assertThat(stored.forgetting.tidy()).isEqualTo(200_000);

        assertThat(size("")).isLessThan(MEGABYTE);
        assertThat(size("-wal")).isZero();
    }

    @Test
    void half_a_day_of_presses_does_not_let_the_file_grow() {
        presses(5_000);
        stored.forgetting.tidy();
        long full = size("");
        for (int hour = 0; hour < 12; hour++) {
            clock.forward(Duration.ofHours(1).plusSeconds(1));
            presses(5_000);
            stored.forgetting.tidy();
            assertThat(size("-wal")).isZero();
        }
        assertThat(size("")).isLessThan(2 * full);
    }

    @Test
    void the_log_stays_small_while_one_press_after_the_other_is_written() {
        for (int i = 0; i < 1_500; i++) {
            stored.presses.take("press " + i);
            assertThat(size("-wal")).isLessThan(2 * MEGABYTE);
        }
    }

    @Test
    void looking_writes_nothing() {
        stored.presses.take("press");
        stored.forgetting.tidy();
        long before = size("");
        for (int i = 0; i < 2_000; i++) {
            stored.lastSeen.of(Sample.arn("contact/c" + i));
            stored.watches.all();
        }
        assertThat(size("")).isEqualTo(before);
        assertThat(size("-wal")).isZero();
    }

    /** In one transaction, as quick as may be. */
    private void presses(int number) {
        new Tables(settings)
                .run("with recursive n(i) as (select 1 union all select i + 1 from n where i < " + number + ")"
                        + " insert into seen_press (digest, seen_at) select lower(hex(randomblob(32))), "
                        + clock.instant().toEpochMilli() + " from n");
    }

    private long size(String ending) {
        Path file = SqliteFile.beside(settings.file().orElseThrow(), ending);
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
