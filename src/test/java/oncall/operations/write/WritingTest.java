package oncall.operations.write;

import static oncall.operations.Samples.MAI;
import static oncall.operations.Samples.refused;
import static oncall.testing.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.domain.Contact;
import oncall.domain.Rotation;
import oncall.domain.Subject;
import oncall.domain.Tag;
import oncall.operations.Outcome;
import oncall.operations.Refused;
import oncall.operations.Samples;
import oncall.operations.Unclear;
import oncall.operations.people.Directory;
import oncall.operations.people.Protection;
import oncall.testing.FakeContacts;
import oncall.testing.FakeJournal;
import oncall.testing.FakeKnownContacts;
import org.junit.jupiter.api.Test;

class WritingTest {
    private static final Tag TEAM = new Tag("team", "sre");

    private final FakeContacts contacts = new FakeContacts();
    private final Contact akua = Samples.akua(contacts);
    private final FakeJournal journal = new FakeJournal();
    private final ChangeParts parts = Samples.parts(
            contacts, new FakeKnownContacts(contacts), new Directory(contacts, contacts), Protection.none(), journal);
    private final Writing writing = new Writing(parts);

    @Test
    void a_tag_is_set_and_taken_away_once() {
        assertThat(done(writing.run(MAI, new ChangeTag(akua.arn(), "team", Optional.of("sre")))))
                .containsExactly(TEAM);
        assertThat(writing.run(MAI, new ChangeTag(akua.arn(), "team", Optional.of("sre"))))
                .isEqualTo(new Outcome.Unchanged<>(List.of(TEAM)));
        assertThat(done(writing.run(MAI, new ChangeTag(akua.arn(), "team", Optional.empty()))))
                .isEmpty();
        assertThat(journal.states()).containsExactly(Change.State.APPLIED, Change.State.APPLIED);
    }

    /** It may well be there: that is settled by a later look. */
    @Test
    void a_tag_that_cannot_be_looked_for_is_not_called_refused() {
        contacts.failsLater("tags", 1, refused(Refused.Reason.UNAVAILABLE));
        for (int i = 0; i < 3; i++) {
            contacts.failsBefore("tags", refused(Refused.Reason.UNAVAILABLE));
        }

        assertThatThrownBy(() -> writing.run(MAI, new ChangeTag(akua.arn(), "team", Optional.of("sre"))))
                .isInstanceOf(Unclear.class);
        assertThat(journal.states()).containsExactly(Change.State.PENDING);
    }

    @Test
    void a_rotation_is_written_down_as_aws_holds_it() {
        Rotation wanted = new Rotation(new Arn("primary"), "primary", "UTC", List.of(akua.arn()));

        Instant start = Instant.parse("2026-11-30T09:00:00Z");
        contacts.begins = Optional.of(start);
        new Writing(parts).run(MAI, new CreateRotation(wanted, List.of(TEAM), "token"));

        assertThat(journal.last().after())
                .hasValueSatisfying(after -> assertThat(
                                ((Subject.OfRotation) after).rotation().start())
                        .contains(start));
    }
}
