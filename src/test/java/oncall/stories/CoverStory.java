package oncall.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import oncall.app.Mode;
import oncall.testing.slack.MessageView;
import oncall.testing.slack.Modal;
import oncall.testing.slack.Person;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Asking the others to take a shift. */
@Execution(ExecutionMode.CONCURRENT)
class CoverStory {
    private static void asks(Week week, String what) {
        Modal form =
                week.world.slack.akua().runs("/oncall cover " + what, "#sre").modal("Find Cover");
        form.fill("Message", "dentist").submits().shows("and in").closesAll();
    }

    private static MessageView request(Week week) {
        return week.world.slack.channel("#sre").shows("asks for cover in", "dentist");
    }

    /** The request is one message to its end. */
    private static MessageView requestShows(Week week, String... words) {
        MessageView shown = week.world
                .slack
                .channel("#sre")
                .shows(Stream.concat(Stream.of("asks for cover in"), Stream.of(words))
                        .toArray(String[]::new));
        assertThat(week.world.slack.channel("#sre").count("asks for cover in")).isEqualTo(1);
        return shown;
    }

    @InOneMode
    void one_press_takes_it_and_both_are_told(Mode mode) {
        try (Week week = new Week(mode, 1)) {
            asks(week, "desk " + week.span("14:00", "18:00"));
            Person sam = week.world.slack.sam();
            sam.seesDirectMessage("asks for cover in", "Not Me");
            request(week).as(sam).press("Take It");
            sam.seesEphemeral("It is yours");
            assertThat(week.overrides()).containsExactly("14:00-18:00 anasi");
            week.world.slack.akua().seesDirectMessage("You are not on call", "*Ana Carolina Silva* is");
            assertThat(requestShows(week, "took", "All of it is taken").offers("Take It"))
                    .isFalse();
            assertThat(sam.seesDirectMessage("asks for cover in", "All of it is taken")
                            .offers("Take It"))
                    .isFalse();
        }
    }

    @InOneMode
    void a_part_is_taken_and_the_rest_is_still_asked_for(Mode mode) {
        try (Week week = new Week(mode, 1)) {
            asks(week, "desk " + week.span("14:00", "18:00"));
            Person sam = week.world.slack.sam();
            request(week).as(sam).press("Take Part…");
            Modal part = sam.modal("Take Part").shows("Asked for in");
            part.fill("Until", week.at(0, "16:00").toString());
            part.submits().shows("It is yours").closesAll();
            assertThat(week.overrides()).containsExactly("14:00-16:00 anasi");
            requestShows(week, "Still asked for", "took").as(sam).press("Take It");
            sam.seesEphemeral("It is yours");
            assertThat(week.overrides()).containsExactly("14:00-16:00 anasi", "16:00-18:00 anasi");
            requestShows(week, "All of it is taken");
        }
    }

