package oncall.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import oncall.testing.Matrix;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssmcontacts.SsmContactsClient;
import software.amazon.awssdk.services.ssmcontacts.model.ActivationStatus;
import software.amazon.awssdk.services.ssmcontacts.model.ChannelTargetInfo;
import software.amazon.awssdk.services.ssmcontacts.model.ChannelType;
import software.amazon.awssdk.services.ssmcontacts.model.ContactChannel;
import software.amazon.awssdk.services.ssmcontacts.model.ContactTargetInfo;
import software.amazon.awssdk.services.ssmcontacts.model.ContactType;
import software.amazon.awssdk.services.ssmcontacts.model.CoverageTime;
import software.amazon.awssdk.services.ssmcontacts.model.DayOfWeek;
import software.amazon.awssdk.services.ssmcontacts.model.GetContactChannelResponse;
import software.amazon.awssdk.services.ssmcontacts.model.GetContactResponse;
import software.amazon.awssdk.services.ssmcontacts.model.GetRotationOverrideResponse;
import software.amazon.awssdk.services.ssmcontacts.model.GetRotationResponse;
import software.amazon.awssdk.services.ssmcontacts.model.HandOffTime;
import software.amazon.awssdk.services.ssmcontacts.model.MonthlySetting;
import software.amazon.awssdk.services.ssmcontacts.model.RecurrenceSettings;
import software.amazon.awssdk.services.ssmcontacts.model.Stage;
import software.amazon.awssdk.services.ssmcontacts.model.Tag;
import software.amazon.awssdk.services.ssmcontacts.model.Target;
import software.amazon.awssdk.services.ssmcontacts.model.WeeklySetting;

/**
 * More than a thousand random valid objects, thrice as many under {@code -Psoak}, written through the Java SDK, are read
 * back equal; {@code -Dseed=} repeats a run.
 */
@Execution(ExecutionMode.CONCURRENT)
final class RandomRoundTripTest {
    private static final String NAME_CHARACTERS =
            "abcXYZ019 _.-\u00e4\u00f1\u00df\u6c34\u0416\u05d0\u2167\u00a0\ud801\udc00";
    private static final String KEY_CHARACTERS = "abcXYZ019_+=-\\/";
    private static final String ALIAS_CHARACTERS = "abcxyz019_-";
    private static final List<String> ZONES =
            List.of("Europe/Berlin", "America/Los_Angeles", "Australia/Lord_Howe", "Asia/Kolkata", "UTC");

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final ContactsServer server =
            Clients.start(ContactsOptions.defaults().withPort(0).withEmpty(true));
    private final SsmContactsClient client = Clients.of(server, Region.US_EAST_2);
    private int read;

    @BeforeEach
    void say() {
        System.out.println("RandomRoundTripTest -Dseed=" + seed);
    }

    @AfterEach
    void end() {
        client.close();
        server.close();
        System.out.println(read + " objects read back");
    }

    @Test
    @org.junit.jupiter.api.Tag(Matrix.TAG)
    void what_is_written_is_read_back() {
        int times = Matrix.size(1, 3);
        List<String> people = list(14 * times, this::person);
        people.forEach(this::channelsAndPlans);
        list(170 * times, this::person);
        List<String> rotations = list(100 * times, i -> rotation("r " + i, people));
        list(50 * times, i -> override(any(rotations)));
        List<String> schedules = list(50 * times, i -> schedule(i, rotations));
        List<String> reachable =
                Stream.concat(people.stream(), schedules.stream()).toList();
        list(85 * times, i -> escalation(i, reachable));
        assertThat(read).isGreaterThan(1_000 * times);
    }

    private String person(int number) {
        String alias = "p" + number + text(ALIAS_CHARACTERS, 0, 30);
        String name = random.nextInt(10) == 0 ? null : text(NAME_CHARACTERS, 0, 256);
        List<Tag> tags = tags();
        String arn = client.createContact(r -> r.alias(alias)
                        .displayName(name)
                        .type(ContactType.PERSONAL)
                        .plan(p -> p.stages(List.of()))
                        .tags(tags))
                .contactArn();
        GetContactResponse back = client.getContact(r -> r.contactId(arn));
        assertThat(back.alias()).isEqualTo(alias);
        assertThat(back.displayName()).isEqualTo(name);
        assertThat(back.plan().hasStages()).isTrue();
        assertThat(back.plan().stages()).isEmpty();
        readTags(arn, tags);
        read++;
        return arn;
    }

