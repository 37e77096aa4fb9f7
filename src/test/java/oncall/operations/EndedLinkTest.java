package oncall.operations;

import static oncall.operations.Samples.TWO_STAGES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import oncall.domain.Address;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.domain.ChannelType;
import oncall.domain.Contact;
import oncall.domain.Subject;
import oncall.domain.Tag;
import oncall.operations.announce.Audience;
import oncall.operations.announce.WatchChanges;
import oncall.operations.people.Directory;
import oncall.operations.people.LinkedMembership;
import oncall.operations.people.Owners;
import oncall.operations.people.Permission;
import oncall.operations.people.Protection;
import oncall.operations.port.Conversations;
import oncall.operations.port.Journal;
import oncall.operations.port.Links;
import oncall.operations.port.Membership;
import oncall.operations.port.NewChannel;
import oncall.operations.port.Request;
import oncall.operations.port.WatchKind;
import oncall.operations.port.Watchers;
import oncall.operations.undo.RestoreChange;
import oncall.operations.undo.UndoChange;
import oncall.operations.undo.UndoStep;
import oncall.operations.write.ActivateChannel;
import oncall.operations.write.AddChannel;
import oncall.operations.write.ChangeChannel;
import oncall.operations.write.ChangeParts;
import oncall.operations.write.CodeLimits;
import oncall.operations.write.DeactivateChannel;
import oncall.operations.write.DeleteChannel;
import oncall.operations.write.EditPlan;
import oncall.operations.write.Recording;
import oncall.operations.write.SendCode;
import oncall.operations.write.Writing;
import oncall.testing.FakeCodeSendings;
import oncall.testing.FakeContacts;
import oncall.testing.FakeConversations;
import oncall.testing.FakeHistory;
import oncall.testing.FakeJournal;
import oncall.testing.FakeKnownContacts;
import oncall.testing.FakeLinks;
import oncall.testing.FakeMembership;
import oncall.testing.FakeWatches;
import oncall.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody's link is ended by another replica between their press and the write, by whichever road that goes. */
class EndedLinkTest {
    private static final String SAM = "U03SAM";
    private static final Request BY_SAM = Request.by(SAM);

    private final SettableClock clock = new SettableClock();
    private final FakeContacts contacts = new FakeContacts();
    private final Contact own = Samples.akua(contacts);
    private final Arn sms = contacts.createChannel(
            new NewChannel(own.arn(), "Work", ChannelType.SMS, new Address("+12065550199")), "token");
    private final FakeLinks links = new FakeLinks();
    private final Owners owners = new Owners(links);
    private final Membership membership = new LinkedMembership(new FakeMembership(clock::instant), owners);
    private final Permission permission = new Permission(Protection.none(), membership);
    private final FakeJournal journal = new FakeJournal();
    private final FakeWatches watches = new FakeWatches();
    private final ChangeParts parts = new ChangeParts(
            contacts,
            contacts,
            new FakeKnownContacts(contacts),
            new Directory(contacts, contacts),
            permission,
            Samples.turns(),
            new Recording(journal, Audience.watching(Watchers.none()), clock),
            Samples.FOUR_TRIES,
            clock);

    EndedLinkTest() {
        links.link(new Links.Link(SAM, own.arn(), "U01MAI", Instant.EPOCH));
        owners.refresh();
    }

    private static Arguments road(String name, Consumer<EndedLinkTest> write) {
        return Arguments.of(name, write);
    }

