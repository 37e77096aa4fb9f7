package oncall.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import oncall.domain.Address;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.ChannelType;
import oncall.domain.Contact;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Rotation;
import oncall.domain.Shift;
import oncall.domain.Shifts;
import oncall.domain.Span;
import oncall.domain.Stage;
import oncall.domain.Tag;
import oncall.domain.Target;
import oncall.operations.Refused;
import oncall.operations.Unclear;
import oncall.operations.port.NewChannel;
import oncall.operations.port.NewContact;
import oncall.sandbox.aws.ContactsOptions;
import oncall.sandbox.http.Fault;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ssmcontacts.model.RotationShift;
import software.amazon.awssdk.services.ssmcontacts.model.ShiftType;

class SsmContactsTest {
    @Test
    void the_demo_team_is_listed_in_alias_order() {
        try (Sandboxed aws = new Sandboxed(ContactsOptions.defaults())) {
            assertThat(aws.contacts().list())
                    .extracting(ContactName::alias)
                    .isSorted()
                    .contains("akuam", "alejr", "anasi", "example_escalation", "sam", "sre-oncall");
            assertThat(aws.rotations().all()).extracting(Rotation::name).containsExactly("primary", "secondary");
            assertThat(aws.done()).extracting(CallDone::outcome).containsOnly("ok");
        }
    }

    @Test
    void the_documented_plan_is_read_as_it_is_documented() {
        try (Sandboxed aws = new Sandboxed(ContactsOptions.defaults())) {
            ContactName name = aws.contacts().named("akuam").orElseThrow();
            Contact akua = aws.contacts().get(name.arn());
            List<Channel> channels = aws.contacts().channels(name.arn());

            assertThat(akua.displayName()).isEqualTo("Akua Mansa");
            assertThat(akua.plan().stages()).hasSize(3);
            assertThat(channels)
                    .extracting(Channel::type)
                    .containsExactlyInAnyOrder(ChannelType.SMS, ChannelType.VOICE, ChannelType.EMAIL);
            assertThat(channels).allMatch(Channel::activated);
        }
    }

    @Test
    void a_contact_with_channels_and_plan_is_made_as_in_the_documentation() {
        try (Sandboxed aws = new Sandboxed(ContactsOptions.defaults().withEmpty(true))) {
            SsmContacts contacts = aws.contacts();
            Arn akua = contacts.create(
                    new NewContact(
                            ContactType.PERSONAL, "akuam", "Akua Mansa", List.of(new Tag("team", "sre")), Plan.blank()),
                    "token-1");
            Arn sms = contacts.createChannel(
                    new NewChannel(akua, "Akua SMS", ChannelType.SMS, new Address("+12065550100")), "token-2");
            contacts.sendActivationCode(sms);
            contacts.activate(sms, aws.lastCode());
            Plan plan = Plan.ofStages(List.of(
                    new Stage(5, List.of(new Target.ToChannel(sms, OptionalInt.of(1)))),
                    new Stage(0, List.of(new Target.ToChannel(sms, OptionalInt.empty())))));
            contacts.update(akua, ContactType.PERSONAL, Optional.empty(), Optional.of(plan));

            assertThat(contacts.get(akua))
                    .isEqualTo(new Contact(akua, "akuam", "Akua Mansa", ContactType.PERSONAL, plan));
            assertThat(contacts.channels(akua))
                    .containsExactly(
                            new Channel(sms, akua, "Akua SMS", ChannelType.SMS, new Address("+12065550100"), true));
        }
    }

    @Test
    void a_schedule_is_made_and_its_rotations_ordered() {
        try (Sandboxed aws = new Sandboxed(ContactsOptions.defaults())) {
            SsmContacts contacts = aws.contacts();
            Arn rotation = aws.rotations().all().get(0).arn();

            Arn schedule = contacts.create(
                    new NewContact(
                            ContactType.ONCALL_SCHEDULE, "nights", "", List.of(), Plan.ofRotations(List.of(rotation))),
                    "token");

            assertThat(contacts.get(schedule).plan()).isEqualTo(Plan.ofRotations(List.of(rotation)));
        }
    }

