package oncall.operations.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.operations.OwnAccount;
import oncall.operations.Refused;
import oncall.operations.Samples;
import oncall.operations.port.Listings.Listing;
import oncall.store.Database;
import oncall.store.StoreSettings;
import oncall.store.Stored;
import oncall.testing.FakeContacts;
import oncall.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two processes that know one account by name. */
class ReadNamesTest {
    private static final Duration BETWEEN = Duration.ofSeconds(30);

    private final SettableClock clock = new SettableClock();
    private final FakeContacts contacts = new FakeContacts();
    private final Database database;
    private final Stored stored;
    private final Directory one = directory();
    private final Directory two = directory();
    private final ReadNames first;
    private final ReadNames second;
    private Optional<String> here = Optional.of("here");

    ReadNamesTest() throws IOException {
        StoreSettings settings = StoreSettings.temporary().withPress(Duration.ofSeconds(3));
        database = Database.open(settings);
        stored = new Stored(database, settings, Duration.ofSeconds(5), clock);
        first = names(one);
        second = names(two);
    }

    @BeforeEach
    void someoneIsThere() {
        Samples.akua(contacts);
    }

    @AfterEach
    void end() {
        database.close();
    }

    private Directory directory() {
        return new Directory(contacts, contacts, OwnAccount.ANY, clock);
    }

    private ReadNames names(Directory directory) {
        return new ReadNames(directory, stored.listings, stored.lastSeen, () -> here, clock);
    }

    private static List<String> aliases(Directory directory) {
        return directory.names().all().stream().map(ContactName::alias).toList();
    }

    @Test
    void an_account_is_listed_as_often_for_two_processes_as_for_one() {
        for (int minute = 0; minute < 10; minute++) {
            first.step();
            second.step();
            clock.forward(BETWEEN);
            second.step();
            first.step();
            clock.forward(BETWEEN);
        }
        assertThat(contacts.calls("list")).isEqualTo(10);
        assertThat(aliases(two)).containsExactly("akuam");
    }

    @Test
    void what_the_look_for_changes_listed_is_enough_for_all() {
        for (int minute = 0; minute < 10; minute++) {
            clock.forward(BETWEEN);
            stored.listings.keep(new Listing("here", clock.instant(), 0, contacts.list(), contacts.all()));
            first.step();
            second.step();
        }
        assertThat(contacts.calls("list")).isEqualTo(10);
        assertThat(aliases(one)).containsExactly("akuam");
    }

    @Test
    void where_one_lists_no_more_the_other_does() {
        first.step();
        second.step();
        clock.forward(Duration.ofSeconds(60));
        second.step();
        assertThat(contacts.calls("list")).isEqualTo(1);
        clock.forward(Duration.ofSeconds(30));
        second.step();
        assertThat(contacts.calls("list")).isEqualTo(2);
        clock.forward(Duration.ofSeconds(60));
        second.step();
        assertThat(contacts.calls("list")).isEqualTo(3);
    }

    @Test
    void what_was_created_or_deleted_here_since_the_other_listed_stays_so() {
        first.step();
        Arn gone = Samples.akua(contacts).arn();
        ContactName made = new ContactName(FakeContacts.contactArn("new"), "new", "", ContactType.PERSONAL);
        clock.forward(Duration.ofSeconds(1));
        two.remember(made);
        two.forget(gone);
        second.step();
        assertThat(aliases(two)).containsExactly("new");
        clock.forward(Duration.ofSeconds(90));
        first.step();
        second.step();
        assertThat(aliases(two)).as("what AWS says since").containsExactly("akuam");
    }

    @Test
    void a_process_that_begins_takes_nothing_that_was_changed_since() {
        stored.listings.keep(new Listing("here", clock.instant(), stored.lastSeen.mark() - 1, List.of(), List.of()));
        first.step();
        assertThat(aliases(one)).containsExactly("akuam");
    }

    @Test
    void an_account_of_another_place_or_an_unknown_one_is_listed_by_each() {
        first.step();
        here = Optional.of("elsewhere");
        second.step();
        here = Optional.empty();
        first.step();
        assertThat(contacts.calls("list")).isEqualTo(3);
    }

    @Test
    void names_are_read_though_the_database_is_away() {
        database.close();
        first.step();
        assertThat(aliases(one)).containsExactly("akuam");
        contacts.failsBefore("list", new Refused(Refused.Reason.UNAVAILABLE, "AWS does not answer."));
        assertThatThrownBy(first::step).isInstanceOf(Refused.class);
    }
}
