package oncall.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssmcontacts.SsmContactsClient;
import software.amazon.awssdk.services.ssmcontacts.model.ChannelTargetInfo;
import software.amazon.awssdk.services.ssmcontacts.model.ChannelType;
import software.amazon.awssdk.services.ssmcontacts.model.ContactTargetInfo;
import software.amazon.awssdk.services.ssmcontacts.model.ContactType;
import software.amazon.awssdk.services.ssmcontacts.model.DayOfWeek;
import software.amazon.awssdk.services.ssmcontacts.model.HandOffTime;
import software.amazon.awssdk.services.ssmcontacts.model.MonthlySetting;
import software.amazon.awssdk.services.ssmcontacts.model.RecurrenceSettings;
import software.amazon.awssdk.services.ssmcontacts.model.Stage;
import software.amazon.awssdk.services.ssmcontacts.model.Tag;
import software.amazon.awssdk.services.ssmcontacts.model.Target;
import software.amazon.awssdk.services.ssmcontacts.model.WeeklySetting;

/** Random valid objects, written through the Java SDK, are read back equal; {@code -Dseed=} repeats a run. */
final class RandomRoundTripTest {
    private static final int OBJECTS = 400;
    private static final String NAME_CHARACTERS = "abcXYZ019 _.-\u00e4\u00f1\u00df\u6c34\u0416\u05d0\ud801\udc00";

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final ContactsServer server =
            Clients.start(ContactsOptions.defaults().withPort(0).withEmpty(true));
    private final SsmContactsClient client = Clients.of(server, Region.US_EAST_2);

    @BeforeEach
    void say() {
        System.out.println("RandomRoundTripTest -Dseed=" + seed);
    }

    @AfterEach
    void end() {
        client.close();
        server.close();
    }

    @Test
    void what_is_written_is_read_back() {
        List<String> people = list(12, i -> person("p" + i));
        people.forEach(this::channelsAndPlan);
        list(OBJECTS / 4, i -> escalation("e" + i, people));
        List<String> rotations = list(OBJECTS / 4, i -> rotation("r" + i, people));
        list(OBJECTS / 8, i -> schedule("s" + i, rotations));
        list(OBJECTS, i -> person("many" + i));
    }

    private String person(String alias) {
        String name = name();
        List<Tag> tags = tags();
        String arn = client.createContact(r -> r.alias(alias)
                        .displayName(name)
                        .type(ContactType.PERSONAL)
                        .plan(p -> p.stages(List.of()))
                        .tags(tags))
                .contactArn();
        var read = client.getContact(r -> r.contactId(arn));
        assertThat(read.displayName()).isEqualTo(name);
        assertThat(read.plan().hasStages()).isTrue();
        assertThat(read.plan().stages()).isEmpty();
        assertThat(client.listTagsForResource(r -> r.resourceARN(arn)).tags()).isEqualTo(tags);
        return arn;
    }

    private void channelsAndPlan(String contact) {
        List<String> channels = list(1 + random.nextInt(3), i -> channel(contact, i));
        for (int i = 0; i < 5; i++) {
            List<Stage> stages = stages(() -> channelTarget(any(channels)));
            client.updateContact(r -> r.contactId(contact).plan(p -> p.stages(stages)));
            assertThat(client.getContact(r -> r.contactId(contact)).plan().stages())
                    .isEqualTo(stages);
        }
    }

    private String channel(String contact, int number) {
        String name = name() + "x";
        String address = "+1206555" + (1000 + number);
        String arn = client.createContactChannel(r -> r.contactId(contact)
                        .name(name)
                        .type(number % 2 == 0 ? ChannelType.SMS : ChannelType.VOICE)
                        .deliveryAddress(a -> a.simpleAddress(address)))
                .contactChannelArn();
        var read = client.getContactChannel(r -> r.contactChannelId(arn));
        assertThat(read.name()).isEqualTo(name);
        assertThat(read.deliveryAddress().simpleAddress()).isEqualTo(address);
        return arn;
    }

