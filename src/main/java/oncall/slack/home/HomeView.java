package oncall.slack.home;

import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.Locale;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.operations.port.Standing;
import oncall.slack.block.Blocks;
import oncall.slack.block.Elements;
import oncall.slack.block.Modals;
import oncall.slack.block.Paper;
import oncall.slack.block.SafeText;
import oncall.slack.cover.CoverHandler;
import oncall.slack.list.ListWords;
import oncall.slack.oncall.OnCallWords;
import oncall.slack.words.HelpWords;

/** Draws the App Home. */
final class HomeView {
    private static final int MOST_PLANS = 8;

    private HomeView() {}

    static View draw(HomeScreen screen, HelpWords help) {
        Paper paper = new Paper()
                .block(Blocks.header(HomeWords.TITLE))
                .section(HomeWords.whoIAm(screen.user(), screen.standing()));
        screen.onCall()
                .ifPresent(words -> paper.section(words)
                        .buttons(
                                "on-call",
                                Elements.button("mine", HomeWords.MY_SHIFTS, "0"),
                                Elements.button("cover", OnCallWords.FIND_COVER, CoverHandler.ANY),
                                Elements.button("who", HomeWords.WHO, "all")));
        paper.section(screen.note());
        screen.past().ifPresent(past -> HomePastView.draw(past, screen.called(), paper));
        editable(screen.editable(), paper);
        if (screen.standing().filter(Standing::mayLook).isPresent()) {
            for (ContactType type : ContactType.values()) {
                paper.section(HomeWords.kind(
                                type,
                                screen.names().map(names -> names.ofType(type).size())))
                        .buttons(type.name().toLowerCase(Locale.ROOT), buttons(screen, type));
            }
        }
        if (mayEdit(screen)) {
            paper.section("documents", HomeWords.documents(), Elements.button("import", HomeWords.IMPORT, "document"));
        }
        paper.small(SafeText.join(" · ", List.of(HomeWords.inChannels(help), HomeWords.updated(screen.now()))));
        return Modals.home(paper.blocks());
    }

    private static void editable(List<ContactName> plans, Paper paper) {
        if (plans.isEmpty()) {
            return;
        }
        paper.section(HomeWords.editable(plans.size()))
                .most(
                        MOST_PLANS,
                        plans,
                        plan -> paper.section(
                                "editable-" + paper.size(),
                                HomeWords.plan(plan),
                                Elements.labelled(
                                        Elements.button(
                                                "edit",
                                                HomeWords.EDIT,
                                                plan.arn().value()),
                                        HomeWords.EDIT + " " + plan.title())));
        if (plans.size() > MOST_PLANS) {
            paper.buttons(
                    "editable",
                    Elements.button("list", HomeWords.ALL_PLANS, ListWords.argument(ContactType.ESCALATION)));
        }
    }

    private static BlockElement[] buttons(HomeScreen screen, ContactType type) {
        ButtonElement list = Elements.button("list", HomeWords.list(type), ListWords.argument(type));
        return mayEdit(screen)
                ? new BlockElement[] {list, Elements.button("new", HomeWords.create(type), ListWords.singular(type))}
                : new BlockElement[] {list};
    }

    private static boolean mayEdit(HomeScreen screen) {
        return screen.standing().filter(Standing::mayEdit).isPresent();
    }
}
