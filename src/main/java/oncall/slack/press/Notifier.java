package oncall.slack.press;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import oncall.slack.block.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reaches the presser with words by the first way that is open. */
final class Notifier {
    private static final Logger log = LoggerFactory.getLogger(Notifier.class);

    private final SlackApi slackApi;
    private final Retries retries;

    Notifier(SlackApi slackApi, Retries retries) {
        this.slackApi = slackApi;
        this.retries = retries;
    }

    /** By the response URL, a small window, a note in the channel that only they see, or a direct message. */
    void tell(Press press, Message words, SlackApi.Appears appears) {
        first(press, ways(press, words, appears), 1);
    }

    /** Where Slack has no time for any of them, again after the shortest pause that it asked for. */
    private void first(Press press, List<Runnable> ways, int attempt) {
        Optional<Duration> pause = Optional.empty();
        for (Runnable way : ways) {
            try {
                way.run();
                return;
            } catch (SlackSaidNo no) {
                log.info("telling failed kind={} method={} code={}", press.kind(), no.method(), no.code());
                pause = Stream.concat(pause.stream(), Retries.pause(no, attempt).stream())
                        .min(Duration::compareTo);
            }
        }
        if (pause.isPresent()) {
            retries.after(pause.get(), press, () -> first(press, ways, attempt + 1));
        } else {
            log.warn("words for a presser could not be delivered kind={}", press.kind());
        }
    }

    /** What a channel does not read, to the presser alone: where they asked, else as a direct message. */
    void privately(Press press, AskedFrom from, Message words) {
        Stream.Builder<Runnable> ways = Stream.builder();
        from.responseUrl().ifPresent(url -> ways.add(() -> slackApi.respond(url, words, SlackApi.Appears.ALONE)));
        from.channel().ifPresent(channel -> ways.add(() -> slackApi.whisper(channel, press.user(), words)));
        ways.add(() -> slackApi.post(press.user(), words));
        first(press, ways.build().toList(), 1);
    }

    private List<Runnable> ways(Press press, Message words, SlackApi.Appears appears) {
        Stream.Builder<Runnable> ways = Stream.builder();
        press.responseUrl().ifPresent(url -> ways.add(() -> slackApi.respond(url, words, appears)));
        press.triggerId()
                .filter(id -> press.view().isPresent())
                .ifPresent(id -> ways.add(() -> window(press, id, words)));
        press.channel().ifPresent(channel -> ways.add(() -> slackApi.whisper(channel, press.user(), words)));
        ways.add(() -> slackApi.post(press.user(), words));
        return ways.build().toList();
    }

    private void window(Press press, String triggerId, Message words) {
        if (press.inModal().isPresent()) {
            slackApi.push(triggerId, Words.modal(words));
        } else {
            slackApi.open(triggerId, Words.modal(words));
        }
    }
}
