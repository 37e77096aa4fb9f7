package oncall.operations.outside;

import static oncall.operations.Samples.MAI;
import static oncall.operations.Samples.ONE_STAGE;
import static oncall.operations.Samples.TWO_STAGES;
import static oncall.operations.Samples.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oncall.domain.Address;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.domain.Channel;
import oncall.domain.ChannelType;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Recurrence;
import oncall.domain.Rotation;
import oncall.domain.Subject;
import oncall.domain.Tag;
import oncall.domain.WallTime;
import oncall.operations.Refused;
import oncall.operations.Samples;
import oncall.operations.StepFailed;
import oncall.operations.announce.Audience;
import oncall.operations.people.Directory;
import oncall.operations.people.LinkContact;
import oncall.operations.people.Protection;
import oncall.operations.port.Announcements;
import oncall.operations.port.LastSeen;
import oncall.operations.port.Watches;
import oncall.operations.write.ChangeParts;
import oncall.operations.write.DeleteContact;
import oncall.operations.write.EditPlan;
import oncall.operations.write.Recording;
import oncall.operations.write.Step;
import oncall.operations.write.Writing;
import oncall.store.Database;
import oncall.store.StoreSettings;
import oncall.store.Stored;
import oncall.testing.FakeContacts;
import oncall.testing.FakeKnownContacts;
import oncall.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Held to a real store, since what counts is decided in its transactions. */
class DetectOutsideChangesTest {
    private static final Duration BETWEEN = Duration.ofSeconds(30);
    private static final Arn PRIMARY = FakeContacts.rotationArn("primary");

    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final WallTime NINE = new WallTime(9, 0);
    private static final Recurrence WEEKLY =
            new Recurrence(1, 1, List.of(new Recurrence.HandOff(Recurrence.Period.WEEKLY, 1, NINE)), List.of());

    private final FakeContacts contacts = new FakeContacts();
    private final SettableClock clock = new SettableClock();
    private final Database database;
    private final Stored stored;
    private final Recording recording;
    private final ChangeParts parts;
    private final Contact akua = Samples.akua(contacts);
    private Optional<String> here = Optional.of("here");
    private DetectOutsideChanges detect;

    DetectOutsideChangesTest() throws IOException {
        StoreSettings settings = StoreSettings.temporary().withPress(Duration.ofSeconds(3));
        database = Database.open(settings);
        stored = new Stored(database, settings, Duration.ofSeconds(5), clock);
        OutsideChanges outside = new OutsideChanges(stored.lastSeen, Audience.watching(stored.watches), clock);
        recording = new Recording(stored.journal, Audience.watching(stored.watches), outside, clock);
        ChangeParts usual = Samples.parts(
                contacts,
                new FakeKnownContacts(contacts),
                new Directory(contacts, contacts),
                Protection.none(),
                stored.journal);
        parts = new ChangeParts(
                usual.contacts(),
                usual.rotations(),
                usual.known(),
                usual.directory(),
                usual.permission(),
                stored.turns,
                recording,
                usual.patience(),
                clock);
        detect = detect();
    }

    /** As another process would. */
    private DetectOutsideChanges detect() {
        return new DetectOutsideChanges(
                stored.lastSeen,
                stored.listings,
                new OutsideChanges(stored.lastSeen, Audience.watching(stored.watches), clock),
                contacts,
                contacts,
                stored.turns,
                new DetectOutsideChanges.Place() {
                    @Override
                    public Optional<String> name() {
                        return here;
                    }

                    @Override
                    public boolean has(Arn object) {
                        return object.account().equals("111122223333");
                    }
                },
                BETWEEN,
                clock);
    }

