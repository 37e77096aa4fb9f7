package oncall.stories;

import static org.assertj.core.api.Assertions.assertThat;

import oncall.app.Mode;
import oncall.testing.slack.Modal;
import oncall.testing.slack.Person;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Taking a shift, and giving it back. */
@Execution(ExecutionMode.CONCURRENT)
class TakeStory {
    private static Modal takes(Person person, String what) {
        return person.runs("/oncall take " + what, "#sre").modal("Take Shift");
    }

    private static void took(Person person, String what) {
        takes(person, what)
                .shows("You will be on call")
                .submits()
                .shows("Done: you have the shift")
                .closesAll();
    }

    @InOneMode
    void a_shift_is_taken_and_given_back_while_it_runs(Mode mode) {
        try (Week week = new Week(mode, 1)) {
            Person sam = week.world.slack.sam();
            week.world.slack.mai().runs("/oncall watch desk changes", "#sre").seesEphemeral("hears of changes");
            Modal review = takes(sam, "desk until " + week.at(0, "18:00"))
                    .shows("You will be on call in *desk*", "Akua Mansa");
            review.fill("Reason", "Akua is ill").submits().shows("Done: you have the shift");
            assertThat(week.overrides()).containsExactly("10:01-18:00 anasi");
            week.world
                    .slack
                    .channel("#sre")
                    .shows(
                            "Sam Rivera changed who is on call in *desk*",
                            "~*Akua Mansa*~ → *Ana Carolina Silva*",
                            "Akua is ill");
            sam.runs("/oncall who desk").seesEphemeral("Ana Carolina Silva");
            week.world.slack.akua().seesDirectMessage("You are not on call", "*Ana Carolina Silva* is", "Take Back");
            week.moveTo("11:00");
            assertThat(week.onCall(0, "11:00")).isEqualTo("anasi");
            sam.seesDirectMessage("You are on call", "in place of *Akua Mansa*").press("Give Back");
            sam.modal("Give Back")
                    .shows("This puts back who is on call")
                    .submits()
                    .shows("Done: it is put back");
            assertThat(week.overrides()).isEmpty();
            assertThat(week.onCall(0, "11:01")).isEqualTo("akuam");
            week.world.slack.akua().seesDirectMessage("You are on call", "in place of *Ana Carolina Silva*");
        }
    }

    @InOneMode
    void who_was_replaced_takes_it_back(Mode mode) {
        try (Week week = new Week(mode, 1)) {
            took(week.world.slack.sam(), "desk for 2h");
            Person akua = week.world.slack.akua();
            akua.seesDirectMessage("You are not on call").press("Take Back");
            akua.modal("Give Back").shows("This puts back").submits().shows("Done: it is put back");
            assertThat(week.overrides()).isEmpty();
        }
    }

    @InOneMode
    void with_two_on_call_nobody_else_is_dropped(Mode mode) {
        try (Week week = new Week(mode, 2)) {
            assertThat(week.onCall(0, "11:00")).isEqualTo("akuam+alejr");
            Modal form = takes(week.world.slack.sam(), "desk until 18:00").shows("say in whose place");
            form.choose("In place of", "Alejandro Rosalez").submits().shows("You will be on call");
            form.submits().shows("Done");
            assertThat(week.onCall(0, "11:00")).isEqualTo("akuam+anasi");
        }
    }

    @InOneMode
    void over_the_end_of_a_shift_there_are_two_overrides(Mode mode) {
        try (Week week = new Week(mode, 1)) {
            takes(week.world.slack.sam(), "desk " + week.span(6, "09:00", 8, "09:00"))
                    .shows("Akua Mansa", "Alejandro Rosalez")
                    .submits()
                    .shows("Done");
            assertThat(week.overrides()).containsExactly("6/09:00-7/09:00 anasi", "7/09:00-8/09:00 anasi");
        }
    }

    @InOneMode
    void an_override_that_is_there_is_cut_and_one_undo_restores_it(Mode mode) {
        try (Week week = new Week(mode, 1)) {
            week.override("12:00", "18:00", "alejr");
            took(week.world.slack.sam(), "desk " + week.span("14:00", "15:00"));
            assertThat(week.overrides()).containsExactly("12:00-14:00 alejr", "14:00-15:00 anasi", "15:00-18:00 alejr");
            week.world.slack.sam().seesDirectMessage("You are on call").press("Give Back");
            week.world
                    .slack
                    .sam()
                    .modal("Give Back")
                    .shows("This puts back")
                    .submits()
                    .shows("Done");
            assertThat(week.overrides()).containsExactly("12:00-18:00 alejr");
        }
    }

    @InOneMode
    void nothing_under_30_minutes_is_left(Mode mode) {
        try (Week week = new Week(mode, 1)) {
            week.override("12:00", "18:00", "alejr");
            takes(week.world.slack.sam(), "desk " + week.span("12:10", "15:00"))
                    .shows("under 30 minutes")
                    .submits()
                    .shows("Done")
                    .closesAll();
            assertThat(week.overrides()).containsExactly("12:00-15:00 anasi", "15:00-18:00 alejr");
            week.moveTo(7, "08:45");
            takes(week.world.slack.sam(), "desk").shows("at least 30 minutes").closesAll();
        }
    }

