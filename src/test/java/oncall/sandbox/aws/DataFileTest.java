package oncall.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssmcontacts.SsmContactsClient;
import software.amazon.awssdk.services.ssmcontacts.model.Contact;
import software.amazon.awssdk.services.ssmcontacts.model.ContactType;
import software.amazon.awssdk.services.ssmcontacts.model.SsmContactsException;
import software.amazon.awssdk.services.ssmcontacts.model.Tag;

/** What was answered is kept in the file, and a file that is not as it was left is not touched. */
final class DataFileTest {
    @TempDir
    private Path folder;

    @Test
    void what_was_written_is_there_after_a_restart() throws IOException {
        String before;
        String arn;
        try (ContactsServer server = start();
                SsmContactsClient client = Clients.of(server, Region.US_EAST_2)) {
            arn = create(client, "mai");
            client.tagResource(r -> r.resourceARN(arn)
                    .tags(Tag.builder().key("team").value("sre").build()));
            before = everything(client);
        }
        try (ContactsServer server = start();
                SsmContactsClient client = Clients.of(server, Region.US_EAST_2)) {
            assertThat(everything(client)).isEqualTo(before).contains("mai");
            assertThat(client.listTagsForResource(r -> r.resourceARN(arn)).tags())
                    .singleElement()
                    .satisfies(tag -> assertThat(tag.value()).isEqualTo("sre"));
        }
    }

    @Test
    void a_team_that_was_deleted_does_not_come_back() throws IOException {
        try (ContactsServer server = start();
                SsmContactsClient client = Clients.of(server, Region.US_EAST_2)) {
            client.deleteContact(r -> r.contactId(new Arns("us-east-2").contact("example_escalation")));
        }
        try (ContactsServer server = start();
                SsmContactsClient client = Clients.of(server, Region.US_EAST_2)) {
            assertThat(everything(client)).doesNotContain("example_escalation");
        }
    }

    @Test
    void a_write_that_was_answered_survives_a_kill() throws Exception {
        Process process = launch();
        Map<String, String> answered = new ConcurrentHashMap<>();
        try (SsmContactsClient client = Clients.of(address(), Region.US_EAST_2)) {
            List<CompletableFuture<Void>> writers = IntStream.range(0, 8)
                    .mapToObj(writer -> CompletableFuture.runAsync(() -> write(client, writer, answered)))
                    .toList();
            await().until(() -> answered.size() > 60);
            process.destroyForcibly().waitFor();
            writers.forEach(CompletableFuture::join);
        }
        try (ContactsServer server = start();
                SsmContactsClient client = Clients.of(server, Region.US_EAST_2)) {
            Map<String, String> kept = client.listContactsPaginator(r -> {}).contacts().stream()
                    .collect(Collectors.toMap(Contact::contactArn, each -> String.valueOf(each.displayName())));
            assertThat(kept).containsAllEntriesOf(answered);
        }
    }

    /** A contact, its name, and the next one. */
    private static void write(SsmContactsClient client, int writer, Map<String, String> answered) {
        try {
            for (int i = 0; true; i++) {
                String name = "Number " + i;
                String arn = create(client, "w" + writer + "-" + i);
                client.updateContact(r -> r.contactId(arn).displayName(name));
                answered.put(arn, name);
            }
        } catch (SdkClientException killed) {
            assertThat(answered).isNotEmpty();
        }
    }

    @Test
    void a_damaged_file_is_reported_and_left_alone() throws IOException {
        try (ContactsServer server = start();
                SsmContactsClient client = Clients.of(server, Region.US_EAST_2)) {
            create(client, "mai");
        }
        byte[] whole = Files.readAllBytes(file());
        byte[] bent = whole.clone();
        bent[whole.length / 2] ^= 1;
        for (byte[] damaged : List.of(
                bent, new byte[0], Arrays.copyOf(whole, whole.length / 2), "{}".getBytes(StandardCharsets.UTF_8))) {
            Files.write(file(), damaged);
            assertThatThrownBy(this::start)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(file().toString())
                    .hasMessageContaining("damaged");
            assertThat(Files.readAllBytes(file())).isEqualTo(damaged);
        }
        Files.write(file(), whole);
        start().close();
    }