    static Stream<Arguments> roads() {
        return Stream.of(
                road("edit", test -> new Writing(test.parts).run(BY_SAM, new EditPlan(test.own, "Mine", TWO_STAGES))),
                road(
                        "channel",
                        test -> new Writing(test.parts)
                                .run(
                                        BY_SAM,
                                        new AddChannel(
                                                new NewChannel(
                                                        test.own.arn(),
                                                        "New",
                                                        ChannelType.SMS,
                                                        new Address("+12065550100")),
                                                "key"))),
                road(
                        "channel edited",
                        test -> new Writing(test.parts)
                                .run(
                                        BY_SAM,
                                        new ChangeChannel(
                                                test.own.arn(), test.sms, "Other", new Address("+12065550100")))),
                road(
                        "deactivation",
                        test -> new Writing(test.parts).run(BY_SAM, new DeactivateChannel(test.own.arn(), test.sms))),
                road(
                        "channel deleted",
                        test -> new Writing(test.parts).run(BY_SAM, new DeleteChannel(test.own.arn(), test.sms))),
                road(
                        "code",
                        test -> new SendCode(test.parts, new CodeLimits(new FakeCodeSendings(), test.clock))
                                .run(SAM, test.own.arn(), test.sms)),
                road(
                        "activation",
                        test -> new Writing(test.parts)
                                .run(BY_SAM, new ActivateChannel(test.own.arn(), test.sms, "123456"))),
                road("undo", EndedLinkTest::undo),
                road(
                        "watch",
                        test -> test.watch()
                                .watch(SAM, "C02SRE", Optional.of(test.own.arn()), Set.of(WatchKind.CHANGES), false)),
                road("unwatch", test -> test.watch().unwatch(SAM, "C02SRE", Optional.of(test.own.arn()))));
    }

    private void undo() {
        Change made = new Change(
                "c1",
                Change.Kind.CHANGED,
                Optional.of(own.arn()),
                "akuam",
                Change.Source.SLACK,
                Optional.of(SAM),
                "",
                Optional.of(Subject.OfContact.of(own)),
                Optional.of(Subject.OfContact.of(own.withDisplayName("Other"))),
                clock.instant(),
                Change.State.APPLIED,
                Optional.empty(),
                Optional.empty());
        journal.rows.put("c1", new Journal.Pending(made, BY_SAM));
        new UndoChange(parts, journal, new FakeHistory(journal)).way(SAM, "c1");
    }

    private WatchChanges watch() {
        Conversations conversations =
                new FakeConversations().with(new Conversations.Conversation("C02SRE", "sre", true, false, false), SAM);
        return new WatchChanges(watches, conversations, membership, clock);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("roads")
    void nothing_is_written_by(String name, Consumer<EndedLinkTest> write) {
        int calls = contacts.calls().size();
        links.unlink(SAM);
        assertThat(membership.remembered(SAM).orElseThrow().mayChange(own.arn()))
                .as("not known here yet")
                .isTrue();
        assertThatThrownBy(() -> write.accept(this))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(Refused.Reason.NO_RIGHT));
        assertThat(contacts.calls()).hasSize(calls);
        assertThat(watches.all()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("roads")
    void a_store_that_does_not_answer_is_no_leave_to_write_by(String name, Consumer<EndedLinkTest> write) {
        int calls = contacts.calls().size();
        links.down = true;
        assertThatThrownBy(() -> write.accept(this))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(Refused.Reason.UNAVAILABLE));
        assertThat(contacts.calls()).hasSize(calls);
    }

    @Test
    void nothing_is_restored_step_by_step() {
        links.unlink(SAM);
        List<UndoStep> steps = List.of(
                new UndoStep.SetTag(new Tag("team", "sre")),
                new UndoStep.RemoveChannel(contacts.channels(own.arn()).get(0)));
        int calls = contacts.calls().size();
        assertThat(new RestoreChange(new Writing(parts), contacts).run(BY_SAM, own.arn(), steps, key -> key))
                .hasSize(2)
                .noneMatch(done -> done.failure().isEmpty());
        assertThat(contacts.calls()).hasSize(calls);
    }

    @Test
    void a_link_made_elsewhere_a_moment_ago_lets_its_owner_write() {
        Contact other = contacts.has(own.type(), "sam", "Sam", own.plan());
        links.link(new Links.Link(SAM, other.arn(), "U01MAI", Instant.EPOCH));
        permission.allowChange(SAM, other.arn(), "sam");
        assertThatThrownBy(() -> permission.allowChange(SAM, own.arn(), "akuam"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void an_editor_needs_no_link() {
        links.unlink(SAM);
        permission.allowChange("U01MAI", own.arn(), "akuam");
    }
}
