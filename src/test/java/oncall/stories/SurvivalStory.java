package oncall.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import oncall.sandbox.aws.ContactsOptions;
import oncall.sandbox.aws.ContactsServer;
import oncall.store.StoreSettings;
import oncall.store.Tables;
import oncall.testing.slack.Person;
import oncall.testing.slack.SlackDriver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes on a database file die, old ones and young ones: whatever was told as saved is there, and they start again. */
class SurvivalStory {
    private static final int AT_ONCE = Integer.getInteger("oncall.bots", 10);

    @TempDir
    private Path folder;

    /** One process on a file of its own, and somebody who saves. */
    private static final class Bot implements AutoCloseable {
        final SlackDriver slack;
        final ContactsServer contacts;
        final Tables tables;
        final Replica process;
        final Person mai;
        final String name;
        final List<String> told = new ArrayList<>();
        private int saves;

        Bot(Path folder, String name) throws IOException {
            this.name = name;
            Files.createDirectories(folder);
            StoreSettings file = StoreSettings.file(folder.resolve("oncall.db"));
            slack = SlackDriver.start();
            slack.workspace().patience(Duration.ofMinutes(2));
            contacts = ContactsServer.start(ContactsOptions.defaults().withPort(0));
            tables = new Tables(file);
            process = new Replica(Replica.variables(slack, contacts, file.url()), folder.resolve("log"));
            mai = slack.mai();
            process.ready();
        }

        /** Until the words "Saved" stand on the screen, or it is killed meanwhile. */
        void saves() {
            String next = name + " " + ++saves;
            reviews(next);
            mai.modal("Review Changes").submits();
            Site.until(mai::look, seen -> seen.contains("Saved."));
            told.add(next);
            closesAll();
        }

        /** Whoever is told that a busy machine was too slow for Slack asks again. */
        void reviews(String next) {
            while (!mai.look().contains("form \"Review Changes\"")) {
                closesAll();
                int before = mai.look().length();
                mai.runs("/oncall update-contact --contact-id akuam --display-name '" + next + "'");
                Site.until(
                        mai::look,
                        seen -> seen.contains("form \"Review Changes\"")
                                || (seen.length() > before && !seen.contains("Reading")));
            }
        }

        void closesAll() {
            Site.closesAll(slack, mai);
        }

        void isKilled() {
            process.isKilled();
        }

        void startsAgain() {
            process.startsAgain();
            process.ready();
            slack.connected(1);
            closesAll();
            String log = process.log();
            List<String> changes = tables.column("select document from change where state = 'APPLIED'");
            assertThat(told)
                    .as("told as saved\n%s", log)
                    .allMatch(saved ->
                            changes.stream().anyMatch(change -> change.contains("\"displayName\":\"" + saved + "\"")));
        }

        @Override
        public void close() {
            process.close();
            slack.close();
            contacts.close();
        }
    }

    private interface Life {
        void of(Bot bot, Random random) throws Exception;
    }

    private void eachOf(int bots, String kind, Life life) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        List<CompletableFuture<Void>> all = IntStream.range(0, bots)
                .mapToObj(number -> CompletableFuture.runAsync(
                        () -> {
                            try (Bot bot = new Bot(folder.resolve(kind + number), kind + number)) {
                                life.of(bot, new Random(seed + number));
                            } catch (Exception e) {
                                throw new AssertionError(kind + number, e);
                            }
                        },
                        threads))
                .toList();
        all.forEach(CompletableFuture::join);
        threads.shutdown();
    }

    /** Three saves, more than a minute of nothing, two saves, and death within two seconds. */
    @Test
    @Tag("soak")
    void old_processes_are_killed_and_lose_nothing() {
        AtomicInteger kills = new AtomicInteger();
        AtomicInteger saves = new AtomicInteger();
        eachOf(Integer.getInteger("oncall.old", 10), "old", (bot, random) -> {
            for (int round = 0; round < 2; round++) {
                long born = System.nanoTime();
                times(3, bot::saves);
                Thread.sleep(70_000 + random.nextInt(10_000));
                times(2 + random.nextInt(4), bot::saves);
                while (System.nanoTime() - born < Duration.ofSeconds(91).toNanos()) {
                    bot.saves();
                }
                dies(bot, random, 2_000);
                kills.incrementAndGet();
                bot.startsAgain();
            }
            saves.addAndGet(bot.told.size());
        });
        System.out.println(
                kills + " processes older than 90 s were killed, " + saves + " saves were told, none was lost");
    }

    @Test
    @Tag("soak")
    void young_processes_are_killed_and_lose_nothing() {
        AtomicInteger kills = new AtomicInteger();
        AtomicInteger saves = new AtomicInteger();
        eachOf(10, "young", (bot, random) -> {
            for (int round = 0; round < Integer.getInteger("oncall.young", 10); round++) {
                times(random.nextInt(4), bot::saves);
                dies(bot, random, 1_500);
                kills.incrementAndGet();
                bot.startsAgain();
            }
            saves.addAndGet(bot.told.size());
        });
        System.out.println(kills + " young processes were killed, " + saves + " saves were told, none was lost");
    }

    private static void times(int times, Runnable work) {
        IntStream.range(0, times).forEach(time -> work.run());
    }

    /** While another save is on its way, or nothing is. */
    private static void dies(Bot bot, Random random, int within) throws InterruptedException {
        if (random.nextBoolean()) {
            bot.reviews("Last " + random.nextInt());
            Future<?> unawaited = bot.mai.modal("Review Changes").beginsToSubmit();
            assertThat(unawaited).isNotNull();
        }
        Thread.sleep(random.nextInt(within));
        bot.isKilled();
    }

    /** On a file system of its own, which needs root and Linux. */
    @Test
    @Tag("soak")
    void a_full_file_system_is_said_and_loses_nothing() throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        runs("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", disk.toString());
        try (Bot bot = new Bot(disk.resolve("data"), "full")) {
            times(3, bot::saves);
            Path ballast = disk.resolve("ballast");
            runs("bash", "-c", "cat /dev/zero > " + ballast + " || true");
            String words = "";
            for (int tries = 0; tries < 200 && words.isEmpty(); tries++) {
                words = isRefused(bot);
            }
            assertThat(words).contains("full");
            Site.until(() -> bot.process.status("/readyz"), status -> status == 503);
            assertThat(bot.process.status("/healthz")).isEqualTo(200);
            Files.delete(ballast);
            Site.until(() -> bot.process.status("/readyz"), status -> status == 200);
            bot.closesAll();
            times(3, bot::saves);
            runs("bash", "-c", "cat /dev/zero > " + ballast + " || true");
            bot.isKilled();
            Files.delete(ballast);
            bot.startsAgain();
            System.out.println("a full file system was said, " + bot.told.size() + " saves were told, none was lost");
        } finally {
            runs("umount", "--lazy", disk.toString());
        }
    }

    /** Tries to save; the words where it did not work. */
    private static String isRefused(Bot bot) {
        bot.closesAll();
        String wanted = "Full " + ThreadLocalRandom.current().nextInt();
        bot.mai.runs("/oncall update-contact --contact-id akuam --display-name '" + wanted + "'");
        String seen = Site.until(bot.mai::look, look -> look.contains("Review Changes") || look.contains("full"));
        if (seen.contains("Review Changes")) {
            bot.mai.modal("Review Changes").submits();
            seen = Site.until(bot.mai::look, look -> look.contains("Saved.") || look.contains("full"));
        }
        return seen.contains("is full") ? seen : "";
    }

    private static void runs(String... command) throws Exception {
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
    }
}
