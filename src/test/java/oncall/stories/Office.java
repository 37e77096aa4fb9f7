package oncall.stories;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import oncall.app.Mode;
import oncall.app.Pace;
import oncall.aws.AwsClient;
import oncall.aws.AwsKeys;
import oncall.aws.AwsLimits;
import oncall.aws.AwsSettings;
import oncall.aws.SsmContacts;
import oncall.operations.GrowingPatience;
import oncall.operations.port.Contacts;
import oncall.sandbox.aws.ContactsOptions;
import oncall.sandbox.slack.Member;

/** A world in which each errand is somebody else's, with eyes of its own on AWS. */
final class Office implements AutoCloseable {
    private static final Duration DRAWN_WITHIN = Duration.ofMillis(900);

    final World world;
    /** AWS as it is, past the bot. */
    final Contacts aws;

    private final AwsClient client;
    private final AtomicInteger people = new AtomicInteger();
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** With a bot that gives AWS little time. */
    static Office hasty(Mode mode) {
        return new Office(
                mode,
                new Pace(
                                new AwsLimits(Duration.ofMillis(600), 1, Duration.ofMillis(600), 64),
                                new GrowingPatience(2, Duration.ofMillis(10), Duration.ofMillis(50)))
                        .withoutLooks()
                        .withDrawing(DRAWN_WITHIN));
    }

    static Office patient(Mode mode) {
        return new Office(mode, Pace.usual().withoutLooks().withDrawing(DRAWN_WITHIN));
    }

    private Office(Mode mode, Pace pace) {
        InstantSource clock = () -> Instant.now().plus(ahead.get());
        world = new World(mode, ContactsOptions.defaults(), UnaryOperator.identity(), pace, clock);
        client = AwsClient.open(
                AwsSettings.isolated(
                        world.contacts.address(), "us-east-2", new AwsKeys("eyes", "eyes-secret", Optional.empty())),
                AwsLimits.usual());
        aws = new SsmContacts(client, call -> {});
    }

    /** The bot's clock goes ahead. */
    void later(Duration by) {
        ahead.updateAndGet(now -> now.plus(by));
    }

    /** An editor whom the bot has not met yet. */
    Desk newcomer() {
        String id = "U5%04d".formatted(people.incrementAndGet());
        world.slack
                .workspace()
                .add(new Member(
                        id,
                        id.toLowerCase(Locale.ROOT),
                        "Editor " + id,
                        Member.Role.ADMIN,
                        "UTC",
                        id + "@example.com"));
        world.slack.workspace().join("C02SRE", id);
        return new Desk(world, world.slack.person(id));
    }

    @Override
    public void close() {
        client.close();
        world.close();
    }
}
