package oncall.slack.door;

import com.slack.api.model.block.LayoutBlock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import oncall.slack.block.Message;
import oncall.slack.press.SlackSaidNo;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * In which form this workspace takes a message: with a table, as sections, or as words alone. Slack gives tables to one
 * workspace after the other, and says so only by refusing them.
 *
 * <p>A call that is refused is sent again at once in the next form. An acknowledgement cannot be: the person is told
 * that the command failed, and the app nothing. So it holds a table only where the last call with one was taken; before
 * the first, sections, or nothing where the acknowledgement is held anyway: then the answer is a call. After a refusal nothing holds one for an hour; then a call tries again.
 */
final class MessageForms {
    private static final Logger log = LoggerFactory.getLogger(MessageForms.class);
    private static final Duration UNTIL_TRIED_AGAIN = Duration.ofHours(1);

    private final InstantSource clock;
    private final AtomicReference<Optional<Learnt>> tables = new AtomicReference<>(Optional.empty());

    private final AtomicLong changes = new AtomicLong();

    /** Whether the last call with a table was taken, and when that was. */
    private record Learnt(boolean taken, Instant at) {}

    @FunctionalInterface
    interface Sending {
        void send(@Nullable List<LayoutBlock> blocks);
    }

    MessageForms(InstantSource clock) {
        this.clock = clock;
    }

    /** How often another form than before was learnt. */
    long changes() {
        return changes.get();
    }

    Message forAnswer(Message message) {
        return tables.get().filter(Learnt::taken).isPresent() ? message : message.inSections();
    }

    /** Whether a call has told whether tables are taken, or it holds none. */
    boolean isKnownToFit(Message message) {
        return !message.hasTable() || tables.get().isPresent();
    }

    /** In the best form that is taken. */
    void send(Message message, Sending sending) {
        boolean tried = message.hasTable() && mayTryTables();
        if (tried && isTaken(message, sending)) {
            learn(true);
            return;
        }
        Message sections = message.inSections();
        if (sections.blocks().isEmpty() || !isTaken(sections, sending)) {
            sending.send(null);
        } else if (tried) {
            learn(false);
        }
    }

    private boolean mayTryTables() {
        return tables.get()
                .filter(learnt -> !learnt.taken())
                .map(refused -> !clock.instant().isBefore(refused.at().plus(UNTIL_TRIED_AGAIN)))
                .orElse(true);
    }

    /** Only that the same came through without its table tells that the table was what was refused. */
    private void learn(boolean taken) {
        if (tables.get().filter(learnt -> learnt.taken() == taken).isEmpty()) {
            changes.incrementAndGet();
        }
        if (!taken) {
            log.info("this workspace shows no tables yet: sections for an hour");
        }
        tables.set(Optional.of(new Learnt(taken, clock.instant())));
    }

    /** What is wrong with a table Slack may call wrong with an attachment, of which we send none. */
    private static boolean isTaken(Message message, Sending sending) {
        try {
            sending.send(message.blocks());
            return true;
        } catch (SlackSaidNo no) {
            if (!no.is("invalid_blocks", "invalid_attachments")) {
                throw no;
            }
            return false;
        }
    }
}
