package oncall.stories;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oncall.app.Mode;
import oncall.domain.Arn;
import oncall.operations.port.Watches;
import oncall.testing.slack.Person;
import org.junit.jupiter.api.Test;

/** What breaks a plan is read where that plan is watched, and by whom it concerns. */
class BrokenStory {
    private static final Map<String, List<String>> WATCHED =
            Map.of("C01GENERAL", List.of("plan1", "plan2"), "C02SRE", List.of("plan3"));

    @Test
    void a_deletion_that_breaks_three_watched_plans_is_read_once_in_each_place() {
        try (World world = World.of(Mode.HTTP)) {
            Person mai = world.slack.mai();
            world.account().create("PERSONAL", "leaver", "Lea Ver", "{\"Stages\":[]}");
            for (int i = 1; i <= 3; i++) {
                world.account()
                        .create(
                                "ESCALATION",
                                "plan" + i,
                                "Plan " + i,
                                "{\"Stages\":[" + Tour.stage(5, Tour.target("leaver", true)) + "]}");
            }
            WATCHED.forEach((channel, plans) -> plans.forEach(plan -> watches(world, channel, plan)));
            mai.runs("/oncall link <@U03SAM> leaver").seesEphemeral("<@U03SAM> is *Lea Ver* now");
            world.slack.sam().seesDirectMessage("linked you to *Lea Ver*");
            Desk desk = new Desk(world, mai);
            for (String plan : List.of("plan1", "plan2", "plan3")) {
                desk.answer(() -> mai.runs("/oncall show " + plan));
            }

            mai.runs("/oncall delete leaver");
            mai.modal("Delete")
                    .shows("*Plan 1*", "*Plan 2*", "*Plan 3*")
                    .submits()
                    .shows("is deleted.")
                    .closesAll();

            for (String channel : List.of("#general", "#sre")) {
                world.slack
                        .channel(channel)
                        .shows(
                                "deleted the contact *Lea Ver*",
                                "This breaks *Plan 1*, stage 1.",
                                "This breaks *Plan 2*, stage 1.",
                                "This breaks *Plan 3*, stage 1.");
                world.slack.channel(channel).showsTimes(1, "deleted the contact *Lea Ver*");
            }
            world.slack.sam().seesDirectMessage("deleted the contact *Lea Ver*");
        }
    }

    private static void watches(World world, String channel, String plan) {
        world.stored()
                .watches
                .watch(new Watches.Watch(
                        channel, Optional.of(new Arn(Account.contact(plan))), "U01MAI", Instant.now()));
    }
}