    @Test
    void only_what_is_present_is_sent() {
        try (Sandboxed aws = new Sandboxed(ContactsOptions.defaults())) {
            Contact before = aws.contacts()
                    .get(aws.contacts().named("akuam").orElseThrow().arn());

            aws.contacts().update(before.arn(), before.type(), Optional.of("Akua"), Optional.empty());

            assertThat(aws.contacts().get(before.arn())).isEqualTo(before.withDisplayName("Akua"));
        }
    }

    @Test
    void more_names_than_fit_a_page_are_all_read() {
        try (Sandboxed aws = new Sandboxed(ContactsOptions.defaults().withEmpty(true))) {
            IntStream.range(0, 120)
                    .forEach(i -> aws.contacts()
                            .create(
                                    new NewContact(ContactType.PERSONAL, "person" + i, "", List.of(), Plan.blank()),
                                    "t" + i));

            assertThat(aws.contacts().list()).hasSize(120);
            assertThat(aws.contacts().named("person1")).get().returns("person1", ContactName::alias);
        }
    }

    @Test
    void the_same_token_gives_the_same_contact() {
        try (Sandboxed aws = new Sandboxed(ContactsOptions.defaults().withEmpty(true))) {
            NewContact wanted = new NewContact(ContactType.PERSONAL, "akuam", "", List.of(), Plan.blank());

            assertThat(aws.contacts().create(wanted, "once"))
                    .isEqualTo(aws.contacts().create(wanted, "once"));
            assertThatThrownBy(() -> aws.contacts().create(wanted, "twice"))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.CONFLICT));
        }
    }

    @Test
    void channels_tags_and_contacts_are_changed_and_deleted() {
        try (Sandboxed aws = new Sandboxed(ContactsOptions.defaults())) {
            Arn akua = aws.contacts().named("akuam").orElseThrow().arn();
            Channel first = aws.contacts().channels(akua).get(0);

            aws.contacts().updateChannel(first.arn(), Optional.of("Renamed"), Optional.empty());
            aws.contacts().deactivate(first.arn());
            aws.contacts().tag(akua, List.of(new Tag("team", "sre"), new Tag("site", "Accra")));
            aws.contacts().untag(akua, List.of("site"));

            assertThat(aws.contacts().channels(akua))
                    .filteredOn(channel -> channel.arn().equals(first.arn()))
                    .singleElement()
                    .returns("Renamed", Channel::name)
                    .returns(false, Channel::activated);
            assertThat(aws.contacts().tags(akua)).containsExactly(new Tag("team", "sre"));
            aws.contacts().deleteChannel(first.arn());
            assertThat(aws.contacts().channels(akua))
                    .noneMatch(channel -> channel.arn().equals(first.arn()));
            Arn escalation =
                    aws.contacts().named("example_escalation").orElseThrow().arn();
            aws.contacts().delete(escalation);
            assertThat(aws.contacts().named("example_escalation")).isEmpty();
            assertThat(refused(() -> aws.contacts().delete(akua)).reason()).isEqualTo(Refused.Reason.CONFLICT);
        }
    }

    @Test
    void the_shifts_of_a_rotation_follow_each_other_without_a_gap_and_beyond_a_page() {
        try (Sandboxed aws =
                new Sandboxed(ContactsOptions.defaults().withClock(() -> Instant.parse("2026-11-21T12:00:00Z")))) {
            Arn rotation = aws.rotations().all().get(0).arn();
            Instant from = Instant.parse("2027-01-01T00:00:00Z");
            Span years = new Span(from, from.plus(Duration.ofDays(1500)));

            List<Shift> shifts = aws.rotations().shifts(rotation, years);

            assertThat(shifts)
                    .hasSizeGreaterThan(200)
                    .allMatch(shift -> shift.contacts().size() == 1);
            assertThat(shifts).noneMatch(Shift::override);
            for (int i = 1; i < shifts.size(); i++) {
                assertThat(shifts.get(i).span().from())
                        .isEqualTo(shifts.get(i - 1).span().to());
            }
            assertThat(new Shifts(years, shifts)
                            .onCall(from.plus(Duration.ofDays(400)))
                            .orElseThrow())
                    .hasSize(1);
        }
    }

    @Test
    void a_shift_that_somebody_took_over_is_an_override() {
        Instant from = Instant.parse("2026-01-01T00:00:00Z");
        RotationShift taken = RotationShift.builder()
                .contactIds("sam")
                .startTime(from)
                .endTime(from.plusSeconds(3600))
                .type(ShiftType.OVERRIDDEN)
                .shiftDetails(details -> details.overriddenContactIds("akua"))
                .build();

        assertThat(RotationTranslation.shift(taken))
                .isEqualTo(new Shift(
                        new Span(from, from.plusSeconds(3600)),
                        List.of(new Arn("sam")),
                        true,
                        List.of(new Arn("akua"))));
    }

    @Test
    void a_rotation_that_is_not_there_has_no_shifts() {
        try (Sandboxed aws = new Sandboxed(ContactsOptions.defaults())) {
            Arn gone = new Arn(aws.rotations().all().get(0).arn().value() + "x");
            Span day = new Span(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-02T00:00:00Z"));

            assertThat(refused(() -> aws.rotations().shifts(gone, day)).reason())
                    .isIn(Refused.Reason.NOT_FOUND, Refused.Reason.INVALID);
        }
    }

    @Test
    void an_account_without_incident_manager_is_told_so() {
        try (Sandboxed aws = new Sandboxed(ContactsOptions.defaults().withNotOnboarded(true))) {
            assertThat(refused(() -> aws.contacts().list()).reason()).isEqualTo(Refused.Reason.NOT_ONBOARDED);
        }
    }

    @Test
    void a_field_that_aws_refuses_is_found_in_our_form() {
        try (Sandboxed aws = new Sandboxed(ContactsOptions.defaults())) {
            Arn akua = aws.contacts().named("akuam").orElseThrow().arn();
            Plan tooLong = Plan.ofStages(List.of(new Stage(1, List.of()), new Stage(31, List.of())));

            Refused refused = refused(
                    () -> aws.contacts().update(akua, ContactType.PERSONAL, Optional.empty(), Optional.of(tooLong)));

            assertThat(refused.fields().reasons()).containsOnlyKeys("plan.stages[1].minutes");
        }
    }

    @Test
    void a_read_is_asked_again_and_a_change_is_not() {
        try (Sandboxed aws = new Sandboxed(ContactsOptions.defaults())) {
            aws.plays(Fault.next(1, Fault.Kind.DROP_BEFORE, "ListContacts"));
            Arn akua = aws.contacts().list().get(0).arn();
            aws.plays(Fault.next(1, Fault.Kind.FAIL, "UpdateContact"));

            assertThatThrownBy(
                            () -> aws.contacts().update(akua, ContactType.PERSONAL, Optional.of("A"), Optional.empty()))
                    .isInstanceOf(Unclear.class);
            assertThat(aws.calls()).filteredOn("ListContacts"::equals).hasSize(2);
            assertThat(aws.calls()).filteredOn("UpdateContact"::equals).hasSize(1);
        }
    }

    @Test
    void an_endpoint_where_nobody_listens_is_a_certain_no() {
        try (AwsClient client = AwsClient.open(
                AwsSettings.isolated(
                        URI.create("http://127.0.0.1:1"), "us-east-2", new AwsKeys("a", "b", Optional.empty())),
                AwsLimits.usual())) {
            SsmContacts contacts = new SsmContacts(client, call -> {});

            assertThat(refused(() -> contacts.sendActivationCode(new Arn("x"))).reason())
                    .isEqualTo(Refused.Reason.UNAVAILABLE);
        }
    }

    private static Refused refused(ThrowingCallable call) {
        return Objects.requireNonNull(catchThrowableOfType(Refused.class, call));
    }
}