    @InOneMode
    void of_two_at_the_same_moment_one_has_it_and_the_other_reads_so(Mode mode) {
        try (Week week = new Week(mode, 1)) {
            week.link("U05ALE", "alejr");
            asks(week, "desk " + week.span("14:00", "18:00"));
            Person sam = week.world.slack.sam();
            Person ale = week.world.slack.person("U05ALE");
            MessageView request = request(week);
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> request.as(sam).press("Take It")),
                            CompletableFuture.runAsync(() -> request.as(ale).press("Take It")))
                    .join();
            requestShows(week, "All of it is taken");
            assertThat(week.overrides()).hasSize(1);
            List<Person> both = List.of(sam, ale);
            Awaitility.await()
                    .untilAsserted(() -> assertThat(both)
                            .anySatisfy(one -> assertThat(one.look()).contains("It is yours"))
                            .anySatisfy(one -> assertThat(one.look()).containsAnyOf("has taken it", "is taking it")));
        }
    }

    @InOneMode
    void nobody_takes_it_and_the_asker_hears_so_in_time(Mode mode) {
        try (Week week = new Week(mode, 1)) {
            asks(week, "desk " + week.span(1, "12:00", 1, "18:00"));
            Person akua = week.world.slack.akua();
            Person sam = week.world.slack.sam();
            sam.seesDirectMessage("asks for cover in");
            week.moveTo("23:30");
            sam.seesDirectMessage("still asks for cover in", "Can you take it?");
            week.moveTo(1, "00:30");
            akua.seesDirectMessage("Nobody has said yes yet", "You are still on call then");
            week.moveTo(1, "17:31");
            akua.seesDirectMessage("Nobody took it in time");
            requestShows(week, "The time for it is over");
            assertThat(week.overrides()).isEmpty();
        }
    }

    @InOneMode
    void a_shift_that_runs_may_be_asked_for(Mode mode) {
        try (Week week = new Week(mode, 1)) {
            asks(week, "desk for 3h");
            request(week).as(week.world.slack.sam()).press("Take It");
            week.world.slack.sam().seesEphemeral("It is yours");
            assertThat(week.overrides()).containsExactly("10:01-13:01 anasi");
        }
    }

    @InOneMode
    void it_is_cancelled_by_who_asked_and_declined_by_who_was(Mode mode) {
        try (Week week = new Week(mode, 1)) {
            asks(week, "desk " + week.span("14:00", "18:00"));
            Person sam = week.world.slack.sam();
            sam.seesDirectMessage("asks for cover in").press("Not Me");
            sam.seesEphemeral("you are not asked again");
            request(week).as(sam).press("Cancel");
            sam.seesEphemeral("Not taken", "can change this");
            request(week).as(week.world.slack.akua()).press("Cancel");
            week.world.slack.akua().seesEphemeral("Nobody is asked any more");
            requestShows(week, "Not asked for any more");
            assertThat(week.overrides()).isEmpty();
        }
    }

    @InOneMode
    void what_cannot_be_any_more_is_closed_and_both_read_why(Mode mode) {
        try (Week week = new Week(mode, 1)) {
            asks(week, "desk " + week.span("14:00", "18:00"));
            week.override("12:00", "20:00", "alejr");
            Person sam = week.world.slack.sam();
            request(week).as(sam).press("Take It");
            sam.seesEphemeral("is not on call in that time any more");
            week.world.slack.akua().seesDirectMessage("cannot be any more");
            requestShows(week, "This cannot be any more");
            assertThat(week.overrides()).containsExactly("12:00-20:00 alejr");
        }
    }

    @InOneMode
    void who_lost_their_link_cannot_take_it(Mode mode) {
        try (Week week = new Week(mode, 1)) {
            asks(week, "desk " + week.span("14:00", "18:00"));
            Person sam = week.world.slack.sam();
            week.world.slack.mai().runs("/oncall unlink <@U03SAM>").seesEphemeral("no contact");
            request(week).as(sam).press("Take It");
            sam.seesEphemeral("can change this");
            assertThat(week.overrides()).isEmpty();
            assertThat(request(week).offers("Take It")).isTrue();
        }
    }

    @InOneMode
    void a_channel_that_watches_for_requests_is_asked_in(Mode mode) {
        try (Week week = new Week(mode, 1)) {
            Person mai = week.world.slack.mai();
            mai.runs("/oncall watch desk cover requests #general").seesEphemeral("hears of cover requests of");
            mai.runs("/oncall watching").seesEphemeral("cover requests of *Help Desk*");
            Modal form = week.world
                    .slack
                    .akua()
                    .runs("/oncall cover desk for 3h", "#sre")
                    .modal("Find Cover");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(form.value("Channel")).isEqualTo("C01GENERAL"));
            form.submits().shows("and in").closesAll();
            week.world.slack.channel("#general").shows("asks for cover in");
        }
    }

    @InOneMode
    void what_is_asked_for_already_is_not_asked_for_twice(Mode mode) {
        try (Week week = new Week(mode, 1)) {
            asks(week, "desk " + week.span("14:00", "18:00"));
            week.world
                    .slack
                    .akua()
                    .runs("/oncall cover desk " + week.span("15:00", "16:00"), "#sre")
                    .modal("Find Cover")
                    .submits()
                    .shows("Nobody was asked for", "You have asked for that shift already")
                    .closesAll();
            requestShows(week, "dentist");
        }
    }
}