    @InOneMode
    void a_gap_is_taken_only_where_an_override_to_nobody_made_it(Mode mode) {
        try (Week week = new Week(mode, 1)) {
            Person mai = week.world.slack.mai();
            Modal form = mai.runs("/oncall override desk " + week.span("12:00", "14:00"), "#sre")
                    .modal("Override");
            form.choose("Stand-in", "Nobody").submits().shows("Nobody will be on call", "Nobody is paged");
            form.submits().shows("Done");
            assertThat(week.onCall(0, "13:00")).isEqualTo("-");
            took(week.world.slack.sam(), "desk " + week.span("12:00", "14:00"));
            assertThat(week.onCall(0, "13:00")).isEqualTo("anasi");
        }
    }

    @InOneMode
    void a_rotation_that_changed_meanwhile_is_shown_again(Mode mode) {
        try (Week week = new Week(mode, 1)) {
            Modal review = takes(week.world.slack.sam(), "desk " + week.span("14:00", "16:00"))
                    .shows("You will be on call");
            week.override("14:00", "16:00", "alejr");
            review.submits().shows("The shifts changed while this window was open", "Alejandro Rosalez");
            assertThat(week.overrides()).containsExactly("14:00-16:00 alejr");
            review.submits().shows("Done");
            assertThat(week.overrides()).containsExactly("14:00-16:00 anasi");
        }
    }

    @InOneMode
    void who_may_not_reads_why(Mode mode) {
        try (Week week = new Week(mode, 1)) {
            week.world.slack.mai().runs("/oncall take desk");
            week.world
                    .slack
                    .mai()
                    .modal("Take Shift")
                    .shows("I do not know which contact you are")
                    .closesAll();
            Person sam = week.world.slack.sam();
            takes(sam, "desk until 25:00").shows("I do not understand the time").closesAll();
            takes(sam, "akuam").shows("is no on-call schedule").closesAll();
            Modal review = takes(sam, "desk for 3h").shows("You will be on call");
            week.world.slack.mai().runs("/oncall unlink <@U03SAM>").seesEphemeral("no contact");
            Awaitility.await()
                    .untilAsserted(() -> assertThat(week.world.stored().links.ofUser("U03SAM"))
                            .isEmpty());
            review.submits();
            assertThat(review.errorAt("Reason")).contains("can change this");
            assertThat(week.overrides()).isEmpty();
        }
    }

    @InOneMode
    void an_override_is_listed_changed_and_deleted(Mode mode) {
        try (Week week = new Week(mode, 1)) {
            Person mai = week.world.slack.mai();
            takes(week.world.slack.sam(), "desk " + week.span("14:00", "16:00"))
                    .shows("You will be on call")
                    .fill("Reason", "dentist")
                    .submits()
                    .shows("Done");
            var list = mai.runs("/oncall overrides desk").seesEphemeral("Ana Carolina Silva", "Akua Mansa", "dentist");
            list.choose("more", "Change…");
            Modal form = mai.modal("Change Override")
                    .choose("Stand-in", "Alejandro Rosalez")
                    .submits();
            form.shows("This changes who is on call", "Alejandro Rosalez")
                    .submits()
                    .shows("Done");
            assertThat(week.overrides()).containsExactly("14:00-16:00 alejr");
            mai.runs("/oncall overrides").seesEphemeral("Alejandro Rosalez").choose("more", "Delete…");
            mai.modal("Delete Override").shows("This puts back").submits().shows("Done: it is put back");
            mai.runs("/oncall overrides desk").seesEphemeral("everybody takes their turn");
        }
    }

    @InOneMode
    void who_is_to_stand_in_is_asked_first_unless_it_is_set_now_with_a_reason(Mode mode) {
        try (Week week = new Week(mode, 1)) {
            Person mai = week.world.slack.mai();
            Person sam = week.world.slack.sam();
            Modal review = overrides(week, "anasi " + week.span("14:00", "16:00"));
            review.submits().shows("I asked").closesAll();
            sam.seesDirectMessage("asks you to be on call in *desk*").press("Accept");
            sam.seesEphemeral("It is yours");
            assertThat(week.overrides()).containsExactly("14:00-16:00 anasi");
            mai.seesDirectMessage("said yes and is on call in");

            review = overrides(week, "anasi " + week.span("18:00", "20:00"));
            review.submits().shows("I asked").closesAll();
            sam.seesDirectMessage("18:00 UTC").press("Decline");
            mai.seesDirectMessage("Declined", "Nothing was changed");
            assertThat(week.overrides()).containsExactly("14:00-16:00 anasi");

            review = overrides(week, "anasi " + week.span("18:00", "20:00"));
            review.choose("How", "Set it now").submits();
            assertThat(review.errorAt("Reason")).contains("Say why");
            review.fill("Reason", "everybody is ill").submits().shows("Done").closesAll();
            review = overrides(week, "alejr " + week.span("20:00", "22:00")).shows("they cannot be asked");
            review.fill("Reason", "not linked").submits().shows("Done");
            assertThat(week.overrides()).containsExactly("14:00-16:00 anasi", "18:00-20:00 anasi", "20:00-22:00 alejr");
        }
    }

    private static Modal overrides(Week week, String what) {
        return week.world
                .slack
                .mai()
                .runs("/oncall override desk " + what, "#sre")
                .modal("Override")
                .shows("This changes who is on call");
    }
}
