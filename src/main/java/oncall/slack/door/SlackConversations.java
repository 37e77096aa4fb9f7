package oncall.slack.door;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import oncall.operations.Refused;
import oncall.operations.port.Conversations;
import oncall.slack.press.SlackSaidNo;

/** Channels by Slack's {@code conversations.info} and {@code conversations.members}. */
public final class SlackConversations implements Conversations {
    private final SlackCalls calls;

    public SlackConversations(SlackCalls calls) {
        this.calls = calls;
    }

    @Override
    public Optional<Conversations.Conversation> find(String channel) {
        return inWords(() -> {
            try {
                return Optional.of(conversation(channel, calls.conversation(channel)));
            } catch (SlackSaidNo no) {
                if (no.is("channel_not_found")) {
                    return Optional.empty();
                }
                throw no;
            }
        });
    }

    private static Conversations.Conversation conversation(String asked, com.slack.api.model.Conversation slacks) {
        return new Conversations.Conversation(
                Objects.requireNonNullElse(slacks.getId(), asked),
                Objects.requireNonNullElse(slacks.getName(), ""),
                slacks.isMember(),
                slacks.isExtShared() || slacks.isPendingExtShared(),
                slacks.isArchived());
    }

    @Override
    public boolean hasMember(String channel, String userId) {
        return inWords(() -> calls.isMember(channel, userId));
    }

    private static <T> T inWords(Supplier<T> asking) {
        try {
            return asking.get();
        } catch (SlackSaidNo no) {
            Refused.Reason reason = no.is("missing_scope") ? Refused.Reason.NO_PERMISSION : Refused.Reason.UNAVAILABLE;
            throw new Refused(reason, no.words());
        }
    }
}
