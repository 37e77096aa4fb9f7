package oncall.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssmcontacts.SsmContactsClient;
import software.amazon.awssdk.services.ssmcontacts.model.Contact;
import software.amazon.awssdk.services.ssmcontacts.model.ContactType;

/** Sixty-four connections write and read at once, and nothing that was answered is lost. */
final class ManyClientsTest {
    private static final int CLIENTS = 64;
    private static final int CONTACTS = 8;

    @TempDir
    private Path folder;

    /** One acknowledged write, by its client's own watch, and what its client made after it, if anything. */
    record Write(String contact, String name, String made, long began, long ended) {}

    @Test
    void no_acknowledged_write_is_lost() {
        play(ContactsOptions.defaults(), round -> round < 15);
    }

    @Test
    void no_acknowledged_write_is_lost_with_a_data_file() {
        play(ContactsOptions.defaults().withData(folder.resolve("contacts.json")), round -> round < 5);
    }

    @Test
    @Tag("soak")
    void no_acknowledged_write_is_lost_within_a_minute() {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        play(ContactsOptions.defaults(), round -> System.nanoTime() < end);
    }

    private static void play(ContactsOptions options, IntPredicate goesOn) {
        Queue<Write> writes = new ConcurrentLinkedQueue<>();
        try (ContactsServer server = Clients.start(options.withPort(0).withEmpty(true));
                SsmContactsClient client = Clients.of(server, Region.US_EAST_2)) {
            List<String> contacts = IntStream.range(0, CONTACTS)
                    .mapToObj(i -> create(client, "c" + i))
                    .toList();
            long began = System.nanoTime();
            together(id -> write(client, contacts, id, goesOn, writes));
            long calls = writes.stream()
                    .mapToInt(write -> write.made().isEmpty() ? 2 : 3)
                    .sum();
            report(calls, System.nanoTime() - began);
            contacts.forEach(contact -> check(contact, name(client, contact), List.copyOf(writes)));
            List<String> made = writes.stream()
                    .map(Write::made)
                    .filter(each -> !each.isEmpty())
                    .toList();
            assertThat(client.listContactsPaginator(r -> {}).contacts())
                    .extracting(Contact::contactArn)
                    .hasSize(CONTACTS + made.size())
                    .containsAll(made);
            assertThat(server.sandbox().calls()).allMatch(call -> call.status() == 200);
        }
    }

    private static void write(
            SsmContactsClient client, List<String> contacts, int id, IntPredicate goesOn, Queue<Write> writes) {
        for (int round = 0; goesOn.test(round); round++) {
            String contact = contacts.get((id + round) % CONTACTS);
            String name = "client " + id + " round " + round;
            long began = System.nanoTime();
            client.updateContact(r -> r.contactId(contact).displayName(name));
            long ended = System.nanoTime();
            // A minute of creates would be a test of something else: of very many contacts.
            String made = round < 5 ? create(client, "client-" + id + "-" + round) : "";
            writes.add(new Write(contact, name, made, began, ended));
            assertThat(name(client, contact)).startsWith("client ");
        }
    }

    /** What stands there was acknowledged, and nothing acknowledged began after it had ended. */
    private static void check(String contact, String name, List<Write> writes) {
        Write last = writes.stream()
                .filter(write -> write.contact().equals(contact) && write.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(writes).noneMatch(write -> write.contact().equals(contact) && write.began() > last.ended());
    }

    private static void together(IntConsumer client) {
        var pool = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<CompletableFuture<Void>> all = IntStream.range(0, CLIENTS)
                    .mapToObj(id -> CompletableFuture.runAsync(() -> client.accept(id), pool))
                    .toList();
            all.forEach(CompletableFuture::join);
        } finally {
            pool.shutdownNow();
        }
    }

    private static void report(long calls, long nanos) {
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "%d calls by %d clients: %d a second, %d MB in use%n",
                calls,
                CLIENTS,
                calls * 1_000_000_000L / nanos,
                (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000);
    }

    private static String create(SsmContactsClient client, String alias) {
        return client.createContact(
                        r -> r.alias(alias).type(ContactType.PERSONAL).plan(p -> p.stages(List.of())))
                .contactArn();
    }

    private static String name(SsmContactsClient client, String contact) {
        return client.getContact(r -> r.contactId(contact)).displayName();
    }
}
