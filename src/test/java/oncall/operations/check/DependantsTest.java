package oncall.operations.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import oncall.aws.CachedContacts;
import oncall.aws.CachedShifts;
import oncall.domain.Address;
import oncall.domain.Change;
import oncall.domain.Channel;
import oncall.domain.ChannelType;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Rotation;
import oncall.domain.Shift;
import oncall.domain.Span;
import oncall.domain.Stage;
import oncall.domain.Subject;
import oncall.domain.Target;
import oncall.operations.outside.SeenPlans;
import oncall.operations.people.Directory;
import oncall.operations.plan.PlanForecasts;
import oncall.operations.port.Notice;
import oncall.testing.FakeContacts;
import oncall.testing.SettableClock;
import org.junit.jupiter.api.Test;

class DependantsTest {
    private final FakeContacts contacts = new FakeContacts();
    private final SettableClock clock = new SettableClock();
    private final Directory directory = new Directory(contacts, contacts);
    private final CachedContacts known = new CachedContacts(contacts, clock, Runnable::run);
    private final PlanForecasts forecasts =
            new PlanForecasts(directory, known, new CachedShifts(contacts, clock, Runnable::run), clock);
    private final Dependants dependants = new Dependants(directory, known, SeenPlans.none(clock), forecasts, clock);

    private final Contact akua = person("akuam");
    private final Contact sam = person("sam");
    private final Contact plan = contacts.has(
            ContactType.ESCALATION, "plan", "The Plan", Plan.ofStages(List.of(reaching(sam), reaching(akua))));

    private Contact person(String alias) {
        Channel sms = sms(alias, true);
        Contact person = contacts.has(
                ContactType.PERSONAL,
                alias,
                "",
                Plan.ofStages(List.of(new Stage(5, List.of(new Target.ToChannel(sms.arn(), OptionalInt.empty()))))));
        contacts.has(sms);
        return person;
    }

    private static Channel sms(String alias, boolean activated) {
        return new Channel(
                FakeContacts.channelArn(alias, "sms"),
                FakeContacts.contactArn(alias),
                "Phone",
                ChannelType.SMS,
                new Address("+12065550100"),
                activated);
    }

    private static Stage reaching(Contact whom) {
        return new Stage(5, List.of(new Target.ToContact(whom.arn(), true)));
    }

    private void everythingIsSeen() {
        directory.refresh();
        Stream.of(akua, sam, plan).forEach(one -> known.read(one.arn()));
    }

    private List<Notice.Hurt> hurtBy(Change.Kind kind, Subject before, Optional<Subject> after) {
        return dependants.hurtBy(new Change(
                "c1",
                kind,
                Optional.of(before.arn()),
                before.name(),
                Change.Source.SLACK,
                Optional.of("U01MAI"),
                "",
                Optional.of(before),
                after,
                clock.instant(),
                Change.State.APPLIED,
                Optional.empty(),
                Optional.empty()));
    }

    private static Subject withPhone(Contact of, boolean activated) {
        return Subject.OfContact.of(of, List.of(sms(of.alias(), activated)));
    }

    @Test
    void a_channel_that_is_deactivated_breaks_the_plan_that_reaches_it() {
        everythingIsSeen();
        assertThat(hurtBy(Change.Kind.CHANGED, withPhone(akua, true), Optional.of(withPhone(akua, false))))
                .containsExactly(new Notice.Hurt(plan.arn(), "The Plan", true, List.of(2)));
        assertThat(hurtBy(Change.Kind.CHANGED, withPhone(akua, false), Optional.of(withPhone(akua, true))))
                .isEmpty();
    }

    @Test
    void who_is_deleted_is_missed_by_the_plan_also_once_nobody_knows_the_name_any_more() {
        everythingIsSeen();
        List<Notice.Hurt> hurt = List.of(new Notice.Hurt(plan.arn(), "The Plan", true, List.of(2)));
        assertThat(hurtBy(Change.Kind.DELETED, withPhone(akua, true), Optional.empty()))
                .isEqualTo(hurt);
        directory.forget(akua.arn());
        known.forget(akua.arn());
        assertThat(hurtBy(Change.Kind.DELETED, withPhone(akua, true), Optional.empty()))
                .isEqualTo(hurt);
    }

    @Test
    void a_name_a_hint_and_what_nobody_has_seen_hurt_nothing() {
        directory.refresh();
        known.read(akua.arn());
        assertThat(hurtBy(Change.Kind.DELETED, withPhone(akua, true), Optional.empty()))
                .isEmpty();
        everythingIsSeen();
        assertThat(hurtBy(
                        Change.Kind.CHANGED,
                        Subject.OfContact.of(akua),
                        Optional.of(Subject.OfContact.of(akua.withDisplayName("Other")))))
                .isEmpty();
    }

    @Test
    void a_schedule_and_the_plans_behind_it_miss_their_member() {
        Rotation rotation = new Rotation(FakeContacts.rotationArn("primary"), "primary", "UTC", List.of(akua.arn()));
        contacts.has(rotation);
        contacts.has(
                rotation.arn(),
                new Shift(
                        new Span(
                                clock.instant().minus(Duration.ofDays(1)),
                                clock.instant().plus(Duration.ofDays(40))),
                        List.of(akua.arn()),
                        false));
        Contact schedule =
                contacts.has(ContactType.ONCALL_SCHEDULE, "sre", "SRE", Plan.ofRotations(List.of(rotation.arn())));
        Contact behind =
                contacts.has(ContactType.ESCALATION, "behind", "Behind", Plan.ofStages(List.of(reaching(schedule))));
        everythingIsSeen();
        Stream.of(schedule, behind).forEach(one -> known.read(one.arn()));
        forecasts.read(known.read(behind.arn()).value());

        assertThat(hurtBy(Change.Kind.CHANGED, withPhone(akua, true), Optional.of(withPhone(akua, false))))
                .extracting(Notice.Hurt::name)
                .containsExactlyInAnyOrder("The Plan", "Behind", "SRE");
    }
}