    /** A bit more or less, somewhere: either it is noticed, or it says the same as before. */
    @Test
    void no_flipped_bit_changes_what_is_read() throws IOException {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("DataFileTest -Dseed=" + seed);
        Random random = new Random(seed);
        start().close();
        byte[] whole = Files.readAllBytes(file());
        ObjectNode before = read();
        int noticed = 0;
        for (int i = 0; i < 300; i++) {
            byte[] bent = whole.clone();
            bent[random.nextInt(bent.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file(), bent);
            try {
                assertThat(read()).isEqualTo(before);
            } catch (IOException e) {
                assertThat(e).hasMessageContaining("damaged");
                assertThat(Files.readAllBytes(file())).isEqualTo(bent);
                noticed++;
            }
        }
        assertThat(noticed).isPositive();
    }

    private ObjectNode read() throws IOException {
        World world = new World(arns -> DemoTeam.in(arns, Instant.now()));
        try (DataFile data = DataFile.open(file(), world)) {
            return world.snapshot().document();
        }
    }

    @Test
    void a_file_is_used_by_one_endpoint_at_a_time() throws IOException {
        ContactsServer first = start();
        assertThatThrownBy(this::start).isInstanceOf(IOException.class).hasMessageContaining("in use");
        first.close();
        start().close();
    }

    @Test
    void a_folder_is_no_file() throws IOException {
        Files.createDirectory(file());
        assertThatThrownBy(this::start).isInstanceOf(IOException.class).hasMessageContaining("is a folder");
    }

    @Test
    void nobody_else_reads_the_telephone_numbers() throws IOException {
        start().close();
        assertThat(Files.getPosixFilePermissions(file()))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void a_write_that_cannot_be_kept_is_not_acknowledged() throws IOException {
        try (ContactsServer server = start();
                SsmContactsClient client = Clients.of(server, Region.US_EAST_2)) {
            Files.createDirectory(folder.resolve("contacts.json.next"));
            Files.createFile(folder.resolve("contacts.json.next").resolve("in the way"));
            assertThatThrownBy(() -> create(client, "mai"))
                    .isInstanceOfSatisfying(
                            SsmContactsException.class,
                            e -> assertThat(e.statusCode()).isEqualTo(500));
        }
    }

    @Test
    void a_folder_that_cannot_be_is_named() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> ContactsServer.start(
                        ContactsOptions.defaults().withPort(0).withData(file.resolve("contacts.json"))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nothing can be written in " + file);
    }

    private Path file() {
        return folder.resolve("contacts.json");
    }

    private ContactsServer start() throws IOException {
        return ContactsServer.start(ContactsOptions.defaults().withPort(0).withData(file()));
    }

    private Process launch() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        DataFileProgram.class.getName(),
                        file().toString())
                .redirectErrorStream(true)
                .redirectOutput(output().toFile())
                .start();
    }

    private Path output() {
        return folder.resolve("output");
    }

    private URI address() throws IOException {
        await().until(() -> !ready().isEmpty());
        return URI.create(ready().get(0).substring("ready ".length()));
    }

    private List<String> ready() throws IOException {
        return Files.readAllLines(output()).stream()
                .filter(line -> line.startsWith("ready "))
                .toList();
    }

    private static String create(SsmContactsClient client, String alias) {
        return client.createContact(
                        r -> r.alias(alias).type(ContactType.PERSONAL).plan(p -> p.stages(List.of())))
                .contactArn();
    }

    private static String everything(SsmContactsClient client) {
        StringBuilder all = new StringBuilder();
        client.listContacts(r -> {})
                .contacts()
                .forEach(contact -> all.append(client.getContact(r -> r.contactId(contact.contactArn())))
                        .append('\n'));
        client.listRotations(r -> {}).rotations().forEach(all::append);
        return all.toString();
    }
}
