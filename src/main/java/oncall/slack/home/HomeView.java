package oncall.slack.home;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.operations.Standing;
import oncall.slack.block.Blocks;
import oncall.slack.block.Elements;
import oncall.slack.block.Modals;
import oncall.slack.block.SafeText;
import oncall.slack.words.HelpWords;
import oncall.slack.words.HomeWords;
import oncall.slack.words.ListWords;

/** Draws the App Home. */
final class HomeView {
    private static final int MOST_PLANS = 8;

    private HomeView() {}

    static View draw(HomeScreen screen, HelpWords help) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Blocks.header(HomeWords.TITLE));
        blocks.add(Blocks.section(HomeWords.whoIAm(screen.user(), screen.standing())));
        screen.onCall().ifPresent(words -> onCall(words, blocks));
        screen.note().ifPresent(note -> blocks.add(Blocks.section(note)));
        screen.past().ifPresent(past -> blocks.addAll(HomePastView.draw(past, screen.called())));
        editable(screen.editable(), blocks);
        if (screen.standing().filter(Standing::mayLook).isPresent()) {
            for (ContactType type : ContactType.values()) {
                blocks.add(Blocks.section(HomeWords.kind(
                        type, screen.names().map(names -> names.ofType(type).size()))));
                blocks.add(Blocks.actions(type.name().toLowerCase(Locale.ROOT), buttons(screen, type)));
            }
        }
        if (mayEdit(screen)) {
            blocks.add(Blocks.section(
                    "documents", HomeWords.documents(), Elements.button("import", HomeWords.IMPORT, "document")));
        }
        blocks.add(Blocks.context(
                SafeText.join(" · ", List.of(HomeWords.inChannels(help), HomeWords.updated(screen.now())))));
        return Modals.home(blocks);
    }

    private static void onCall(SafeText words, List<LayoutBlock> blocks) {
        blocks.add(Blocks.section(words));
        blocks.add(Blocks.actions(
                "on-call",
                Elements.button("mine", HomeWords.MY_SHIFTS, "0"),
                Elements.button("who", HomeWords.WHO, "all")));
    }

    private static void editable(List<ContactName> plans, List<LayoutBlock> blocks) {
        if (plans.isEmpty()) {
            return;
        }
        blocks.add(Blocks.section(HomeWords.editable(plans.size())));
        plans.stream()
                .limit(MOST_PLANS)
                .forEach(plan -> blocks.add(Blocks.section(
                        "editable-" + blocks.size(),
                        HomeWords.plan(plan),
                        Elements.labelled(
                                Elements.button(
                                        "edit", HomeWords.EDIT, plan.arn().value()),
                                HomeWords.EDIT + " " + plan.title()))));
        if (plans.size() > MOST_PLANS) {
            blocks.add(Blocks.context(HomeWords.more(plans.size() - MOST_PLANS)));
            blocks.add(Blocks.actions(
                    "editable",
                    Elements.button("list", HomeWords.ALL_PLANS, ListWords.argument(ContactType.ESCALATION))));
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
