package oncall.stories;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Collectors;
import oncall.app.Mode;
import oncall.sandbox.clock.SandboxClock;

/** A help desk of Akua, Alejandro and Ana, weekly from Monday 09:00 UTC, on a Monday at 10:00: Akua is on call. */
final class Week implements AutoCloseable {
    static final String ROTATION = "arn:aws:ssm-contacts:us-east-2:111122223333:rotation/desk";

    final SandboxClock clock;
    final World world;
    /** This Monday, midnight. */
    private final Instant monday;

    /** @param together how many are on call at once */
    Week(Mode mode, int together) {
        this.clock = SandboxClock.over(InstantSource.system());
        this.monday = clock.instant()
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        moveTo("10:00");
        this.world = new World(mode, clock);
        Account account = world.account();
        account.call("CreateRotation", """
                {"Name": "desk", "ContactIds": ["%s", "%s", "%s"], "TimeZoneId": "UTC", "StartTime": %d,
                 "Recurrence": {"NumberOfOnCalls": %d, "RecurrenceMultiplier": 1,
                  "WeeklySettings": [{"DayOfWeek": "MON", "HandOffTime": {"HourOfDay": 9, "MinuteOfHour": 0}}]}}
                """.formatted(
                        Account.contact("akuam"),
                        Account.contact("alejr"),
                        Account.contact("anasi"),
                        at(0, "09:00").getEpochSecond(),
                        together));
        account.create("ONCALL_SCHEDULE", "desk", "Help Desk", "{\"RotationIds\": [\"" + ROTATION + "\"]}");
        world.restart();
        link("U02AKUA", "akuam");
        link("U03SAM", "anasi");
    }

    void link(String user, String alias) {
        world.slack.mai().runs("/oncall link <@" + user + "> " + alias).seesEphemeral("<@" + user + "> is");
    }

    /** On a day, counted from Monday. */
    Instant at(int day, String time) {
        return monday.plus(Duration.ofDays(day))
                .plusSeconds(LocalTime.parse(time).toSecondOfDay());
    }

    void moveTo(String time) {
        moveTo(0, time);
    }

    void moveTo(int day, String time) {
        clock.advance(Duration.between(clock.instant(), at(day, time)));
    }

    /** "from … to …", in whichever zone it is typed. */
    String span(int day, String from, int untilDay, String until) {
        return "from " + at(day, from) + " to " + at(untilDay, until);
    }

    /** The same on this Monday. */
    String span(String from, String until) {
        return span(0, from, 0, until);
    }

    /** Who is on call, by alias, as AWS says; "-" for nobody. */
    String onCall(int day, String time) {
        Instant at = at(day, time);
        String all = shifts(at, at.plusSeconds(60)).stream()
                .filter(shift -> !seconds(shift, "StartTime").isAfter(at)
                        && seconds(shift, "EndTime").isAfter(at))
                .flatMap(shift -> shift.path("ContactIds").valueStream())
                .map(contact -> contact.asText().replaceAll(".*/", ""))
                .sorted()
                .collect(Collectors.joining("+"));
        return all.isEmpty() ? "-" : all;
    }

    private List<JsonNode> shifts(Instant from, Instant to) {
        return listed("ListRotationShifts", "RotationShifts", from, to);
    }

    /** The overrides from now on, "09:00-12:00 anasi" each, in order; with the day where it is not this Monday. */
    List<String> overrides() {
        return listed("ListRotationOverrides", "RotationOverrides", clock.instant(), at(60, "00:00")).stream()
                .map(one -> time(seconds(one, "StartTime")) + "-" + time(seconds(one, "EndTime")) + " "
                        + one.path("NewContactIds")
                                .valueStream()
                                .map(contact -> contact.asText().replaceAll(".*/", ""))
                                .collect(Collectors.joining("+")))
                .toList();
    }

    private String time(Instant moment) {
        long day = Duration.between(monday, moment).toDays();
        String time = moment.atZone(ZoneOffset.UTC).toLocalTime().toString();
        return day == 0 ? time : day + "/" + time;
    }

    private List<JsonNode> listed(String operation, String member, Instant from, Instant to) {
        return world.account()
                .call(
                        operation,
                        "{\"RotationId\": \"%s\", \"StartTime\": %d, \"EndTime\": %d}"
                                .formatted(ROTATION, from.getEpochSecond(), to.getEpochSecond()))
                .path(member)
                .valueStream()
                .toList();
    }

    private static Instant seconds(JsonNode node, String member) {
        return Instant.ofEpochSecond(node.path(member).asLong());
    }

    /** Somebody stands in, by the AWS CLI. */
    void override(String from, String to, String... aliases) {
        String people = List.of(aliases).stream()
                .map(alias -> "\"" + Account.contact(alias) + "\"")
                .collect(Collectors.joining(","));
        world.account().call("CreateRotationOverride", """
                {"RotationId": "%s", "NewContactIds": [%s], "StartTime": %d, "EndTime": %d}
                """.formatted(
                ROTATION, people, at(0, from).getEpochSecond(), at(0, to).getEpochSecond()));
    }

    @Override
    public void close() {
        world.close();
    }
}
