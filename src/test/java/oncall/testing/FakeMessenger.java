package oncall.testing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import oncall.operations.port.Messenger;
import oncall.operations.port.Notice;

/** A Slack that notes what it is to say. Holds to {@link MessengerContract}. */
public class FakeMessenger implements Messenger {
    public final List<String> heard = new CopyOnWriteArrayList<>();
    /** How the next posts end where that is otherwise than well. */
    public Optional<Outcome> inChannel = Optional.empty();

    public Optional<Outcome> byUrl = Optional.empty();
    /** What the next message cannot be drawn for. */
    public Optional<RuntimeException> trouble = Optional.empty();

    private final AtomicInteger posted = new AtomicInteger();

    @Override
    public Outcome announce(String channel, Optional<String> thread, List<Notice> notices, boolean perhapsAgain) {
        trouble.ifPresent(why -> {
            throw why;
        });
        heard.add("announce " + channel + thread.map(" below "::concat).orElse("") + " " + keys(notices)
                + (perhapsAgain ? " again" : " first"));
        return inChannel.orElseGet(() -> channel.startsWith("C99") ? new Outcome.NotThere() : posted());
    }

    @Override
    public Outcome announceByUrl(String responseUrl, List<Notice> notices) {
        heard.add("url " + responseUrl + " " + keys(notices));
        return byUrl.orElseGet(() -> new Outcome.Posted(""));
    }

    @Override
    public Outcome tellAuthor(String userId, String channel, Notice notice) {
        heard.add("author " + userId + " " + channel + " " + keys(List.of(notice)));
        return posted();
    }

    private Outcome posted() {
        return new Outcome.Posted(posted.incrementAndGet() + ".0");
    }

    private static List<String> keys(List<Notice> notices) {
        return notices.stream().map(Notice::key).toList();
    }
}
