package oncall.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import oncall.aws.document.CliDocuments;
import oncall.domain.Change;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Subject;
import oncall.operations.Progress;
import oncall.operations.announce.Audience;
import oncall.operations.check.Dependants;
import oncall.operations.check.PlanEffects;
import oncall.operations.document.AccountDocument;
import oncall.operations.document.Documents;
import oncall.operations.document.ExportContacts;
import oncall.operations.document.Format;
import oncall.operations.document.ImportContacts;
import oncall.operations.document.ImportGap;
import oncall.operations.document.ImportItem;
import oncall.operations.document.ImportReport;
import oncall.operations.document.ImportReview;
import oncall.operations.document.Reading;
import oncall.operations.document.ReviewImport;
import oncall.operations.outside.SeenPlans;
import oncall.operations.people.Directory;
import oncall.operations.people.Permission;
import oncall.operations.people.Protection;
import oncall.operations.plan.PlanForecasts;
import oncall.operations.port.KnownContacts;
import oncall.operations.port.Request;
import oncall.operations.port.Watchers;
import oncall.operations.write.ChangeParts;
import oncall.operations.write.Recording;
import oncall.operations.write.Writing;
import oncall.sandbox.aws.ContactsOptions;
import oncall.store.MemoryTurns;
import oncall.testing.AwsCli;
import oncall.testing.FakeJournal;
import oncall.testing.FakeMembership;
import oncall.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.ssmcontacts.SsmContactsClient;

/** What is exported is restored on an account with nothing in it, but for ARNs and activation. */
@Execution(ExecutionMode.CONCURRENT)
final class ExportImportTest {
    private static final int ACCOUNTS = 50;
    private static final int FEW = 10;
    private static final int BY_CLI = 2;

    private final Sandboxed demo = new Sandboxed(ContactsOptions.defaults());
    private final Documents documents = new CliDocuments();

    @AfterEach
    void close() {
        demo.close();
    }

    /** The bot's side of one account. */
    private record Side(Sandboxed aws, Directory directory, ChangeParts parts, FakeJournal journal) {
        static Side of(Sandboxed aws) {
            KnownContacts known = new CachedContacts(aws.contacts(), new SettableClock(), Runnable::run);
            Directory directory = new Directory(aws.contacts(), aws.rotations());
            FakeJournal journal = new FakeJournal();
            ChangeParts parts = new ChangeParts(
                    aws.contacts(),
                    aws.rotations(),
                    known,
                    directory,
                    new Permission(Protection.none(), new FakeMembership(new SettableClock()::instant)),
                    new MemoryTurns(java.time.Duration.ofSeconds(5)),
                    new Recording(journal, Audience.watching(Watchers.none()), new SettableClock()),
                    (tries, asked) -> tries < 3,
                    new SettableClock());
            return new Side(aws, directory, parts, journal);
        }

        String exported(Documents documents, Format format, boolean addresses) {
            directory.refresh();
            return documents.write(
                    new ExportContacts(aws.contacts(), parts.known(), aws.rotations())
                            .everything(directory.names().all(), Progress.NONE),
                    format,
                    addresses);
        }

        ImportReview reviewed(AccountDocument document) {
            SettableClock clock = new SettableClock();
            PlanForecasts forecasts = new PlanForecasts(
                    directory, parts.known(), new CachedShifts(aws.rotations(), clock, Runnable::run), clock);
            Dependants dependants = new Dependants(directory, parts.known(), SeenPlans.none(clock), forecasts, clock);
            return new ReviewImport(parts, arn -> false, new PlanEffects(forecasts, dependants))
                    .run("U01MAI", document, Progress.NONE);
        }

        ImportReport imported(ImportReview review) {
            return new ImportContacts(new Writing(parts), parts)
                    .run(
                            review.picking(IntStream.range(0, review.items().size())
                                    .boxed()
                                    .collect(Collectors.toSet())),
                            Request.by("U01MAI").from(Change.Source.IMPORT),
                            what -> Integer.toHexString(what.hashCode()) + what.length(),
                            Progress.NONE);
        }
    }

