package oncall.slack.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import oncall.slack.block.SafeText;
import oncall.slack.document.Files;
import oncall.slack.press.SlackSaidNo;

/** Files in a map: those that can be read by id, those that were sent by name. */
public final class NotedFiles implements Files {
    public final Map<String, String> uploaded = new LinkedHashMap<>();
    public final Map<String, String> sent = new LinkedHashMap<>();
    public boolean mayRead = true;
    public boolean maySend = true;
    /** Thrown instead of sending. */
    public Optional<SlackSaidNo> refusal = Optional.empty();

    @Override
    public boolean mayRead() {
        return mayRead;
    }

    @Override
    public boolean maySend() {
        return maySend;
    }

    @Override
    public String read(String fileId) throws FileRefused {
        if (!uploaded.containsKey(fileId)) {
            throw new FileRefused("This file is not one of Slack's.");
        }
        return uploaded.getOrDefault(fileId, "");
    }

    @Override
    public void send(String userId, String name, String content, SafeText comment) {
        refusal.ifPresent(no -> {
            throw no;
        });
        sent.put(userId + " " + name, content);
    }
}
