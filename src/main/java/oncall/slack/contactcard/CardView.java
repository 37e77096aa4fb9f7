package oncall.slack.contactcard;

import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.domain.Finding;
import oncall.slack.block.Choice;
import oncall.slack.block.Elements;
import oncall.slack.block.Message;
import oncall.slack.block.Paper;
import oncall.slack.block.SafeText;
import oncall.slack.plan.FindingRows;
import oncall.slack.plan.PlanView;
import oncall.slack.watch.WatchWords;
import oncall.slack.who.ShortName;
import oncall.slack.words.CardWords;
import oncall.slack.words.FindingWords;
import oncall.slack.words.TimelineWords;

/** Draws a card, for a message as well as for a modal. */
final class CardView {
    private static final int MOST_CHANNELS = 20;
    private static final int MOST_FINDINGS = 5;

    private CardView() {}

    static Message draw(CardScreen screen) {
        Contact contact = screen.details().contact();
        PlanView plan = new PlanView(contact.type(), contact.plan(), screen.called());
        Paper paper = new Paper()
                .header(contact.name().title(), CardWords.kind(contact))
                .sections(screen.onCall())
                .section(timeline(screen));
        findings(screen, paper);
        return paper.blocks(plan.tabled(), plan.lines())
                .section(channels(screen))
                .small(screen.notes())
                .buttons(
                        "card",
                        screen.offers().stream()
                                .map(offer -> button(offer, screen))
                                .toList())
                .message();
    }

    /** Whom the plan reaches. */
    private static Optional<SafeText> timeline(CardScreen screen) {
        return screen.onCall().isEmpty() || !screen.forecast().isPartial()
                ? Optional.of(new TimelineWords(screen.called(), screen.forecast()).section())
                : Optional.empty();
    }

    /** What somebody should know of it, worst first; with buttons for whoever may do something about it. */
    private static void findings(CardScreen screen, Paper paper) {
        Contact contact = screen.details().contact();
        List<Finding> findings = screen.forecast().findings();
        FindingWords words = new FindingWords(screen.called(), contact.type());
        SafeText heading = SafeText.own("*" + FindingWords.HEADING + "*");
        if (findings.isEmpty()) {
            return;
        }
        if (screen.offers().contains(CardScreen.Offer.EDIT)) {
            new FindingRows(words, contact.arn()).draw(findings, MOST_FINDINGS, paper.section(heading));
        } else {
            paper.section(heading.and("\n").and(SafeText.join("\n", words.lines(findings, MOST_FINDINGS))));
        }
    }

    private static List<SafeText> channels(CardScreen screen) {
        if (screen.details().contact().type() != ContactType.PERSONAL) {
            return List.of();
        }
        List<Channel> channels = screen.details().channels();
        List<SafeText> lines = new ArrayList<>();
        lines.add(SafeText.own("*" + CardWords.CHANNELS + "*"));
        channels.stream().limit(MOST_CHANNELS).map(CardWords::channel).forEach(lines::add);
        if (channels.isEmpty()) {
            lines.add(SafeText.own(CardWords.NO_CHANNELS));
        }
        if (channels.size() > MOST_CHANNELS) {
            lines.add(SafeText.own("… and " + (channels.size() - MOST_CHANNELS) + " more"));
        }
        return lines;
    }

    private static BlockElement button(CardScreen.Offer offer, CardScreen screen) {
        Arn contact = screen.details().contact().arn();
        String key = contact.value();
        return switch (offer) {
            case EDIT -> Elements.primary(Elements.button("edit", "Edit", key));
            case PREVIEW -> Elements.button("preview", "Preview", key);
            case HISTORY -> Elements.button("history", "History", key);
            case CHANNELS -> Elements.button("channels", "Channels", key);
            case SHARE -> Elements.button("share", "Share to Channel", key);
            case MORE -> Elements.more(rare(screen, ShortName.of(contact)));
            case SHOW -> Elements.button("show", "Show", key);
        };
    }

    /** The value of an entry is what would follow the command. */
    private static List<Choice> rare(CardScreen screen, String name) {
        List<Choice> entries = new ArrayList<>(List.of(
                new Choice("check " + name, CardWords.CHECK),
                new Choice("export " + name, CardWords.EXPORT),
                new Choice("export " + name + " cli", CardWords.COPY_AS_AWS_CLI)));
        if (screen.mayWatch()) {
            entries.add(new Choice("watch " + name, WatchWords.WATCH_HERE));
        }
        if (screen.mayDelete()) {
            entries.add(new Choice("delete " + name, CardWords.DELETE));
        }
        return entries;
    }
}
