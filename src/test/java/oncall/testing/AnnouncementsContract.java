package oncall.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oncall.operations.port.Announcement;
import oncall.operations.port.Announcements;
import oncall.operations.port.Notice;
import org.junit.jupiter.api.Test;

/** What screens ask of announcements: those that were given up, wherever they are kept. None at first. */
public interface AnnouncementsContract {
    Announcements announcements();

    Instant now();

    /** This change was not told in the channel, and is not tried any more. */
    void givenUp(String change, String channel);

    @Test
    default void what_was_given_up_is_told_oldest_first_until_it_is_tried_again() {
        assertThat(given(5)).isEmpty();
        assertThat(announcements().tryAgain("C1", now())).isZero();
        givenUp("c1", "C2");
        givenUp("c2", "C1");
        givenUp("c3", "C2");
        assertThat(given(5)).containsExactly("c1", "c2", "c3");
        assertThat(given(2)).containsExactly("c1", "c2");
        assertThat(announcements().parked(1).get(0))
                .returns(Announcements.State.PARKED, Announcements.Row::state)
                .returns("C2", row -> row.announcement().channel())
                .returns("c1", row -> row.announcement().notice().key());
        assertThat(announcements().count(Announcements.State.PARKED)).isEqualTo(3);

        assertThat(announcements().tryAgain("C2", now())).isEqualTo(2);
        assertThat(announcements().tryAgain("C2", now())).isZero();
        assertThat(given(5)).containsExactly("c2");
        assertThat(announcements().count(Announcements.State.PARKED)).isEqualTo(1);
    }

    @Test
    default void what_is_told_once_is_not_told_again_in_the_same_place() {
        Notice asked = new Notice.Asked("k", "U03SAM", Optional.empty(), "");
        assertThat(announcements().addOnce(Announcement.to("U01MAI", asked))).isTrue();
        assertThat(announcements().addOnce(Announcement.to("U01MAI", asked))).isFalse();
        assertThat(announcements().addOnce(Announcement.to("U05KAI", asked))).isTrue();
    }

    private List<String> given(int most) {
        return announcements().parked(most).stream()
                .map(row -> row.announcement().notice().key())
                .toList();
    }
}
