package oncall.slack.announce;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oncall.domain.Change;
import oncall.domain.Contact;
import oncall.domain.PlanDiff;
import oncall.domain.Snapshot;
import oncall.slack.block.Blocks;
import oncall.slack.block.Elements;
import oncall.slack.block.Message;
import oncall.slack.block.SafeText;
import oncall.slack.plan.PlanView;
import oncall.slack.words.AnnounceWords;
import oncall.slack.words.DifferenceWords;

/** Draws what a channel reads of changes: what happened, the difference, the plan as it is now; no address. */
public final class ChangeSummary {
    private static final int MOST_BLOCKS = 45;

    private final CalledOf called;

    public ChangeSummary(CalledOf called) {
        this.called = called;
    }

    /**
     * One message.
     *
     * @param perhapsAgain the channel may have read it before
     */
    public Message of(List<Change> changes, boolean perhapsAgain) {
        List<LayoutBlock> blocks = new ArrayList<>();
        List<SafeText> text = new ArrayList<>();
        if (perhapsAgain) {
            blocks.add(Blocks.context(AnnounceWords.perhapsAgain()));
            text.add(AnnounceWords.perhapsAgain());
        }
        changes.forEach(change -> draw(change, changes.size() == 1, blocks, text));
        return new Message(SafeText.join("\n", text).cutTo(Blocks.LONGEST_TEXT), shortened(blocks));
    }

    /** For the author, where the channel could not be posted to. */
    Message notPosted(String channel, List<Change> changes) {
        return headed(AnnounceWords.notPosted(channel), of(changes, false));
    }

    /** For the author of a change whose outcome was not known. */
    Message settled(Change change) {
        SafeText words = AnnounceWords.settled(change);
        return change.state() == Change.State.APPLIED
                ? headed(words, of(List.of(change), false))
                : new Message(words, List.of(Blocks.section(words)));
    }

    private static Message headed(SafeText words, Message message) {
        List<LayoutBlock> blocks = new ArrayList<>(List.of(Blocks.section(words)));
        blocks.addAll(message.blocks());
        return new Message(words.and("\n").and(message.text()).cutTo(Blocks.LONGEST_TEXT), shortened(blocks));
    }

    private void draw(Change change, boolean alone, List<LayoutBlock> blocks, List<SafeText> text) {
        SafeText first = AnnounceWords.first(change);
        blocks.add(Blocks.section(first));
        text.add(first);
        List<SafeText> differences = differences(change);
        if (!differences.isEmpty()) {
            blocks.add(Blocks.section(SafeText.join("\n", differences)));
            text.addAll(differences);
        }
        AnnounceWords.note(change).ifPresent(note -> {
            blocks.add(Blocks.section(note));
            text.add(note);
        });
        Optional<Contact> present = contact(change.after());
        if (alone) {
            present.ifPresent(contact -> plan(contact, blocks, text));
        }
        blocks.add(Blocks.context(AnnounceWords.source(change)));
        present.ifPresent(contact -> blocks.add(Blocks.actions(
                "summary-" + change.id(),
                Elements.button("show", "Show", contact.arn().value()))));
    }

    private void plan(Contact contact, List<LayoutBlock> blocks, List<SafeText> text) {
        PlanView plan = new PlanView(contact.type(), contact.plan(), called.of(contact));
        blocks.addAll(plan.blocks());
        text.addAll(plan.lines());
    }

    private List<SafeText> differences(Change change) {
        Optional<Contact> before = contact(change.before());
        Optional<Contact> after = contact(change.after());
        List<SafeText> lines = new ArrayList<>();
        if (before.isPresent() && after.isPresent()) {
            lines.addAll(
                    new DifferenceWords(called.of(after.get())).lines(PlanDiff.between(before.get(), after.get())));
        }
        return lines;
    }

    static Optional<Contact> contact(Optional<Snapshot> snapshot) {
        return snapshot.filter(Snapshot.OfContact.class::isInstance)
                .map(Snapshot.OfContact.class::cast)
                .map(Snapshot.OfContact::contact);
    }

    private static List<LayoutBlock> shortened(List<LayoutBlock> blocks) {
        return blocks.size() <= MOST_BLOCKS ? blocks : blocks.subList(0, MOST_BLOCKS);
    }
}