    private void readTags(String arn, List<Tag> tags) {
        assertThat(client.listTagsForResource(r -> r.resourceARN(arn)).tags()).isEqualTo(tags);
        read += tags.size();
    }

    private void channelsAndPlans(String contact) {
        List<String> channels = list(1 + random.nextInt(12), i -> channel(contact, i));
        assertThat(client.listContactChannels(r -> r.contactId(contact)).contactChannels())
                .extracting(ContactChannel::contactChannelArn)
                .containsExactlyElementsOf(channels);
        for (int i = 0; i < 8; i++) {
            List<Stage> stages = stages(() -> channelTarget(any(channels)));
            client.updateContact(r -> r.contactId(contact).plan(p -> p.stages(stages)));
            assertThat(client.getContact(r -> r.contactId(contact)).plan().stages())
                    .isEqualTo(stages);
            read++;
        }
    }

    private String channel(String contact, int number) {
        ChannelType type = any(List.of(ChannelType.SMS, ChannelType.VOICE, ChannelType.EMAIL));
        boolean deferred = random.nextBoolean();
        String first = text(NAME_CHARACTERS, 1, 256);
        String arn = client.createContactChannel(r -> r.contactId(contact)
                        .name(first)
                        .type(type)
                        .deferActivation(deferred)
                        .deliveryAddress(a -> a.simpleAddress(address(type, number))))
                .contactChannelArn();
        readChannel(arn, first, type, address(type, number));
        String second = text(NAME_CHARACTERS, 1, 256);
        client.updateContactChannel(r -> r.contactChannelId(arn)
                .name(second)
                .deliveryAddress(a -> a.simpleAddress(address(type, number + 1_000))));
        readChannel(arn, second, type, address(type, number + 1_000));
        return arn;
    }

    private static String address(ChannelType type, int number) {
        return type == ChannelType.EMAIL ? "\u00e4-" + number + "@example.com" : "+12065" + (100_000 + number);
    }

    private void readChannel(String arn, String name, ChannelType type, String address) {
        GetContactChannelResponse back = client.getContactChannel(r -> r.contactChannelId(arn));
        assertThat(back.name()).isEqualTo(name);
        assertThat(back.type()).isEqualTo(type);
        assertThat(back.deliveryAddress().simpleAddress()).isEqualTo(address);
        assertThat(back.activationStatus()).isEqualTo(ActivationStatus.NOT_ACTIVATED);
        read++;
    }

    private String escalation(int number, List<String> reachable) {
        List<Stage> stages = stages(() -> contactTarget(any(reachable)));
        String arn = client.createContact(
                        r -> r.alias("e" + number).type(ContactType.ESCALATION).plan(p -> p.stages(stages)))
                .contactArn();
        GetContactResponse back = client.getContact(r -> r.contactId(arn));
        assertThat(back.displayName()).isNull();
        assertThat(back.plan().stages()).isEqualTo(stages);
        read++;
        return arn;
    }

    private String rotation(String name, List<String> people) {
        List<String> members = list(1 + random.nextInt(30), i -> any(people));
        RecurrenceSettings first = recurrence(members.size());
        Instant start = random.nextInt(10) == 0 ? null : start();
        String zone = any(ZONES);
        List<Tag> tags = tags();
        String arn = client.createRotation(r -> r.name(name)
                        .contactIds(members)
                        .startTime(start)
                        .timeZoneId(zone)
                        .recurrence(first)
                        .tags(tags))
                .rotationArn();
        readRotation(arn, members, start, zone, first);
        readTags(arn, tags);
        RecurrenceSettings second = recurrence(members.size());
        Instant later = start();
        client.updateRotation(r -> r.rotationId(arn).recurrence(second).startTime(later));
        readRotation(arn, members, later, zone, second);
        return arn;
    }

