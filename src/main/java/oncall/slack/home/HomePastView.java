package oncall.slack.home;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import oncall.domain.Change;
import oncall.domain.Contact;
import oncall.operations.plan.Draft;
import oncall.operations.port.Announcements;
import oncall.slack.block.Elements;
import oncall.slack.block.Paper;
import oncall.slack.block.SafeText;
import oncall.slack.channels.ChannelWords;
import oncall.slack.plan.PlanView;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.HistoryWords;

/** Draws what the App Home shows of the reader's contact, drafts, changes, and what waits for an editor. */
final class HomePastView {
    static final String TRY_AGAIN = "home.try-again";
    private static final String DISCARD = "home.discard";
    /** The plan editor's route that goes on with a draft. */
    private static final String CONTINUE = "editor-continue";

    private static final int MOST = 5;
    private static final int MOST_CHANNELS = 20;

    private HomePastView() {}

    static void draw(HomePast past, DisplayNames called, Paper paper) {
        past.own().ifPresentOrElse(own -> own(own, called, paper), () -> paper.small(HomeWords.notLinked()));
        past.care().ifPresent(care -> care(care, called, paper));
        drafts(past.drafts(), paper);
        changes(past.changes(), called, paper);
    }

    /** The reader is its owner: addresses are in clear. */
    private static void own(HomePast.Own own, DisplayNames called, Paper paper) {
        Contact contact = own.details().contact();
        List<SafeText> lines = new ArrayList<>(List.of(HomeWords.own(contact)));
        own.details().channels().stream()
                .limit(MOST_CHANNELS)
                .map(channel -> ChannelWords.line(channel, true))
                .forEach(lines::add);
        if (own.details().channels().isEmpty()) {
            lines.add(ChannelWords.none());
        }
        DisplayNames names = called.withChannels(own.details().channels());
        String key = contact.arn().value();
        paper.section(lines)
                .section(new PlanView(contact.type(), contact.plan(), names).lines())
                .small(HomeWords.watching(own.watching()))
                .buttons(
                        "own",
                        Elements.button("edit", "Edit Plan", key),
                        Elements.button("channels", "Channels", key),
                        Elements.button("preview", "Preview", key),
                        Elements.button("history", HistoryWords.HISTORY, key));
    }

    private static void care(HomePast.Care care, DisplayNames called, Paper paper) {
        Map<String, List<Announcements.Row>> byChannel = new LinkedHashMap<>();
        care.parked()
                .forEach(row -> byChannel
                        .computeIfAbsent(row.announcement().channel(), channel -> new ArrayList<>())
                        .add(row));
        if (!byChannel.isEmpty()) {
            paper.section(HomeWords.parked())
                    .most(
                            MOST,
                            List.copyOf(byChannel.entrySet()),
                            channel -> paper.section(
                                    "parked-" + paper.size(),
                                    HomeWords.parkedIn(
                                            channel.getKey(), channel.getValue().size()),
                                    Elements.button(TRY_AGAIN, HomeWords.TRY_AGAIN, channel.getKey())));
        }
        if (!care.unsettled().isEmpty()) {
            paper.section(HomeWords.unsettled())
                    .most(MOST, care.unsettled(), change -> change("unsettled-", change, called, paper));
        }
    }

    private static void change(String prefix, Change change, DisplayNames called, Paper paper) {
        paper.section(
                prefix + change.id(),
                HistoryWords.line(change, called).and("\n").and(HistoryWords.shortly(change)),
                Elements.labelled(
                        Elements.button("history.show", HistoryWords.SHOW_DIFFERENCE, change.id()),
                        HistoryWords.SHOW_DIFFERENCE + " of change " + change.id()));
    }

    private static void drafts(List<Draft> drafts, Paper paper) {
        if (!drafts.isEmpty()) {
            paper.section(HomeWords.drafts(drafts.size()));
        }
        drafts.stream()
                .limit(MOST)
                .forEach(draft -> paper.section(HomeWords.draft(draft))
                        .buttons(
                                "draft-" + draft.id(),
                                Elements.labelled(
                                        Elements.button(CONTINUE, HomeWords.CONTINUE, draft.id()),
                                        HomeWords.CONTINUE + " with " + draft.alias()),
                                Elements.labelled(
                                        Elements.confirmed(
                                                Elements.button(DISCARD, HomeWords.DISCARD, draft.id()),
                                                HomeWords.DISCARD,
                                                HomeWords.discardQuestion(),
                                                HomeWords.DISCARD),
                                        HomeWords.DISCARD + " of " + draft.alias())));
    }

    private static void changes(List<Change> changes, DisplayNames called, Paper paper) {
        if (!changes.isEmpty()) {
            paper.section(HomeWords.changes());
            changes.stream().limit(MOST).forEach(change -> change("recent-", change, called, paper));
            paper.buttons("recent", Elements.button("history", HomeWords.ALL_CHANGES, "everything"));
        }
    }
}
