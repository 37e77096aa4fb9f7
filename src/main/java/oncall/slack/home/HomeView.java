package oncall.slack.home;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private HomeView() {}

    static View draw(HomeScreen screen, HelpWords help) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Blocks.header(HomeWords.TITLE));
        blocks.add(Blocks.section(HomeWords.whoIAm(screen.user(), screen.standing())));
        screen.note().ifPresent(note -> blocks.add(Blocks.section(note)));
        screen.past().ifPresent(past -> blocks.addAll(HomePastView.draw(past, screen.called())));
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
