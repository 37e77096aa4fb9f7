package oncall.testing;

import static org.assertj.core.api.Assertions.assertThat;

import oncall.operations.port.Conversations;
import oncall.operations.port.Conversations.Conversation;
import org.junit.jupiter.api.Test;

/**
 * What Slack's channels hold to, over HTTP and in memory: {@code #sre} has the bot, Mai and Sam in it, {@code #general}
 * Mai but not the bot, and another company reads {@code #general}.
 */
public interface ConversationsContract {
    Conversations conversations();

    @Test
    default void a_channel_is_told_with_who_may_read_and_post_in_it() {
        assertThat(conversations().find("C02SRE")).contains(new Conversation("C02SRE", "sre", true, false, false));
        assertThat(conversations().find("C01GENERAL"))
                .contains(new Conversation("C01GENERAL", "general", false, true, false));
        assertThat(conversations().find("C99NONE")).isEmpty();
    }

    @Test
    default void those_who_are_in_a_channel_are_its_members() {
        assertThat(conversations().hasMember("C02SRE", "U01MAI")).isTrue();
        assertThat(conversations().hasMember("C02SRE", "U03SAM")).isTrue();
        assertThat(conversations().hasMember("C01GENERAL", "U03SAM")).isFalse();
    }
}