    private String escalation(String alias, List<String> people) {
        List<Stage> stages = stages(() -> contactTarget(any(people)));
        String arn = client.createContact(
                        r -> r.alias(alias).type(ContactType.ESCALATION).plan(p -> p.stages(stages)))
                .contactArn();
        var read = client.getContact(r -> r.contactId(arn));
        assertThat(read.displayName()).isNull();
        assertThat(read.plan().stages()).isEqualTo(stages);
        return arn;
    }

    private String rotation(String name, List<String> people) {
        List<String> members = list(1 + random.nextInt(8), i -> any(people));
        RecurrenceSettings recurrence = recurrence(members.size());
        Instant start = Instant.ofEpochMilli(1_600_000_000_000L + random.nextInt());
        String arn = client.createRotation(r -> r.name(name)
                        .contactIds(members)
                        .startTime(start)
                        .timeZoneId("Europe/Berlin")
                        .recurrence(recurrence))
                .rotationArn();
        var read = client.getRotation(r -> r.rotationId(arn));
        assertThat(read.contactIds()).isEqualTo(members);
        assertThat(read.startTime()).isEqualTo(start);
        assertThat(read.recurrence()).isEqualTo(recurrence);
        return arn;
    }

    private String schedule(String alias, List<String> rotations) {
        List<String> some = Stream.generate(() -> any(rotations))
                .limit(1 + random.nextInt(8))
                .distinct()
                .toList();
        String arn = client.createContact(
                        r -> r.alias(alias).type(ContactType.ONCALL_SCHEDULE).plan(p -> p.rotationIds(some)))
                .contactArn();
        var plan = client.getContact(r -> r.contactId(arn)).plan();
        assertThat(plan.rotationIds()).isEqualTo(some);
        assertThat(plan.hasStages()).isFalse();
        return arn;
    }

    private List<Stage> stages(Supplier<Target> target) {
        return list(random.nextInt(6), i -> {
            List<Target> targets = list(random.nextInt(4), j -> target.get());
            int least = targets.isEmpty() ? 1 : 0;
            return Stage.builder()
                    .durationInMinutes(least + random.nextInt(31 - least))
                    .targets(targets)
                    .build();
        });
    }

    private Target channelTarget(String channel) {
        return Target.builder()
                .channelTargetInfo(ChannelTargetInfo.builder()
                        .contactChannelId(channel)
                        .retryIntervalInMinutes(random.nextBoolean() ? random.nextInt(61) : null)
                        .build())
                .build();
    }

    private Target contactTarget(String contact) {
        return Target.builder()
                .contactTargetInfo(ContactTargetInfo.builder()
                        .contactId(contact)
                        .isEssential(random.nextBoolean())
                        .build())
                .build();
    }

    private RecurrenceSettings recurrence(int members) {
        RecurrenceSettings.Builder settings = RecurrenceSettings.builder()
                .numberOfOnCalls(1 + random.nextInt(members))
                .recurrenceMultiplier(1 + random.nextInt(100));
        int count = 1 + random.nextInt(3);
        return switch (random.nextInt(3)) {
            case 0 -> settings.dailySettings(list(count, i -> time())).build();
            case 1 ->
                settings.weeklySettings(list(
                                count,
                                i -> WeeklySetting.builder()
                                        .dayOfWeek(any(List.copyOf(DayOfWeek.knownValues())))
                                        .handOffTime(time())
                                        .build()))
                        .build();
            default ->
                settings.monthlySettings(list(
                                count,
                                i -> MonthlySetting.builder()
                                        .dayOfMonth(1 + random.nextInt(31))
                                        .handOffTime(time())
                                        .build()))
                        .build();
        };
    }

    private HandOffTime time() {
        return HandOffTime.builder()
                .hourOfDay(random.nextInt(24))
                .minuteOfHour(random.nextInt(60))
                .build();
    }

    private String name() {
        int[] characters = NAME_CHARACTERS.codePoints().toArray();
        return random.ints(random.nextInt(60), 0, characters.length)
                .map(i -> characters[i])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private List<Tag> tags() {
        return list(
                random.nextInt(4),
                i -> Tag.builder()
                        .key("key" + i)
                        .value("value " + random.nextInt())
                        .build());
    }

    private <T> T any(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    private static <T> List<T> list(int size, IntFunction<T> make) {
        return IntStream.range(0, size).mapToObj(make).toList();
    }
}
