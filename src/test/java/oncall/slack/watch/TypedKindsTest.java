package oncall.slack.watch;

import static oncall.operations.port.WatchKind.CHANGES;
import static oncall.operations.port.WatchKind.COVER_REQUESTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.domain.Names;
import oncall.slack.bench.Team;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedKindsTest {
    private static final Names NONE = new Names(List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sre-oncall cover requests | sre-oncall",
                "sre-oncall  Cover  Request | sre-oncall",
                "cover-requests of SRE on call | SRE on call",
                "everything cover requests | everything",
                "cover requests of arn:aws:ssm-contacts:us-east-2:111122223333:contact/a"
                        + " | arn:aws:ssm-contacts:us-east-2:111122223333:contact/a",
            })
    void one_kind_stands_behind_or_before_a_name(String typed, String who) {
        assertThat(TypedKinds.in(typed, NONE)).isEqualTo(new TypedKinds(who, Set.of(COVER_REQUESTS)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sre changes and cover requests",
                "sre cover requests, changes",
                "sre changes, and cover requests",
                "sre changes cover requests",
                "changes and cover requests of sre"
            })
    void several_are_joined_as_people_do(String typed) {
        assertThat(TypedKinds.in(typed, NONE)).isEqualTo(new TypedKinds("sre", Set.of(CHANGES, COVER_REQUESTS)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sre", "changes", "cover requests", "sre pages", "sre recover requests", "sreechanges"})
    void what_names_no_kind_that_is_offered_is_a_name(String typed) {
        assertThat(TypedKinds.in(typed, NONE)).isEqualTo(new TypedKinds(typed, Set.of()));
    }

    @Test
    void what_is_called_so_as_a_whole_is_meant_as_a_whole() {
        ContactName name =
                new ContactName(Team.contact("changes"), "sre-changes", "SRE changes", ContactType.ONCALL_SCHEDULE);
        Names names = new Names(List.of(name));
        assertThat(TypedKinds.in("sre changes", names)).isEqualTo(new TypedKinds("sre changes", Set.of()));
    }
}
