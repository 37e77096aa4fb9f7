package oncall.operations.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import oncall.aws.CachedContacts;
import oncall.aws.CachedShifts;
import oncall.domain.Address;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.ChannelType;
import oncall.domain.Contact;
import oncall.domain.ContactDetails;
import oncall.domain.ContactType;
import oncall.domain.Finding;
import oncall.domain.Moment;
import oncall.domain.Plan;
import oncall.domain.Rotation;
import oncall.domain.Shift;
import oncall.domain.Span;
import oncall.domain.Stage;
import oncall.domain.Target;
import oncall.operations.Refused;
import oncall.operations.people.Directory;
import oncall.operations.port.Occasion;
import oncall.testing.FakeContacts;
import oncall.testing.SettableClock;
import org.junit.jupiter.api.Test;

class OutlooksTest {
    private static final Arn PRIMARY = FakeContacts.rotationArn("primary");

    private final FakeContacts contacts = new FakeContacts();
    private final SettableClock clock = new SettableClock();
    private final Instant now = clock.instant();
    private final Directory directory = new Directory(contacts, contacts);
    private final CachedContacts known = new CachedContacts(contacts, clock, Runnable::run);
    private final PlanForecasts forecasts =
            new PlanForecasts(directory, known, new CachedShifts(contacts, clock, Runnable::run), clock);

    private final Contact akua = person("akuam");
    private final Contact schedule = schedule();
    private final Contact plan = contacts.has(ContactType.ESCALATION, "plan", "", stages(akua.arn(), schedule.arn()));

    @Test
    void nothing_is_known_before_anything_was_read_and_nothing_is_asked() {
        PlanForecast forecast = forecasts.remembered(new ContactDetails(plan, List.of()));

        assertThat(outcomes(forecast)).containsExactly("NotKnown", "NotKnown");
        assertThat(forecast.isPartial()).isTrue();
        assertThat(forecast.findings()).isEmpty();
        assertThat(contacts.calls()).isEmpty();
    }

    @Test
    void what_is_needed_is_read_through_all_levels() {
        PlanForecast forecast = forecasts.read(new ContactDetails(plan, List.of()), now);

        assertThat(outcomes(forecast)).containsExactly("Reached", "Reached");
        assertThat(forecast.timeline().moments().get(1).schedule()).contains(schedule.arn());
        assertThat(forecast.trouble()).isEmpty();
    }

    @Test
    void what_was_read_is_remembered() {
        forecasts.read(new ContactDetails(plan, List.of()), now);
        long asked = contacts.calls().size();

        assertThat(outcomes(forecasts.remembered(new ContactDetails(plan, List.of()))))
                .containsExactly("Reached", "Reached");
        assertThat(contacts.calls()).hasSize((int) asked);
    }

    @Test
    void what_is_gone_is_told_from_what_is_not_known() {
        Contact dangling = contacts.has(
                ContactType.ESCALATION, "dangling", "", stages(FakeContacts.contactArn("ghost"), akua.arn()));
        directory.refresh();

        PlanForecast remembered = forecasts.remembered(new ContactDetails(dangling, List.of()));
        PlanForecast read = forecasts.read(new ContactDetails(dangling, List.of()), now);

        assertThat(outcomes(remembered)).containsExactly("NotKnown", "NotKnown");
        assertThat(outcomes(read)).containsExactly("CONTACT_GONE", "Reached");
        assertThat(outcomes(forecasts.remembered(new ContactDetails(dangling, List.of()))))
                .containsExactly("CONTACT_GONE", "Reached");
    }

    @Test
    void what_was_made_after_the_last_list_is_reached_and_called_by_its_name() {
        directory.refresh();
        Contact made = person("made");
        Arn turn = FakeContacts.rotationArn("turn");
        contacts.has(new Rotation(turn, "turn", "UTC", List.of(made.arn())));
        contacts.has(turn, new Shift(new Span(now, now.plus(Duration.ofDays(40))), List.of(made.arn()), false));
        Contact nights = contacts.has(ContactType.ONCALL_SCHEDULE, "nights", "", Plan.ofRotations(List.of(turn)));
        Contact newest = contacts.has(ContactType.ESCALATION, "newest", "", stages(made.arn(), nights.arn()));
        ContactDetails details = new ContactDetails(newest, List.of());

        assertThat(outcomes(forecasts.remembered(details))).containsExactly("NotKnown", "NotKnown");
        assertThat(forecasts.remembered(details).findings()).isEmpty();
        assertThat(outcomes(forecasts.read(details, now))).containsExactly("Reached", "Reached");
        assertThat(directory.names().all()).contains(made.name(), nights.name());
        assertThat(directory.rotation(turn)).isPresent();
    }

    @Test
    void what_was_gone_is_asked_for_again_and_found_once_it_is_back() {
        Contact dangling =
                contacts.has(ContactType.ESCALATION, "dangling", "", stages(FakeContacts.contactArn("ghost")));
        ContactDetails details = new ContactDetails(dangling, List.of());
        assertThat(outcomes(forecasts.read(details, now))).containsExactly("CONTACT_GONE");
        assertThat(forecasts.remembered(details).isWhole()).isFalse();

        person("ghost");

        assertThat(outcomes(forecasts.read(details, now))).containsExactly("Reached");
        assertThat(forecasts.remembered(details).isWhole()).isTrue();
    }

