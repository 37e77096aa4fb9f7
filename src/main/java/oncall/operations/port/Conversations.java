package oncall.operations.port;

import java.util.Optional;
import oncall.operations.Refused;

/** Slack's channels, as far as this app may see them. Every method waits for Slack and throws {@link Refused} with words. */
public interface Conversations {
    /**
     * A channel.
     *
     * @param name without its {@code #}
     * @param ours whether the bot is a member, and so may post
     * @param shared whether people of another company read it
     */
    record Conversation(String id, String name, boolean ours, boolean shared, boolean archived) {}

    /** Empty where there is no such channel, or it is a private one without the bot. */
    Optional<Conversation> find(String channel);

    boolean hasMember(String channel, String userId);
}
