package oncall.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import oncall.operations.port.Membership;
import oncall.operations.port.People;
import oncall.operations.port.Standing;
import org.junit.jupiter.api.Test;

/** What we know of people in Slack, over HTTP and in memory: Mai is an admin, Akua is none. */
public interface MembershipContract {
    Membership membership();

    People people();

    @Test
    default void admins_are_editors_and_whoever_is_none_is_told_why() {
        assertThat(asked("U01MAI"))
                .returns(Standing.Role.EDITOR, Standing::role)
                .returns("", Standing::reason);
        assertThat(asked("U02AKUA").role()).isEqualTo(Standing.Role.MEMBER);
        assertThat(asked("U02AKUA").reason()).isNotBlank();
    }

    @Test
    default void people_have_names_and_whoever_asks_is_told_whom_to_ask() {
        assertThat(people().name("U02AKUA")).contains("Akua Mansa");
        assertThat(people().name("U0NOBODY")).isEmpty();
        assertThat(people().editors(1)).containsExactly(new People.Person("U01MAI", "Mai Nguyen"));
        assertThat(people().name("U01MAI")).contains("Mai Nguyen");
    }

    @Test
    default void what_slack_said_is_remembered() {
        Standing asked = asked("U01MAI");
        assertThat(membership().remembered("U01MAI")).contains(asked);
        assertThat(membership().askForAChange("U01MAI")).isEqualTo(asked);
    }

    private Standing asked(String user) {
        return membership().ask(user, Duration.ofSeconds(60), Duration.ofSeconds(60));
    }
}