    @BeforeEach
    void somebody_watches_everything() {
        stored.watches.watch(new Watches.Watch("C1", Optional.empty(), "U01MAI", clock.instant()));
        stored.watches.watch(new Watches.Watch("C2", Optional.of(akua.arn()), "U01MAI", clock.instant()));
        contacts.has(new Rotation(PRIMARY, "primary", "UTC", List.of(akua.arn())));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void look() {
        clock.forward(BETWEEN);
        while (detect.step()) {
            assertThat(stored.lastSeen.look()).isPresent();
        }
    }

    private List<Change> changes() {
        return stored.history.appliedSince(0, 100).changes();
    }

    /** Since the last time that somebody asked. */
    private Change only() {
        assertThat(changes()).hasSize(1);
        Change change = changes().get(0);
        assertThat(change.source()).isEqualTo(Change.Source.OUTSIDE);
        assertThat(change.userId()).isEmpty();
        return change;
    }

    private int toldTo(String... channels) {
        List<String> due = stored.announcements.channelsDue(clock.instant().plusSeconds(1));
        assertThat(due).containsExactlyInAnyOrder(channels);
        return stored.announcements.count(Announcements.State.DUE);
    }

    @Test
    void the_first_look_at_an_account_announces_nothing() {
        look();
        look();
        assertThat(changes()).isEmpty();
        assertThat(stored.lastSeen.objects())
                .containsOnlyKeys(contacts.list().get(0).arn(), PRIMARY);
    }

    @Test
    void what_cannot_be_read_of_one_object_keeps_no_other_from_being_looked_at() {
        Contact zoe = contacts.has(akua.type(), "zoe", "Zoe", ONE_STAGE);
        look();
        contacts.has(zoe.withPlan(TWO_STAGES));
        contacts.failsBefore("get", new NullPointerException());
        assertThatThrownBy(this::look).isInstanceOf(StepFailed.class);
        assertThat(only().object()).contains(zoe.arn());
        look();
        assertThat(changes()).hasSize(1);
    }

    @Test
    void what_somebody_changed_is_told_once_to_those_who_watch() {
        look();
        contacts.has(akua.withPlan(TWO_STAGES));
        look();
        look();
        assertThat(only().kind()).isEqualTo(Change.Kind.CHANGED);
        assertThat(only().before().map(Subject::arn)).contains(akua.arn());
        assertThat(only().after())
                .get()
                .isInstanceOfSatisfying(
                        Subject.OfContact.class,
                        after -> assertThat(after.contact().plan()).isEqualTo(TWO_STAGES));
        assertThat(toldTo("C1", "C2")).isEqualTo(2);
    }

    @Test
    void what_was_created_and_deleted_is_told() {
        look();
        Contact kofi = contacts.has(ContactType.PERSONAL, "kofi", "Kofi", Plan.blank());
        look();
        assertThat(only().kind()).isEqualTo(Change.Kind.CREATED);
        assertThat(toldTo("C1")).isEqualTo(1);
        contacts.forget(kofi.arn());
        look();
        look();
        assertThat(changes())
                .extracting(Change::kind, Change::name)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Change.Kind.CREATED, "kofi"),
                        org.assertj.core.groups.Tuple.tuple(Change.Kind.DELETED, "kofi"));
    }

    @Test
    void channels_tags_and_rotations_count_and_our_own_tags_do_not() {
        Channel sms = contacts.has(new Channel(
                FakeContacts.channelArn("akuam", "x"),
                akua.arn(),
                "phone",
                ChannelType.SMS,
                new Address("+12065550199"),
                true));
        look();
        contacts.tag(akua.arn(), List.of(new Tag(LinkContact.TAG, "U02AKUA")));
        look();
        assertThat(changes()).isEmpty();
        contacts.has(sms.withActivated(false));
        look();
        contacts.tag(akua.arn(), List.of(new Tag("team", "sre")));
        look();
        contacts.has(new Rotation(PRIMARY, "primary", "Europe/Berlin", List.of()));
        look();
        assertThat(changes()).extracting(Change::name).containsExactly("akuam", "akuam", "primary");
    }

    @Test
    void a_rotation_counts_with_all_that_aws_lists_of_it_and_with_its_tags() {
        contacts.has(rotation(START, WEEKLY));
        look();
        assertThat(changes()).isEmpty();
        contacts.has(rotation(START, new Recurrence(1, 2, WEEKLY.handOffs(), WEEKLY.covered())));
        look();
        contacts.has(rotation(START.plusSeconds(60), new Recurrence(1, 2, WEEKLY.handOffs(), WEEKLY.covered())));
        look();
        contacts.tag(PRIMARY, List.of(new Tag("team", "sre"), new Tag(LinkContact.TAG, "U02AKUA")));
        look();
        look();
        assertThat(changes()).extracting(Change::name).containsOnly("primary").hasSize(3);
        assertThat(changes().get(0).before())
                .contains(new Subject.OfRotation(rotation(START, WEEKLY), Optional.of(List.of())));
        assertThat(changes().get(2).after())
                .get()
                .isInstanceOfSatisfying(
                        Subject.OfRotation.class,
                        after -> assertThat(after.tags()).contains(List.of(new Tag("team", "sre"))));
    }

    @Test
    void what_was_not_known_of_a_rotation_is_no_change_and_counts_from_then_on() {
        contacts.failsBefore("tags", refused(Refused.Reason.NO_PERMISSION));
        contacts.failsBefore("tags", refused(Refused.Reason.NO_PERMISSION));
        look();
        assertThat(stored.lastSeen.of(PRIMARY).map(LastSeen.Seen::snapshot))
                .contains(Subject.OfRotation.of(new Rotation(PRIMARY, "primary", "UTC", List.of(akua.arn()))));
        contacts.has(rotation(START, WEEKLY));
        contacts.tag(PRIMARY, List.of(new Tag("team", "sre")));
        look();
        assertThat(changes()).isEmpty();
        contacts.has(rotation(
                START, new Recurrence(1, 1, WEEKLY.handOffs(), List.of(new Recurrence.Covered(1, NINE, NINE)))));
        contacts.untag(PRIMARY, List.of("team"));
        look();
        assertThat(only().name()).isEqualTo("primary");
    }

    private Rotation rotation(Instant start, Recurrence recurrence) {
        return new Rotation(
                PRIMARY, "primary", "UTC", List.of(akua.arn()), Optional.of(start), Optional.of(recurrence));
    }

    @Test
    void contacts_of_other_accounts_are_left_alone() {
        look();
        contacts.has(new Contact(
                new Arn("arn:aws:ssm-contacts:us-east-2:999900001111:contact/theirs"),
                "theirs",
                "Theirs",
                ContactType.PERSONAL,
                Plan.blank()));
        look();
        assertThat(changes()).isEmpty();
        assertThat(stored.lastSeen.objects()).hasSize(2);
    }

    @Test
    void our_own_change_is_not_told_again() {
        look();
        new Writing(parts).run(MAI, new EditPlan(akua, "Akua", TWO_STAGES));
        look();
        assertThat(changes()).extracting(Change::source).containsExactly(Change.Source.SLACK);
    }

    @Test
    void what_somebody_changed_before_a_change_of_ours_is_told_before_it() {
        look();
        Contact theirs = contacts.has(akua.withDisplayName("Theirs"));
        new Writing(parts).run(MAI, new EditPlan(theirs, "Theirs", TWO_STAGES));
        look();
        assertThat(changes()).extracting(Change::source).containsExactly(Change.Source.OUTSIDE, Change.Source.SLACK);
        assertThat(changes().get(0).after()).isEqualTo(changes().get(1).before().map(before -> {
            Subject.OfContact of = (Subject.OfContact) before;
            return Subject.OfContact.of(of.contact());
        }));
    }

    @Test
    void what_somebody_created_is_told_though_we_change_it_before_we_look() {
        look();
        Contact kofi = contacts.has(ContactType.PERSONAL, "kofi", "Kofi", TWO_STAGES);
        new Writing(parts).run(MAI, new EditPlan(kofi, "Kofi B.", TWO_STAGES));
        look();
        assertThat(changes())
                .extracting(Change::kind, Change::source)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Change.Kind.CREATED, Change.Source.OUTSIDE),
                        org.assertj.core.groups.Tuple.tuple(Change.Kind.CHANGED, Change.Source.SLACK));
    }

    /** The bot saves between our reading and our writing down. */
    @Test
    void what_was_read_before_a_change_of_ours_does_not_count() {
        look();
        contacts.afterListing(() -> {
            contacts.afterListing(() -> {});
            new Writing(parts).run(MAI, new DeleteContact(akua));
        });
        look();
        assertThat(changes()).extracting(Change::source).containsExactly(Change.Source.SLACK);
    }

    @Test
    void a_pending_change_is_left_to_whoever_settles_it() {
        look();
        recording.begin(
                MAI, Step.Row.changed(Subject.OfContact.of(akua), Subject.OfContact.of(akua.withPlan(TWO_STAGES))));
        contacts.has(akua.withPlan(TWO_STAGES));
        look();
        assertThat(changes()).isEmpty();
    }

    @Test
    void another_process_goes_on_where_this_one_was_throttled() {
        for (int i = 0; i < 30; i++) {
            contacts.has(ContactType.PERSONAL, "c%02d".formatted(i), "", Plan.blank());
        }
        look();
        contacts.has(ContactType.PERSONAL, "c05", "Changed", Plan.blank());
        contacts.has(ContactType.PERSONAL, "c25", "Changed", Plan.blank());
        clock.forward(BETWEEN);
        contacts.failsLater("get", 17, refused(Refused.Reason.THROTTLED));
        detect.step();
        assertThatThrownBy(detect::step).isInstanceOf(Refused.class);
        long before = contacts.calls("get");
        detect = detect();
        while (detect.step()) {
            assertThat(stored.lastSeen.look()).isPresent();
        }
        assertThat(contacts.calls("get") - before).isLessThan(17);
        assertThat(changes()).extracting(Change::name).containsExactly("c05", "c25");
    }

    @Test
    void an_account_is_listed_once_in_a_look_however_many_processes_take_part_in_it() {
        for (int i = 0; i < 35; i++) {
            contacts.has(ContactType.PERSONAL, "c" + i, "", Plan.blank());
        }
        DetectOutsideChanges other = detect();
        long before = contacts.calls("list");
        while (detect.step()) {
            other.step();
        }
        assertThat(contacts.calls("list") - before).isEqualTo(1);
        assertThat(stored.lastSeen.objects()).hasSizeGreaterThan(35);
    }

    @Test
    void what_a_role_may_not_read_is_left_out_and_asked_for_once_in_a_look() {
        contacts.has(ContactType.PERSONAL, "kofi", "Kofi", Plan.blank());
        contacts.failsBefore("tags", refused(Refused.Reason.NO_PERMISSION));
        look();
        assertThat(contacts.calls("tags"))
                .as("once for both contacts, and for the rotation")
                .isEqualTo(2);
        contacts.tag(akua.arn(), List.of(new Tag("team", "sre")));
        look();
        look();
        assertThat(changes()).as("the tags were not known before").isEmpty();
    }

    @Test
    void another_account_is_looked_at_for_the_first_time() {
        look();
        here = Optional.empty();
        clock.forward(BETWEEN);
        assertThat(detect.step()).isFalse();
        here = Optional.of("there");
        contacts.has(ContactType.PERSONAL, "kofi", "Kofi", Plan.blank());
        look();
        assertThat(changes()).isEmpty();
    }
}
