package oncall.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.domain.Recurrence;
import oncall.domain.Rotation;
import oncall.operations.port.LastSeen;
import oncall.operations.port.Listings.Listing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Kind.class)
final class DatabaseListingsTest extends StoreTest {
    DatabaseListingsTest(Kind kind) {
        super(kind);
    }

    private static Listing listing(Instant began) {
        return new Listing(
                "here",
                began,
                7,
                List.of(new ContactName(Sample.AKUA, "akuam", "Akua \u2603", ContactType.PERSONAL)),
                List.of(new Rotation(
                        Sample.arn("rotation/primary"),
                        "primary",
                        "UTC",
                        List.of(Sample.AKUA),
                        Optional.of(Sample.NOW),
                        Optional.of(new Recurrence(1, 1, List.of(), List.of())))));
    }

    @Test
    void what_was_listed_last_is_there_for_its_own_place() {
        assertThat(stored.listings.last("here")).isEmpty();
        assertThat(stored.listings.keep(listing(Sample.NOW))).isTrue();
        assertThat(stored.listings.last("here")).contains(listing(Sample.NOW));
        assertThat(stored.listings.last("elsewhere")).isEmpty();
        assertThat(stored.lastSeen.look()).isEmpty();
    }

    @Test
    void of_two_processes_that_list_at_once_one_was_first_and_the_later_listing_stays() {
        if (!settings.isPostgres()) {
            return;
        }
        try (Database second = Kind.open(settings)) {
            Stored other = another(second);
            assertThat(stored.listings.keep(listing(Sample.NOW.plusMillis(1)))).isTrue();
            assertThat(other.listings.keep(listing(Sample.NOW))).isFalse();
            assertThat(other.listings.last("here")).contains(listing(Sample.NOW.plusMillis(1)));
            assertThat(other.listings.keep(listing(Sample.NOW.plusSeconds(60)))).isTrue();
            assertThat(stored.listings.last("here")).contains(listing(Sample.NOW.plusSeconds(60)));
            LastSeen.Look look = new LastSeen.Look(1, Sample.NOW, "", true, "here");
            stored.lastSeen.keep(look);
            assertThat(other.lastSeen.look()).contains(look);
        }
    }
}
