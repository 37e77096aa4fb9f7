package oncall.slack.home;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import oncall.domain.Change;
import oncall.domain.Contact;
import oncall.operations.Announcements;
import oncall.operations.Draft;
import oncall.slack.block.Blocks;
import oncall.slack.block.Elements;
import oncall.slack.block.SafeText;
import oncall.slack.plan.PlanView;
import oncall.slack.words.Called;
import oncall.slack.words.ChannelWords;
import oncall.slack.words.HistoryWords;
import oncall.slack.words.HomeWords;

/** Draws what the App Home shows of the reader's contact, drafts, changes, and what waits for an editor. */
final class HomePastView {
    static final String TRY_AGAIN = "home.try-again";
    /** The plan editor's route that goes on with a draft. */
    private static final String CONTINUE = "editor-continue";

    private static final int MOST = 5;
    private static final int MOST_CHANNELS = 20;

    private HomePastView() {}

    static List<LayoutBlock> draw(HomePast past, Called called) {
        List<LayoutBlock> blocks = new ArrayList<>();
        past.own()
                .ifPresentOrElse(
                        own -> own(own, called, blocks), () -> blocks.add(Blocks.context(HomeWords.notLinked())));
        past.care().ifPresent(care -> care(care, blocks));
        drafts(past.drafts(), blocks);
        changes(past.changes(), blocks);
        return blocks;
    }

    /** The reader is its owner: addresses are in clear. */
    private static void own(HomePast.Own own, Called called, List<LayoutBlock> blocks) {
        Contact contact = own.details().contact();
        List<SafeText> lines = new ArrayList<>(List.of(HomeWords.own(contact)));
        own.details().channels().stream()
                .limit(MOST_CHANNELS)
                .map(channel -> ChannelWords.line(channel, true))
                .forEach(lines::add);
        if (own.details().channels().isEmpty()) {
            lines.add(ChannelWords.none());
        }
        blocks.add(Blocks.section(SafeText.join("\n", lines)));
        Called names = called.withChannels(own.details().channels());
        blocks.add(Blocks.section(SafeText.join("\n", new PlanView(contact.type(), contact.plan(), names).lines())));
        blocks.add(Blocks.context(HomeWords.watching(own.watching())));
        String key = contact.arn().value();
        blocks.add(Blocks.actions(
                "own",
                Elements.button("edit", "Edit Plan", key),
                Elements.button("channels", "Channels", key),
                Elements.button("preview", "Preview", key),
                Elements.button("history", HistoryWords.HISTORY, key)));
    }

    private static void care(HomePast.Care care, List<LayoutBlock> blocks) {
        Map<String, List<Announcements.Due>> byChannel = new LinkedHashMap<>();
        care.parked()
                .forEach(due -> byChannel
                        .computeIfAbsent(due.row().announcement().channel(), channel -> new ArrayList<>())
                        .add(due));
        if (!byChannel.isEmpty()) {
            blocks.add(Blocks.section(HomeWords.parked()));
            byChannel.entrySet().stream()
                    .limit(MOST)
                    .forEach(channel -> blocks.add(Blocks.section(
                            "parked-" + blocks.size(),
                            HomeWords.parkedIn(
                                    channel.getKey(), channel.getValue().size()),
                            Elements.button(TRY_AGAIN, HomeWords.TRY_AGAIN, channel.getKey()))));
            if (byChannel.size() > MOST) {
                blocks.add(Blocks.context(HomeWords.more(byChannel.size() - MOST)));
            }
        }
        if (!care.unsettled().isEmpty()) {
            blocks.add(Blocks.section(HomeWords.unsettled()));
            care.unsettled().stream().limit(MOST).forEach(change -> blocks.add(change("unsettled-", change)));
            if (care.unsettled().size() > MOST) {
                blocks.add(Blocks.context(HomeWords.more(care.unsettled().size() - MOST)));
            }
        }
    }

    private static LayoutBlock change(String prefix, Change change) {
        return Blocks.section(
                prefix + change.id(),
                HistoryWords.line(change).and("\n").and(HistoryWords.small(change)),
                Elements.labelled(
                        Elements.button("history.show", HistoryWords.SHOW_DIFFERENCE, change.id()),
                        HistoryWords.SHOW_DIFFERENCE + " of change " + change.id()));
    }

    private static void drafts(List<Draft> drafts, List<LayoutBlock> blocks) {
        if (drafts.isEmpty()) {
            return;
        }
        blocks.add(Blocks.section(HomeWords.drafts(drafts.size())));
        drafts.stream()
                .limit(MOST)
                .forEach(draft -> blocks.add(Blocks.section(
                        "draft-" + draft.id(),
                        HomeWords.draft(draft),
                        Elements.labelled(
                                Elements.button(CONTINUE, HomeWords.CONTINUE, draft.id()),
                                HomeWords.CONTINUE + " with " + draft.alias()))));
    }

    private static void changes(List<Change> changes, List<LayoutBlock> blocks) {
        if (changes.isEmpty()) {
            return;
        }
        blocks.add(Blocks.section(HomeWords.changes()));
        changes.stream().limit(MOST).forEach(change -> blocks.add(change("recent-", change)));
        blocks.add(Blocks.actions("recent", Elements.button("history", HomeWords.ALL_CHANGES, "everything")));
    }
}
