package oncall.aws;

import static oncall.testing.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import oncall.domain.Address;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.ChannelType;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Stage;
import oncall.domain.Target;
import oncall.operations.Outcome;
import oncall.operations.Patience;
import oncall.operations.Refused;
import oncall.operations.Unclear;
import oncall.operations.announce.Audience;
import oncall.operations.people.Directory;
import oncall.operations.people.Permission;
import oncall.operations.people.Protection;
import oncall.operations.port.KnownContacts;
import oncall.operations.port.NewChannel;
import oncall.operations.port.NewContact;
import oncall.operations.port.Request;
import oncall.operations.port.Watchers;
import oncall.operations.write.ActivateChannel;
import oncall.operations.write.AddChannel;
import oncall.operations.write.ChangeParts;
import oncall.operations.write.CodeLimits;
import oncall.operations.write.CreateContact;
import oncall.operations.write.EditPlan;
import oncall.operations.write.Recording;
import oncall.operations.write.SendCode;
import oncall.operations.write.Writing;
import oncall.sandbox.aws.ContactsOptions;
import oncall.sandbox.http.Fault;
import oncall.store.MemoryTurns;
import oncall.testing.FakeCodeSendings;
import oncall.testing.FakeJournal;
import oncall.testing.FakeMembership;
import oncall.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each call of a change meets each fault: it is made exactly once, or the person is told what is known. */
class ChangesUnderFaultsTest {
    private static final NewContact AKUA =
            new NewContact(ContactType.PERSONAL, "akuam", "Akua Mansa", List.of(), Plan.blank());

    private static final Request MAI = Request.by("U01MAI");

    private final Sandboxed aws = new Sandboxed(ContactsOptions.defaults().withEmpty(true), Sandboxed.hasty());
    private final SsmContacts contacts = aws.contacts();
    private final SsmRotations rotations = aws.rotations();
    private final KnownContacts known = new CachedContacts(contacts, new SettableClock(), Runnable::run);
    private final Directory directory = new Directory(contacts, rotations);
    private final FakeJournal journal = new FakeJournal();
    private final Patience patience = (tries, asked) -> tries < 4;

    @AfterEach
    void close() {
        aws.close();
    }

    static Stream<Fault.Kind> faults() {
        return Stream.of(
                Fault.Kind.THROTTLE, Fault.Kind.FAIL, Fault.Kind.HANG, Fault.Kind.DROP_BEFORE, Fault.Kind.DROP_AFTER);
    }

    static Stream<Arguments> callsOfCreate() {
        return each("CreateContact", "GetContact");
    }

    static Stream<Arguments> callsOfEdit() {
        return each("UpdateContact", "GetContact");
    }

    static Stream<Arguments> callsOfAdd() {
        return each("CreateContactChannel", "ListContactChannels");
    }

