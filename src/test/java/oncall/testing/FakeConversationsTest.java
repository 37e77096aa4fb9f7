package oncall.testing;

import oncall.operations.port.Conversations;
import oncall.operations.port.Conversations.Conversation;

class FakeConversationsTest implements ConversationsContract {
    private final FakeConversations conversations = new FakeConversations()
            .with(new Conversation("C02SRE", "sre", true, false, false), "U01MAI", "U03SAM")
            .with(new Conversation("C01GENERAL", "general", false, true, false), "U01MAI");

    @Override
    public Conversations conversations() {
        return conversations;
    }
}
