package oncall.slack.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import oncall.domain.Arn;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.domain.Expected;
import oncall.domain.OnCall;
import oncall.domain.Plan;
import oncall.domain.Recurrence;
import oncall.domain.Rotation;
import oncall.domain.Segment;
import oncall.domain.Shift;
import oncall.domain.Shifts;
import oncall.domain.Span;
import oncall.domain.WallTime;
import oncall.sandbox.aws.ContactsOptions;
import oncall.sandbox.aws.ContactsServer;
import oncall.slack.bench.Bench;
import oncall.slack.press.Answer;
import oncall.slack.press.Reply;
import oncall.testing.Matrix;
import oncall.testing.shifts.PeerShifts;
import oncall.testing.shifts.RandomRotation;
import oncall.testing.shifts.RandomSchedule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssmcontacts.SsmContactsClient;
import software.amazon.awssdk.services.ssmcontacts.model.DayOfWeek;
import software.amazon.awssdk.services.ssmcontacts.model.HandOffTime;
import software.amazon.awssdk.services.ssmcontacts.model.RecurrenceSettings;
import software.amazon.awssdk.services.ssmcontacts.model.RotationShift;

/**
 * Whatever says who is on call says the same, at every boundary and a minute beside it, and the same as another way of
 * reckoning; {@code -Dseed=} repeats a run, {@code -Dschedules=} makes it longer.
 */
@Tag(Matrix.TAG)
class SurfacesTest {
    private static final String ARN = "arn:aws:ssm-contacts:us-east-2:111122223333:";
    private static final Contact SCHEDULE = new Contact(
            new Arn(ARN + "contact/all"), "all-of-it", "", ContactType.ONCALL_SCHEDULE, Plan.ofRotations(List.of()));

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private ContactsServer server = start();
    private final SsmContactsClient aws = SsmContactsClient.builder()
            .endpointOverride(server.address())
            .region(Region.US_EAST_2)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any-secret")))
            .build();
    private int moments;