    private AccountDocument read(String text) {
        assertThat(documents.read(text)).isInstanceOf(Reading.Read.class);
        return ((Reading.Read<AccountDocument>) documents.read(text)).value();
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"JSON", "YAML"})
    void the_demo_team_is_restored_on_an_empty_account(Format format) {
        String text = Side.of(demo).exported(documents, format, true);
        try (Sandboxed empty = new Sandboxed(ContactsOptions.defaults().withEmpty(true))) {
            Side side = Side.of(empty);
            ImportReview review = side.reviewed(read(text));
            ImportReport report = side.imported(review);

            assertThat(report.lines()).allSatisfy(line -> {
                assertThat(line.failures()).isEmpty();
                assertThat(line.created()).isTrue();
            });
            assertThat(gaps(review)).containsOnly(ImportGap.Kind.NOT_ACTIVATED).hasSize(6);
            if (format == Format.JSON) {
                assertThat(byCli(empty)).isEqualTo(byCli(demo));
            }
            assertThat(picture(empty, "us-east-2")).isEqualTo(picture(demo, "us-east-2"));
            assertThat(side.journal().states()).containsOnly(Change.State.APPLIED);
            assertThat(side.journal().last().source()).isEqualTo(Change.Source.IMPORT);
            // Otherwise the next look would take the rotation for somebody else's.
            assertThat(side.journal().rows.values())
                    .extracting(row -> row.change().after().orElseThrow())
                    .contains(new Subject.OfRotation(empty.rotations().all().get(0), Optional.of(List.of())));
        }
    }

    @Test
    void exported_commands_put_back_in_a_shell_what_was_changed_since() throws Exception {
        // The older generation of the AWS CLI does not know schedules.
        String commands = Side.of(demo)
                .exported(documents, Format.CLI, false)
                .lines()
                .filter(line -> !line.contains("RotationIds"))
                .collect(Collectors.joining("\n"));
        Map<String, Object> before = picture(demo, "us-east-2");
        for (ContactName name : demo.contacts().list()) {
            if (name.type() != ContactType.ONCALL_SCHEDULE) {
                demo.contacts().update(name.arn(), name.type(), Optional.of("Changed"), Optional.of(Plan.blank()));
            }
        }
        assertThat(picture(demo, "us-east-2")).isNotEqualTo(before);

        AwsCli.Ran ran = new AwsCli(demo.address()).inShell(commands);

        assertThat(ran.exit()).as(ran.out()).isZero();
        assertThat(picture(demo, "us-east-2")).isEqualTo(before);
    }

    @Test
    void importing_what_is_there_already_changes_nothing() {
        Side side = Side.of(demo);
        AccountDocument document = read(side.exported(documents, Format.YAML, false));
        int before = demo.calls().size();

        ImportReview review = side.reviewed(document);

        assertThat(review.acts()).isFalse();
        assertThat(side.imported(review).lines())
                .allMatch(line -> line.failures().isEmpty());
        assertThat(demo.calls().subList(before, demo.calls().size()))
                .allMatch(call -> call.startsWith("Get") || call.startsWith("List"));
    }

    @Test
    void without_addresses_channels_are_told_and_plans_reach_whom_they_can() {
        String masked = Side.of(demo).exported(documents, Format.JSON, false);
        try (Sandboxed empty = new Sandboxed(ContactsOptions.defaults().withEmpty(true))) {
            Side side = Side.of(empty);
            ImportReview review = side.reviewed(read(masked));

            assertThat(gaps(review)).contains(ImportGap.Kind.ADDRESS_MASKED, ImportGap.Kind.CHANNEL_GONE);
            assertThat(side.imported(review).lines())
                    .allMatch(line -> line.created() && line.failures().isEmpty());
            assertThat(new AwsCli(empty.address())
                            .inOneProcess()
                            .contact("akuam")
                            .at("/Plan/Stages"))
                    .hasSize(3)
                    .allMatch(stage -> stage.path("Targets").isEmpty());
        }
    }

    @Test
    void random_accounts_are_restored_in_another_region() {
        restored(FEW, BY_CLI);
    }

    /** The AWS CLI takes a while for a look at all of them. */
    @Test
    @Tag("soak")
    void fifty_random_accounts_are_restored_also_for_the_aws_cli() {
        restored(ACCOUNTS, ACCOUNTS);
    }

    /** @param byCli how many of them the AWS CLI looks at too */
    private void restored(int accounts, int byCli) {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("ExportImportTest -Dseed=" + seed);
        Random random = new Random(seed);
        try (Sandboxed servers = new Sandboxed(ContactsOptions.defaults().withEmpty(true))) {
            AwsCli cli = new AwsCli(servers.address()).inOneProcess();
            for (int i = 0; i < accounts; i++) {
                restored(random, servers, i);
                if (i < byCli) {
                    assertThat(CliPicture.of(cli, "eu-test-" + i))
                            .as("account %s by the AWS CLI", i)
                            .isNotEmpty()
                            .isEqualTo(CliPicture.of(cli, "us-test-" + i));
                }
            }
        }
    }

    private void restored(Random random, Sandboxed servers, int number) {
        String there = "us-test-" + number;
        String here = "eu-test-" + number;
        try (SsmContactsClient client = RandomAccount.client(servers.address(), there);
                Sandboxed from = servers.in(there);
                Sandboxed to = servers.in(here)) {
            new RandomAccount(random, client).fill();
            Format format = random.nextBoolean() ? Format.JSON : Format.YAML;
            AccountDocument document = read(Side.of(from).exported(documents, format, true));
            Side side = Side.of(to);
            ImportReview review = side.reviewed(document);
            assertThat(review.items()).noneMatch(ImportItem.Cannot.class::isInstance);
            assertThat(review.elsewhere()).containsExactly("111122223333 " + there);
            assertThat(side.imported(review).lines().stream().flatMap(line -> line.failures().stream()))
                    .isEmpty();
            assertThat(picture(servers, here)).as("account %s", number).isEqualTo(picture(servers, there));
            assertThat(side.reviewed(document).acts()).as("a second import").isFalse();
        }
    }

    private static List<ImportGap.Kind> gaps(ImportReview review) {
        return review.items().stream()
                .flatMap(item -> item.gaps().stream())
                .map(ImportGap::kind)
                .toList();
    }

    private static Map<String, Object> picture(Sandboxed aws, String region) {
        try (SsmContactsClient client = RandomAccount.client(aws.address(), region)) {
            return AccountPicture.of(client);
        }
    }

    /** What the AWS CLI says of a contact of each kind, channels by their names in place of ARNs. */
    private static List<String> byCli(Sandboxed aws) {
        AwsCli cli = new AwsCli(aws.address()).inOneProcess();
        return Stream.of("akuam", "example_escalation", "sre-oncall")
                .map(alias -> named(cli, cli.contact(alias)))
                .toList();
    }

    private static String named(AwsCli cli, JsonNode contact) {
        String text = contact.toString();
        if (!contact.path("Type").asText().equals("PERSONAL")) {
            return text;
        }
        JsonNode channels = cli.run(
                        "list-contact-channels",
                        "--contact-id",
                        contact.path("ContactArn").asText())
                .path("ContactChannels");
        for (JsonNode channel : channels) {
            text = text.replace(
                    channel.path("ContactChannelArn").asText(),
                    channel.path("Name").asText() + channel.path("DeliveryAddress"));
        }
        return text;
    }
}