    static Stream<Arguments> callsOfActivate() {
        return each("ActivateContactChannel", "ListContactChannels");
    }

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("callsOfCreate")
    void a_contact_is_created_once(String operation, Fault.Kind kind) {
        aws.plays(Fault.next(1, kind, operation));

        Outcome<Contact> outcome = create().run(MAI, new CreateContact(AKUA, "token"));

        assertThat(done(outcome).displayName()).isEqualTo("Akua Mansa");
        assertThat(contacts.list()).hasSize(1);
    }

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("callsOfEdit")
    void a_plan_is_saved_and_read_back(String operation, Fault.Kind kind) {
        Contact base = contacts.get(contacts.create(AKUA, "token"));
        Plan plan = Plan.ofStages(List.of(new Stage(7, List.of())));
        aws.plays(Fault.next(1, kind, operation));

        Outcome<?> outcome = edit().run(MAI, new EditPlan(base, "Akua", plan));

        Contact wanted = base.withDisplayName("Akua").withPlan(plan);
        assertThat(outcome).isEqualTo(new Outcome.Done<>(wanted));
        assertThat(contacts.get(base.arn())).isEqualTo(wanted);
    }

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("callsOfAdd")
    void a_channel_is_added_once(String operation, Fault.Kind kind) {
        Arn akua = contacts.create(AKUA, "token");
        aws.plays(Fault.next(1, kind, operation));

        Outcome<?> outcome = new Writing(parts())
                .run(
                        MAI,
                        new AddChannel(
                                new NewChannel(akua, "Phone", ChannelType.SMS, new Address("+1 206 555 0100")),
                                "token-2"));

        assertThat(contacts.channels(akua))
                .singleElement()
                .satisfies(channel -> assertThat(outcome).isEqualTo(new Outcome.Done<>(channel)))
                .returns(false, Channel::activated);
        assertThat(aws.codesSent()).isZero();
    }

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("callsOfActivate")
    void a_channel_is_activated(String operation, Fault.Kind kind) {
        Channel channel = channel();
        contacts.sendActivationCode(channel.arn());
        aws.plays(Fault.next(1, kind, operation));

        Outcome<?> outcome =
                new Writing(parts()).run(MAI, new ActivateChannel(channel.contact(), channel.arn(), aws.lastCode()));

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(contacts.channels(channel.contact())).allMatch(Channel::activated);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_code_is_never_sent_twice(Fault.Kind kind) {
        Channel channel = channel();
        aws.plays(Fault.next(1, kind, "SendActivationCode"));
        SendCode sendCode = new SendCode(parts(), new CodeLimits(new FakeCodeSendings(), new SettableClock()));

        boolean told = told(() -> sendCode.run("U01MAI", channel.contact(), channel.arn()));
        SendCode.Outcome again = sendCode.run("U01MAI", channel.contact(), channel.arn());

        assertThat(aws.codesSent()).isLessThanOrEqualTo(1);
        assertThat(told).isEqualTo(kind != Fault.Kind.THROTTLE);
        assertThat(again).isEqualTo(new SendCode.Outcome.SentAlready(channel));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void where_aws_never_mends_the_person_is_told_and_nothing_is_made_twice(Fault.Kind kind) {
        aws.plays(Fault.next(1_000, kind, "CreateContact"));

        assertThat(told(() -> create().run(MAI, new CreateContact(AKUA, "token"))))
                .isTrue();
        aws.behaves();
        assertThat(create().run(MAI, new CreateContact(AKUA, "token"))).isInstanceOf(Outcome.Done.class);
        assertThat(contacts.list()).hasSize(1);
    }

    @Test
    void the_documented_road_is_walked() {
        Channel channel = channel();
        Contact akua = contacts.get(channel.contact());
        Plan own =
                Plan.ofStages(List.of(new Stage(5, List.of(new Target.ToChannel(channel.arn(), OptionalInt.of(1))))));
        assertThat(edit().run(MAI, new EditPlan(akua, akua.displayName(), own))).isInstanceOf(Outcome.Done.class);

        Outcome<?> escalation = create().run(
                        MAI,
                        new CreateContact(
                                new NewContact(
                                        ContactType.ESCALATION,
                                        "example_escalation",
                                        "Example",
                                        List.of(),
                                        Plan.ofStages(List.of(
                                                new Stage(0, List.of(new Target.ToContact(akua.arn(), true)))))),
                                "token-3"));

        assertThat(escalation).isInstanceOf(Outcome.Done.class);
        assertThat(directory.names().all()).hasSize(2);
    }

    private Channel channel() {
        Contact akua = done(create().run(MAI, new CreateContact(AKUA, "token")));
        return done(new Writing(parts())
                .run(
                        MAI,
                        new AddChannel(
                                new NewChannel(akua.arn(), "Phone", ChannelType.SMS, new Address("+12065550100")),
                                "token-2")));
    }

    private Writing create() {
        return new Writing(parts());
    }

    private Writing edit() {
        return new Writing(parts());
    }

    private ChangeParts parts() {
        return new ChangeParts(
                contacts,
                rotations,
                known,
                directory,
                new Permission(Protection.none(), new FakeMembership(new SettableClock()::instant)),
                new MemoryTurns(Duration.ofSeconds(10)),
                new Recording(journal, Audience.watching(Watchers.none()), new SettableClock()),
                patience,
                new SettableClock());
    }

    private static boolean told(Runnable change) {
        try {
            change.run();
            return false;
        } catch (Refused | Unclear e) {
            return true;
        }
    }

    private static Stream<Arguments> each(String... operations) {
        return Stream.of(operations).flatMap(operation -> faults().map(fault -> Arguments.of(operation, fault)));
    }
}