    private static ContactsServer start() {
        try {
            return ContactsServer.start(ContactsOptions.defaults().withPort(0).withEmpty(true));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeEach
    void say() {
        System.out.println("SurfacesTest -Dseed=" + seed);
    }

    @AfterEach
    void end() {
        aws.close();
        server.close();
        System.out.println(moments + " moments looked at");
    }

    @Test
    void every_surface_says_the_same_as_another_way_of_reckoning() {
        for (int i = 0; i < Integer.getInteger("schedules", Matrix.size(100, 500)); i++) {
            RandomSchedule schedule = RandomSchedule.of(random);
            try {
                holds(schedule, i % 5 == 0);
            } catch (AssertionError e) {
                throw new AssertionError("schedule " + i + " of seed " + seed + ": " + schedule, e);
            }
        }
    }

    private void holds(RandomSchedule schedule, boolean drawn) {
        Map<Arn, Shifts> read = new LinkedHashMap<>();
        Map<Arn, PeerShifts> peers = new LinkedHashMap<>();
        Span window = new Span(schedule.from(), schedule.to());
        for (RandomRotation rotation : schedule.rotations()) {
            Arn arn = new Arn(ARN + "rotation/r" + peers.size());
            read.put(arn, new Shifts(window, previewed(rotation, window)));
            peers.put(arn, new PeerShifts(rotation, schedule.to()));
        }
        OnCall timeline = OnCall.of(read, window);
        Set<Instant> boundaries = new TreeSet<>();
        Stream.concat(
                        peers.values().stream().flatMap(PeerShifts::boundaries),
                        read.values().stream()
                                .flatMap(shifts -> shifts.shifts().stream())
                                .flatMap(shift -> Stream.of(
                                        shift.span().from(), shift.span().to())))
                .flatMap(at -> Stream.of(at.minusSeconds(60), at, at.plusSeconds(60)))
                .filter(window::contains)
                .forEach(boundaries::add);
        List<Span> gaps = timeline.gaps(expected(schedule, peers));
        Map<Arn, List<Shift>> overrides = new LinkedHashMap<>();
        read.forEach((arn, shifts) -> overrides.put(
                arn, shifts.shifts().stream().filter(Shift::override).toList()));
        for (Instant at : boundaries) {
            moments++;
            Segment now = timeline.at(at).orElseThrow();
            assertThat(pairs(now)).as("at " + at).isEqualTo(peers(peers, at));
            replaced(overrides, peers, at);
            boolean missed = now.isEmpty() && peers.values().stream().anyMatch(peer -> peer.isCovered(at));
            assertThat(gaps.stream().anyMatch(gap -> gap.contains(at)))
                    .as("gap at " + at)
                    .isEqualTo(missed);
        }
        List<Instant> some = new ArrayList<>(boundaries);
        java.util.Collections.shuffle(some, random);
        some.stream().limit(10).forEach(at -> agrees(timeline, peers, at, boundaries));
        if (drawn) {
            drawn(schedule, read, peers, some.stream().limit(4).toList());
        }
    }

    /** For whom somebody stands in, by what AWS says of each shift. */
    private static void replaced(Map<Arn, List<Shift>> overrides, Map<Arn, PeerShifts> peers, Instant at) {
        peers.forEach((rotation, peer) -> assertThat(Objects.requireNonNull(overrides.get(rotation)).stream()
                        .filter(shift -> shift.span().contains(at))
                        .map(shift -> shift.replaced().stream().map(Arn::value).collect(Collectors.toSet()))
                        .findFirst())
                .as("stood in for at " + at)
                .isEqualTo(peer.replaced(at)));
    }

    /** Until when, who is next, and whose runs. */
    private static void agrees(OnCall timeline, Map<Arn, PeerShifts> peers, Instant at, Set<Instant> boundaries) {
        Set<String> now = people(peers, at);
        for (String person : now) {
            Optional<Instant> until = timeline.until(new Arn(person), at);
            until.ifPresent(end -> {
                assertThat(people(peers, end)).doesNotContain(person);
                assertThat(people(peers, end.minusSeconds(60))).contains(person);
            });
            Instant end = until.orElse(timeline.known().to());
            boundaries.stream()
                    .filter(other -> other.isAfter(at) && other.isBefore(end))
                    .limit(50)
                    .forEach(other -> assertThat(people(peers, other)).contains(person));
        }
        Instant next = timeline.next(at)
                .map(segment -> segment.span().from())
                .orElse(timeline.known().to());
        boundaries.stream()
                .filter(other -> other.isAfter(at) && other.isBefore(next))
                .limit(50)
                .forEach(other -> assertThat(peers(peers, other)).isEqualTo(peers(peers, at)));
        if (next.isBefore(timeline.known().to())) {
            assertThat(peers(peers, next)).isNotEqualTo(peers(peers, next.minusSeconds(1)));
        }
        IntStream.range(0, 9)
                .mapToObj(i -> "c" + i)
                .forEach(person -> assertThat(timeline.runs(new Arn(person)).stream()
                                .anyMatch(run -> run.span().contains(at)))
                        .isEqualTo(now.contains(person)));
    }

    /** What people read, through the commands. */
    private static void drawn(
            RandomSchedule schedule, Map<Arn, Shifts> read, Map<Arn, PeerShifts> peers, List<Instant> some) {
        Bench bench = new Bench();
        IntStream.range(0, 9)
                .forEach(i -> bench.aws.with(new Contact(
                        new Arn(ARN + "contact/c" + i), "person" + i, "", ContactType.PERSONAL, Plan.blank())));
        read.forEach((arn, shifts) -> bench.aws
                .with(new Rotation(arn, arn.name(), "UTC", List.of()))
                .with(arn, shifts.shifts().stream().map(SurfacesTest::named).toArray(Shift[]::new)));
        bench.aws.with(SCHEDULE.withPlan(Plan.ofRotations(List.copyOf(read.keySet()))));
        bench.linked(Bench.MAI, new Arn(ARN + "contact/c0"));
        bench.directory.refresh();
        for (Instant at : some) {
            Set<String> expected = people(peers, at);
            bench.now = at;
            bench.shiftReading.readWhole(SCHEDULE.arn());
            String everything = said(bench.runs("who", ""));
            // The heading, the schedule's name, then those on call.
            names(third(everything), expected);
            names(third(said(bench.runs("who", "all-of-it"))), expected);
            bench.now = schedule.from().plusSeconds(1);
            names(third(said(bench.runs("who", "all-of-it at " + at))), expected);
            bench.now = at;
            names(third(said(bench.runs("list", "schedules"))), expected);
            for (String person : List.of("c0", "c3")) {
                assertThat(said(bench.runs("who", "person" + person.substring(1)))
                                .contains(" is on call now:"))
                        .isEqualTo(expected.contains(person));
            }
            assertThat(said(bench.runs("mine", "")).contains("*now*")).isEqualTo(expected.contains("c0"));
            Reply preview = bench.runs("preview", "all-of-it");
            String paged = preview.later().isPresent()
                    ? Bench.later(preview).lastSaid().text().mrkdwn()
                    : said(preview);
            assertThat(named(paged.lines()
                            .filter(line -> line.startsWith("*0 min*"))
                            .collect(Collectors.joining())))
                    .isEqualTo(expected);
        }
    }

    private static Shift named(Shift shift) {
        return new Shift(
                shift.span(),
                shift.contacts().stream()
                        .map(contact -> new Arn(ARN + "contact/" + contact))
                        .toList(),
                shift.override(),
                shift.replaced().stream()
                        .map(contact -> new Arn(ARN + "contact/" + contact))
                        .toList());
    }

    private static String said(Reply reply) {
        return ((Answer.Say) reply.now()).message().text().mrkdwn();
    }

    /** After the heading, and the schedule's name or kind. */
    private static String third(String text) {
        return text.lines().skip(2).findFirst().orElse("");
    }

    /** Six at most, and how many more there are. */
    private static void names(String line, Set<String> expected) {
        if (line.contains(" more")) {
            assertThat(expected).containsAll(named(line));
        } else {
            assertThat(named(line)).isEqualTo(expected);
        }
    }

    /** Those in bold: who is on call. */
    private static Set<String> named(String line) {
        return java.util.regex.Pattern.compile("\\*person(\\d)\\*")
                .matcher(line)
                .results()
                .map(found -> "c" + found.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> pairs(Segment segment) {
        return segment.duties().stream()
                .map(duty -> duty.rotation() + " " + duty.contact())
                .collect(Collectors.toSet());
    }

    private static Set<String> peers(Map<Arn, PeerShifts> peers, Instant at) {
        return peers.entrySet().stream()
                .flatMap(peer -> peer.getValue().at(at).stream().map(person -> peer.getKey() + " " + person))
                .collect(Collectors.toSet());
    }

    private static Set<String> people(Map<Arn, PeerShifts> peers, Instant at) {
        return peers.values().stream().flatMap(peer -> peer.at(at).stream()).collect(Collectors.toSet());
    }

    private static Expected expected(RandomSchedule schedule, Map<Arn, PeerShifts> peers) {
        List<Arn> arns = List.copyOf(peers.keySet());
        return new Expected(IntStream.range(0, arns.size())
                .mapToObj(i -> {
                    RandomRotation rotation = schedule.rotations().get(i);
                    return new Rotation(
                            arns.get(i),
                            "r" + i,
                            rotation.zone().getId(),
                            List.of(),
                            Optional.of(rotation.start()),
                            Optional.of(new Recurrence(
                                    1,
                                    1,
                                    List.of(),
                                    rotation.hours().stream()
                                            .map(hours -> new Recurrence.Covered(
                                                    hours.day().getValue(), wall(hours.from()), wall(hours.to())))
                                            .toList())));
                })
                .toList());
    }

    private static WallTime wall(java.time.LocalTime time) {
        return new WallTime(time.getHour(), time.getMinute());
    }

    /** As AWS would plan it, asked a little at a time. */
    private List<Shift> previewed(RandomRotation rotation, Span window) {
        return aws
                .listPreviewRotationShiftsPaginator(request -> request.members(rotation.members())
                        .timeZoneId(rotation.zone().getId())
                        .rotationStartTime(rotation.start())
                        .recurrence(recurrence(rotation))
                        .overrides(rotation.overrides().stream()
                                .map(override ->
                                        software.amazon.awssdk.services.ssmcontacts.model.PreviewOverride.builder()
                                                .newMembers(override.members())
                                                .startTime(override.from())
                                                .endTime(override.to())
                                                .build())
                                .toList())
                        .startTime(window.from().minus(Duration.ofDays(1)))
                        .endTime(window.to())
                        .maxResults(random.nextInt(10) == 0 ? 7 : 1000))
                .rotationShifts()
                .stream()
                .map(SurfacesTest::shift)
                .toList();
    }

    private static Shift shift(RotationShift shift) {
        return new Shift(
                new Span(shift.startTime(), shift.endTime()),
                shift.contactIds().stream().map(Arn::new).toList(),
                shift.typeAsString().equals("OVERRIDDEN"),
                shift.shiftDetails() == null
                        ? List.of()
                        : shift.shiftDetails().overriddenContactIds().stream()
                                .map(Arn::new)
                                .toList());
    }

    private static RecurrenceSettings recurrence(RandomRotation rotation) {
        RecurrenceSettings.Builder settings = RecurrenceSettings.builder()
                .numberOfOnCalls(rotation.onCalls())
                .recurrenceMultiplier(rotation.multiplier());
        List<RandomRotation.HandOff> handOffs = rotation.handOffs();
        switch (rotation.kind()) {
            case DAILY ->
                settings.dailySettings(
                        handOffs.stream().map(handOff -> time(handOff.at())).toList());
            case WEEKLY ->
                settings.weeklySettings(handOffs.stream()
                        .map(handOff -> software.amazon.awssdk.services.ssmcontacts.model.WeeklySetting.builder()
                                .dayOfWeek(day(java.time.DayOfWeek.of(handOff.day())))
                                .handOffTime(time(handOff.at()))
                                .build())
                        .toList());
            case MONTHLY ->
                settings.monthlySettings(handOffs.stream()
                        .map(handOff -> software.amazon.awssdk.services.ssmcontacts.model.MonthlySetting.builder()
                                .dayOfMonth(handOff.day())
                                .handOffTime(time(handOff.at()))
                                .build())
                        .toList());
        }
        if (!rotation.hours().isEmpty()) {
            settings.shiftCoverages(rotation.hours().stream()
                    .collect(Collectors.groupingBy(
                            hours -> day(hours.day()),
                            Collectors.mapping(
                                    hours -> software.amazon.awssdk.services.ssmcontacts.model.CoverageTime.builder()
                                            .start(time(hours.from()))
                                            .end(time(hours.to()))
                                            .build(),
                                    Collectors.toList()))));
        }
        return settings.build();
    }

    private static DayOfWeek day(java.time.DayOfWeek day) {
        return DayOfWeek.fromValue(day.name().substring(0, 3));
    }

    private static HandOffTime time(java.time.LocalTime time) {
        return HandOffTime.builder()
                .hourOfDay(time.getHour())
                .minuteOfHour(time.getMinute())
                .build();
    }
}
