package oncall.aws;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssmcontacts.SsmContactsClient;
import software.amazon.awssdk.services.ssmcontacts.model.ChannelType;
import software.amazon.awssdk.services.ssmcontacts.model.ContactType;
import software.amazon.awssdk.services.ssmcontacts.model.CoverageTime;
import software.amazon.awssdk.services.ssmcontacts.model.DayOfWeek;
import software.amazon.awssdk.services.ssmcontacts.model.HandOffTime;
import software.amazon.awssdk.services.ssmcontacts.model.RecurrenceSettings;
import software.amazon.awssdk.services.ssmcontacts.model.Stage;
import software.amazon.awssdk.services.ssmcontacts.model.Tag;
import software.amazon.awssdk.services.ssmcontacts.model.Target;

/** Fills an account through its endpoint with whatever AWS accepts, by a client of its own. */
final class RandomAccount {
    private static final String NAME = "abcXYZ019 _.-\u00e4\u00f1\u00df\u6c34\u0416\u05d0\ud801\udc00";

    private final Random random;
    private final SsmContactsClient client;
    private int addresses;

    RandomAccount(Random random, SsmContactsClient client) {
        this.random = random;
        this.client = client;
    }

    static SsmContactsClient client(URI endpoint, String region) {
        return SsmContactsClient.builder()
                .endpointOverride(endpoint)
                .region(Region.of(region))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("somebody", "else-in-a-test")))
                .httpClient(ApacheHttpClient.create())
                .build();
    }

    void fill() {
        List<String> people = list(2 + random.nextInt(5), i -> person("p-" + i));
        List<String> rotations = list(random.nextInt(3), i -> rotation("r-" + i, people));
        List<String> schedules = list(random.nextInt(3), i -> schedule("s_" + i, rotations));
        List<String> reachable = new ArrayList<>(people);
        reachable.addAll(schedules);
        list(random.nextInt(4), i -> escalation("e" + i, reachable));
        if (random.nextBoolean()) {
            String leaves = person("left");
            escalation("e-dangling", List.of(leaves, people.get(0)));
            client.deleteContact(r -> r.contactId(leaves));
        }
    }

    private String person(String alias) {
        String arn = client.createContact(r -> r.alias(alias)
                        .displayName(random.nextBoolean() ? name() : null)
                        .type(ContactType.PERSONAL)
                        .plan(p -> p.stages(List.of()))
                        .tags(list(random.nextInt(3), i -> tag("key" + i))))
                .contactArn();
        List<String> channels = list(random.nextInt(4), i -> channel(arn));
        if (!channels.isEmpty()) {
            List<Stage> stages = stages(i -> channelTarget(any(channels)));
            client.updateContact(r -> r.contactId(arn).plan(p -> p.stages(stages)));
            if (random.nextInt(4) == 0) {
                client.deleteContactChannel(r -> r.contactChannelId(any(channels)));
            }
        }
        return arn;
    }

    /** Now and then of the name of another; the address tells them apart. */
    private String channel(String contact) {
        ChannelType type = any(List.of(ChannelType.SMS, ChannelType.VOICE, ChannelType.EMAIL));
        String address = type == ChannelType.EMAIL
                ? "person" + addresses++ + "@example.com"
                : "+1206555" + String.format("%04d", addresses++);
        return client.createContactChannel(r -> r.contactId(contact)
                        .name(random.nextBoolean() ? "Phone" : name() + "x")
                        .type(type)
                        .deliveryAddress(a -> a.simpleAddress(address))
                        .deferActivation(true))
                .contactChannelArn();
    }

    private String escalation(String alias, List<String> reachable) {
        List<Stage> stages = stages(i -> contactTarget(any(reachable)));
        return client.createContact(r -> r.alias(alias)
                        .displayName(name())
                        .type(ContactType.ESCALATION)
                        .plan(p -> p.stages(stages)))
                .contactArn();
    }

    private String schedule(String alias, List<String> rotations) {
        List<String> some = rotations.stream().filter(r -> random.nextBoolean()).toList();
        return client.createContact(r -> r.alias(alias)
                        .displayName(name())
                        .type(ContactType.ONCALL_SCHEDULE)
                        .plan(p -> p.rotationIds(some)))
                .contactArn();
    }

    @SuppressWarnings("unchecked") // The SDK takes consumers of builders as generic varargs.
    private String rotation(String name, List<String> people) {
        List<String> members = list(1 + random.nextInt(4), i -> any(people));
        HandOffTime nine = HandOffTime.builder()
                .hourOfDay(9)
                .minuteOfHour(random.nextInt(60))
                .build();
        RecurrenceSettings.Builder recurrence =
                RecurrenceSettings.builder().numberOfOnCalls(1).recurrenceMultiplier(1 + random.nextInt(100));
        switch (random.nextInt(3)) {
            case 0 -> recurrence.dailySettings(nine);
            case 1 ->
                recurrence.weeklySettings(w ->
                        w.dayOfWeek(any(List.of(DayOfWeek.MON, DayOfWeek.SUN))).handOffTime(nine));
            default ->
                recurrence.monthlySettings(
                        m -> m.dayOfMonth(1 + random.nextInt(31)).handOffTime(nine));
        }
        if (random.nextBoolean()) {
            recurrence.shiftCoverages(Map.of(
                    DayOfWeek.TUE,
                    List.of(CoverageTime.builder()
                            .start(t -> t.hourOfDay(8).minuteOfHour(0))
                            .end(t -> t.hourOfDay(17).minuteOfHour(30))
                            .build())));
        }
        Instant start = random.nextBoolean() ? Instant.ofEpochSecond(1_700_000_000L + random.nextInt(99_999)) : null;
        return client.createRotation(r -> r.name(name)
                        .contactIds(members)
                        .startTime(start)
                        .timeZoneId(any(List.of("Europe/Berlin", "America/New_York")))
                        .recurrence(recurrence.build())
                        .tags(list(random.nextInt(2), i -> tag("rotation" + i))))
                .rotationArn();
    }

    private List<Stage> stages(IntFunction<Target> target) {
        return list(random.nextInt(6), i -> {
            List<Target> targets = list(random.nextInt(4), target);
            int least = targets.isEmpty() ? 1 : 0;
            return Stage.builder()
                    .durationInMinutes(least + random.nextInt(31 - least))
                    .targets(targets)
                    .build();
        });
    }

    private Target channelTarget(String channel) {
        Integer retry = random.nextBoolean() ? random.nextInt(61) : null;
        return Target.builder()
                .channelTargetInfo(c -> c.contactChannelId(channel).retryIntervalInMinutes(retry))
                .build();
    }

    private Target contactTarget(String contact) {
        return Target.builder()
                .contactTargetInfo(c -> c.contactId(contact).isEssential(random.nextBoolean()))
                .build();
    }

    private Tag tag(String key) {
        return Tag.builder().key(key).value("value " + random.nextInt()).build();
    }

    private String name() {
        int[] characters = NAME.codePoints().toArray();
        return random.ints(1 + random.nextInt(60), 0, characters.length)
                .map(i -> characters[i])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private <T> T any(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    private static <T> List<T> list(int size, IntFunction<T> make) {
        return IntStream.range(0, size).mapToObj(make).toList();
    }
}
