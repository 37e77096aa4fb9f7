package oncall.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import oncall.app.Mode;
import oncall.app.Pace;
import oncall.sandbox.aws.ContactsOptions;
import oncall.sandbox.http.Fault;
import oncall.testing.Matrix;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Who is on call, as it is asked every day. */
@Execution(ExecutionMode.CONCURRENT)
class OnCallStory {
    private static final int SCHEDULES = Matrix.size(40, 200);

    private static final String ROTATION = "arn:aws:ssm-contacts:us-east-2:111122223333:rotation/";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** The demo team with an override to Ana that runs now. */
    private static void ana(Account account) {
        overridden(account, "primary", "anasi");
    }

    private static void overridden(Account account, String rotation, String alias) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        account.call("CreateRotationOverride", """
                {"RotationId": "%s", "NewContactIds": ["%s"], "StartTime": %d, "EndTime": %d}
                """.formatted(
                        ROTATION + rotation,
                        Account.contact(alias),
                        now.getEpochSecond(),
                        now.plusSeconds(7200).getEpochSecond()));
    }

    private static World world(Mode mode, java.time.InstantSource clock) {
        Pace usual = Pace.usual();
        Pace often = new Pace(
                usual.limits(),
                usual.patience(),
                usual.settled(),
                java.util.Optional.of(Duration.ofSeconds(2)),
                Duration.ofMillis(600));
        return new World(mode, ContactsOptions.defaults(), UnaryOperator.identity(), often, clock);
    }

    @InOneMode
    void everybody_asks_in_their_own_words_and_guests_do_not(Mode mode) {
        try (World world = World.of(mode)) {
            ana(world.account());
            var sam = world.slack.sam();
            sam.runs("/oncall").seesEphemeral("On call now", "SRE On-Call", "Ana Carolina Silva", "/oncall help");
            for (String words : List.of(
                    "who", "who is on call?", "now", "next", "oncall", "whoisoncall", "who's on call", "who all")) {
                sam.runs("/oncall " + words).seesEphemeral("On call now", "Ana Carolina Silva");
            }
            for (String who : List.of("sre-oncall", "SRE On-Call", Account.contact("sre-oncall"))) {
                sam.runs("/oncall who " + who).seesEphemeral("Next hand-offs", "Overrides", "Ana Carolina Silva");
            }
            sam.runs("/oncall show primary").seesEphemeral("primary", "Rotation", "Members", "every week");
            sam.runs("/oncall who " + ROTATION + "primary").seesEphemeral("In the schedule", "SRE On-Call");
            sam.runs("/oncall who example_escalation").seesEphemeral("Stage 1", "Akua Mansa");
            sam.runs("/oncall who anasi").seesEphemeral("Ana Carolina Silva", "is on call now", "SRE On-Call");
            sam.runs("/oncall who sre-oncall at 2027-01-04 12:00").seesEphemeral("On call at");
            sam.runs("/oncall who nobody-of-that-name").seesEphemeral("is called", "nobody-of-that-name");
            sam.runs("/oncall swap").seesEphemeral("Did you mean", "/oncall take");
            sam.runs("/oncall mine").seesEphemeral("You are linked to no contact", "/oncall link");
            sam.runs("/oncall show sre-oncall").seesEphemeral("Ana Carolina Silva", "Next hand-offs", "every week");
            for (String words : List.of("", "who sre-oncall", "mine", "who's on call")) {
                world.slack.gail().runs("/oncall " + words).seesEphemeral("Guests cannot use this bot");
            }
            world.slack.noUnexpectedMessages();
        }
    }

    @InOneMode
    void a_schedule_may_have_nobody_on_call_or_two(Mode mode) {
        try (World world = World.of(mode)) {
            Account account = world.account();
            account.create("ONCALL_SCHEDULE", "empty", "Empty", "{\"RotationIds\": []}");
            account.call("CreateRotation", """
                    {"Name": "pair", "ContactIds": ["%s", "%s"], "TimeZoneId": "UTC", "StartTime": 1767225600,
                     "Recurrence": {"NumberOfOnCalls": 2, "RecurrenceMultiplier": 1,
                      "DailySettings": [{"HourOfDay": 0, "MinuteOfHour": 0}]}}
                    """.formatted(Account.contact("akuam"), Account.contact("alejr")));
            account.create("ONCALL_SCHEDULE", "two", "Two", "{\"RotationIds\": [\"" + ROTATION + "pair\"]}");
            account.call("CreateRotation", """
                    {"Name": "later", "ContactIds": ["%s"], "TimeZoneId": "UTC", "StartTime": 4070908800,
                     "Recurrence": {"NumberOfOnCalls": 1, "RecurrenceMultiplier": 1,
                      "DailySettings": [{"HourOfDay": 0, "MinuteOfHour": 0}]}}
                    """.formatted(Account.contact("akuam")));
            account.create("ONCALL_SCHEDULE", "late", "Late", "{\"RotationIds\": [\"" + ROTATION + "later\"]}");
            world.restart();
            var sam = world.slack.sam();
            sam.runs("/oncall who empty")
                    .seesEphemeral("Nobody is on call", "no rotations", "in all the weeks that are known");
            sam.runs("/oncall who two").seesEphemeral("*Akua Mansa*", "*Alejandro Rosalez*");
            sam.runs("/oncall who late").seesEphemeral("Nobody is on call");
            sam.runs("/oncall who").seesEphemeral("*Empty*", "*Late*", "*Two*");
            sam.runs("/oncall who <@U04GAIL>").seesEphemeral("<@U04GAIL>", "is not known here");
            world.slack.noUnexpectedMessages();
        }
    }

    @InOneMode
    void who_is_linked_sees_their_own_shifts(Mode mode) {
        try (World world = World.of(mode)) {
            ana(world.account());
            var mai = world.slack.mai();
            mai.runs("/oncall link <@U01MAI> anasi").seesEphemeral("Ana Carolina Silva");
            mai.runs("/oncall my shifts").seesEphemeral("My Shifts", "SRE On-Call", "*now*, until");
            mai.runs("/oncall who <@U01MAI>").seesEphemeral("Ana Carolina Silva", "is on call now");
            mai.home().shows("You are on call", "Next");
            world.slack.noUnexpectedMessages();
        }
    }

    @Test
    void once_it_is_remembered_aws_is_not_asked() {
        try (World world = World.of(Mode.SOCKET)) {
            var mai = world.slack.mai();
            mai.runs("/oncall who").seesEphemeral("SRE On-Call", "until");
            int before = asked(world);
            for (String command :
                    List.of("", "who", "who sre-oncall", "who primary", "who anasi", "who at 23:59", "mine")) {
                mai.runs("/oncall " + command).seesEphemeral("");
            }
            assertThat(asked(world)).isEqualTo(before);
        }
    }

    private static int asked(World world) {
        return world.calls("GetContact").size()
                + world.calls("ListRotationShifts").size()
                + world.calls("ListContactChannels").size();
    }

    @Test
    void what_others_change_is_seen_with_the_next_look_and_with_aws_away_the_age_is_said() {
        AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
        try (World world = world(Mode.SOCKET, () -> Instant.now().plus(ahead.get()))) {
            var mai = world.slack.mai();
            mai.runs("/oncall who primary").seesEphemeral("On call now");
            overridden(world.account(), "primary", "sam");
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> mai.runs("/oncall who primary").look().contains("Sam Rivera"));
            mai.seesEphemeral("Sam Rivera", "Overrides");
            world.account().create("PERSONAL", "newcomer", "New Comer", "{\"Stages\":[]}");
            world.account().call("CreateRotation", """
                            {"Name": "tertiary", "ContactIds": ["%s"], "TimeZoneId": "UTC", "StartTime": 1767225600,
                             "Recurrence": {"NumberOfOnCalls": 1, "RecurrenceMultiplier": 1,
                              "DailySettings": [{"HourOfDay": 0, "MinuteOfHour": 0}]}}
                            """.formatted(Account.contact("newcomer")));
            world.account()
                    .create("ONCALL_SCHEDULE", "night", "Night", "{\"RotationIds\": [\"" + ROTATION + "tertiary\"]}");
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> mai.runs("/oncall who").look().contains("New Comer"));
            mai.seesEphemeral("Night", "New Comer");

            world.contacts.sandbox().faults().add(Fault.next(100_000, Fault.Kind.FAIL, "ListRotationShifts"));
            ahead.set(Duration.ofMinutes(20));
            mai.runs("/oncall who").seesEphemeral("Night", "New Comer", "As of", "AWS has not told anything newer");
        }
    }

    @Test
    @Tag(Matrix.TAG)
    void hundreds_of_schedules_are_one_message_from_memory() {
        try (World world = world(Mode.SOCKET, Instant::now)) {
            Account account = world.account();
            String rotations = IntStream.range(0, 2 * SCHEDULES)
                    .mapToObj(i -> {
                        account.call("CreateRotation", """
                                {"Name": "r%d", "ContactIds": ["%s"], "TimeZoneId": "UTC", "StartTime": 1767225600,
                                 "Recurrence": {"NumberOfOnCalls": 1, "RecurrenceMultiplier": 1,
                                  "WeeklySettings": [{"DayOfWeek": "MON", "HandOffTime": {"HourOfDay": 9, "MinuteOfHour": 0}}]}}
                                """.formatted(i, Account.contact("akuam")));
                        return "r" + i;
                    })
                    .collect(Collectors.joining(" "));
            List<String> names = List.of(rotations.split(" "));
            for (int i = 0; i < SCHEDULES; i++) {
                account.create(
                        "ONCALL_SCHEDULE",
                        "s" + i,
                        "",
                        "{\"RotationIds\": [\"" + ROTATION + names.get(2 * i) + "\", \"" + ROTATION
                                + names.get(2 * i + 1) + "\"]}");
            }
            world.restart();
            var mai = world.slack.mai();
            Awaitility.await()
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(world.calls("ListRotationShifts").stream()
                                    .map(call -> call.input().path("RotationId").asText())
                                    .collect(Collectors.toSet()))
                            .hasSizeGreaterThanOrEqualTo(2 * SCHEDULES));
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> mai.runs("/oncall who").look().contains("(r1)"));
            mai.seesEphemeral("1–10 of " + (SCHEDULES + 1), "*Akua Mansa* (r0), *Akua Mansa* (r1)")
                    .press("Next");
            mai.seesEphemeral("11–20 of " + (SCHEDULES + 1));
        }
    }
}
