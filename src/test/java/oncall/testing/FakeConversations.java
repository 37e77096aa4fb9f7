package oncall.testing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import oncall.operations.Refused;
import oncall.operations.port.Conversations;

/** Channels in a map; their members are those that were let in. */
public final class FakeConversations implements Conversations {
    private final Map<String, Conversation> channels = new HashMap<>();
    private final Set<String> members = new HashSet<>();
    private Optional<Refused> refusal = Optional.empty();

    public FakeConversations with(Conversation channel, String... people) {
        channels.put(channel.id(), channel);
        for (String person : people) {
            members.add(channel.id() + " " + person);
        }
        return this;
    }

    /** From now on. */
    public void fails(Refused refused) {
        refusal = Optional.of(refused);
    }

    @Override
    public Optional<Conversation> find(String channel) {
        refusal.ifPresent(refused -> {
            throw refused;
        });
        return Optional.ofNullable(channels.get(channel));
    }

    @Override
    public boolean hasMember(String channel, String userId) {
        return members.contains(channel + " " + userId);
    }
}
