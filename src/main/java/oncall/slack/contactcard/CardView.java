package oncall.slack.contactcard;

import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.slack.block.Choice;
import oncall.slack.block.Elements;
import oncall.slack.block.Message;
import oncall.slack.block.Paper;
import oncall.slack.block.SafeText;
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
        return new Paper()
                .header(contact.name().title(), CardWords.kind(contact))
                .sections(screen.onCall())
                .sections(timeline(screen))
                .blocks(plan.tabled(), plan.lines())
                .section(channels(screen))
                .small(screen.notes())
                .buttons(
                        "card",
                        screen.offers().stream()
                                .map(offer -> button(offer, screen))
                                .toList())
                .message();
    }

    /** Whom the plan reaches, and what somebody should know of it, worst first. */
    private static List<SafeText> timeline(CardScreen screen) {
        List<SafeText> sections = new ArrayList<>();
        if (screen.onCall().isEmpty() || !screen.forecast().isPartial()) {
            sections.add(new TimelineWords(screen.called(), screen.forecast()).section());
        }
        List<SafeText> findings = new FindingWords(
                        screen.called(), screen.details().contact().type())
                .lines(screen.forecast().findings(), MOST_FINDINGS);
        if (!findings.isEmpty()) {
            sections.add(SafeText.own("*" + FindingWords.HEADING + "*\n").and(SafeText.join("\n", findings)));
        }
        return sections;
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