    @Test
    void what_is_deleted_elsewhere_is_not_brought_back_by_what_is_remembered_of_it() {
        directory.refresh();
        known.read(akua.arn());
        contacts.forget(akua.arn());
        directory.refresh();
        ContactDetails details =
                new ContactDetails(contacts.has(ContactType.ESCALATION, "one", "", stages(akua.arn())), List.of());

        assertThat(outcomes(forecasts.read(details, now))).containsExactly("CONTACT_GONE");
        assertThat(directory.names().of(akua.arn())).isEmpty();
    }

    @Test
    void when_it_ends_is_not_known_before_all_was_read() {
        ContactDetails details = new ContactDetails(plan, List.of());
        assertThat(forecasts.remembered(details).timeline().knownEnd()).isEmpty();
        assertThat(forecasts.read(details, now).timeline().knownEnd()).hasValue(10);
    }

    @Test
    void a_refusal_leaves_a_thing_unknown_and_is_told() {
        contacts.failsBefore("shifts", new Refused(Refused.Reason.NO_PERMISSION, "AWS lacks a permission."));

        PlanForecast forecast = forecasts.read(new ContactDetails(plan, List.of()), now);

        assertThat(outcomes(forecast)).containsExactly("Reached", "NotKnown");
        assertThat(forecast.trouble()).contains("AWS lacks a permission.");
    }

    @Test
    void rotations_that_could_not_be_listed_are_not_gone() {
        contacts.failsBefore("rotations", new Refused(Refused.Reason.NO_PERMISSION, "No."));
        try {
            directory.refresh();
        } catch (Refused expected) {
            assertThat(directory.loaded()).isTrue();
        }

        assertThat(forecasts.remembered(new ContactDetails(schedule, List.of())).findings())
                .isEmpty();
    }

    @Test
    void a_draft_is_looked_at_as_if_it_were_saved() {
        known.read(akua.arn());
        Draft draft = Draft.edit("d", Occasion.of("U01MAI", Optional.empty(), Optional.empty()), akua, now)
                .removeStage(0);

        PlanForecast forecast = forecasts.remembered(draft).orElseThrow();

        assertThat(forecast.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.REACHES_NOBODY);
        assertThat(forecasts.read(draft).findings()).isEqualTo(forecast.findings());
    }

    @Test
    void nothing_is_said_of_a_draft_whose_channels_are_not_remembered() {
        Draft draft = Draft.edit("d", Occasion.of("U01MAI", Optional.empty(), Optional.empty()), akua, now);

        assertThat(forecasts.remembered(draft)).isEmpty();
        assertThat(outcomes(forecasts.read(draft))).containsExactly("Reached");
    }

    @Test
    void a_plan_that_reaches_hundreds_is_read_as_far_as_is_reasonable() {
        List<Target> hundreds = IntStream.range(0, 300)
                .mapToObj(i -> person("person" + i).arn())
                .<Target>map(arn -> new Target.ToContact(arn, true))
                .toList();
        Contact huge = contacts.has(ContactType.ESCALATION, "huge", "", Plan.ofStages(List.of(new Stage(1, hundreds))));

        PlanForecast forecast = forecasts.read(new ContactDetails(huge, List.of()), now);

        assertThat(outcomes(forecast).stream().filter("Reached"::equals)).hasSize(200);
        assertThat(forecast.isPartial()).isTrue();
    }

    private static List<String> outcomes(PlanForecast forecast) {
        return forecast.timeline().moments().stream()
                .map(Moment::outcome)
                .map(outcome -> outcome instanceof Moment.Outcome.Nobody nobody
                        ? nobody.why().name()
                        : outcome.getClass().getSimpleName())
                .toList();
    }

    private Contact person(String alias) {
        Channel sms = contacts.has(new Channel(
                FakeContacts.channelArn(alias, "sms"),
                FakeContacts.contactArn(alias),
                "sms",
                ChannelType.SMS,
                new Address("+12065550100"),
                true));
        Stage stage = new Stage(5, List.of(new Target.ToChannel(sms.arn(), OptionalInt.empty())));
        return contacts.has(ContactType.PERSONAL, alias, "", Plan.ofStages(List.of(stage)));
    }

    private Contact schedule() {
        contacts.has(new Rotation(PRIMARY, "primary", "UTC", List.of(akua.arn())));
        contacts.has(
                PRIMARY,
                new Shift(
                        new Span(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(40))),
                        List.of(akua.arn()),
                        false));
        return contacts.has(ContactType.ONCALL_SCHEDULE, "sre", "", Plan.ofRotations(List.of(PRIMARY)));
    }

    private static Plan stages(Arn... reached) {
        return Plan.ofStages(List.of(reached).stream()
                .map(arn -> new Stage(5, List.of(new Target.ToContact(arn, true))))
                .toList());
    }
}