    private void readRotation(
            String arn, List<String> members, @Nullable Instant start, String zone, RecurrenceSettings recurrence) {
        GetRotationResponse back = client.getRotation(r -> r.rotationId(arn));
        assertThat(back.contactIds()).isEqualTo(members);
        assertThat(back.startTime()).isEqualTo(start);
        assertThat(back.timeZoneId()).isEqualTo(zone);
        assertThat(back.recurrence()).isEqualTo(recurrence);
        read++;
    }

    private Instant start() {
        return Instant.ofEpochMilli(1_600_000_000_000L + random.nextInt());
    }

    private String override(String rotation) {
        List<String> members = client.getRotation(r -> r.rotationId(rotation)).contactIds();
        List<String> standIns = list(random.nextInt(3), i -> any(members));
        Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS).plusSeconds(random.nextInt(15_000_000));
        Instant end = start.plusSeconds(1_800 + random.nextInt(1_000_000));
        String id = client.createRotationOverride(r -> r.rotationId(rotation)
                        .newContactIds(standIns)
                        .startTime(start)
                        .endTime(end))
                .rotationOverrideId();
        GetRotationOverrideResponse back =
                client.getRotationOverride(r -> r.rotationId(rotation).rotationOverrideId(id));
        assertThat(back.newContactIds()).isEqualTo(standIns);
        assertThat(back.startTime()).isEqualTo(start);
        assertThat(back.endTime()).isEqualTo(end);
        read++;
        return id;
    }

    private String schedule(int number, List<String> rotations) {
        List<String> some = Stream.generate(() -> any(rotations))
                .limit(1 + random.nextInt(8))
                .distinct()
                .toList();
        String arn = client.createContact(r ->
                        r.alias("s" + number).type(ContactType.ONCALL_SCHEDULE).plan(p -> p.rotationIds(some)))
                .contactArn();
        var plan = client.getContact(r -> r.contactId(arn)).plan();
        assertThat(plan.rotationIds()).isEqualTo(some);
        assertThat(plan.hasStages()).isFalse();
        read++;
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
        if (random.nextBoolean()) {
            settings.shiftCoverages(coverages());
        }
        int count = 1 + random.nextInt(3);
        return switch (random.nextInt(3)) {
            case 0 -> settings.dailySettings(list(count, i -> time())).build();
            case 1 -> settings.weeklySettings(list(count, i -> weekly())).build();
            default -> settings.monthlySettings(list(count, i -> monthly())).build();
        };
    }

    private WeeklySetting weekly() {
        return WeeklySetting.builder().dayOfWeek(day()).handOffTime(time()).build();
    }

    private MonthlySetting monthly() {
        return MonthlySetting.builder()
                .dayOfMonth(1 + random.nextInt(31))
                .handOffTime(time())
                .build();
    }

    private DayOfWeek day() {
        return any(List.copyOf(DayOfWeek.knownValues()));
    }

    private Map<DayOfWeek, List<CoverageTime>> coverages() {
        Map<DayOfWeek, List<CoverageTime>> coverages = new EnumMap<>(DayOfWeek.class);
        for (int days = random.nextInt(5); days > 0; days--) {
            coverages.put(day(), list(random.nextInt(3), i -> coverage()));
        }
        return coverages;
    }

    /** From some time to the same time of the next day, or to noon and later. */
    private CoverageTime coverage() {
        HandOffTime start = time();
        HandOffTime noon = HandOffTime.builder()
                .hourOfDay(12)
                .minuteOfHour(random.nextInt(60))
                .build();
        return CoverageTime.builder()
                .start(start)
                .end(start.hourOfDay() < 11 ? noon : start)
                .build();
    }

    private HandOffTime time() {
        return HandOffTime.builder()
                .hourOfDay(random.nextInt(24))
                .minuteOfHour(random.nextInt(60))
                .build();
    }

    private String text(String from, int least, int below) {
        int[] characters = from.codePoints().toArray();
        return random.ints(least + random.nextInt(below - least), 0, characters.length)
                .map(i -> characters[i])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private List<Tag> tags() {
        return list(
                random.nextInt(4),
                i -> Tag.builder()
                        .key(i + text(KEY_CHARACTERS, 0, 128))
                        .value(text(NAME_CHARACTERS + ":/=+@", 1, 257))
                        .build());
    }

    private <T> T any(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    private static <T> List<T> list(int size, IntFunction<T> make) {
        return IntStream.range(0, size).mapToObj(make).toList();
    }
}
