package oncall.slack.list;

import oncall.operations.Directory;
import oncall.operations.Membership;
import oncall.operations.Standing;
import oncall.slack.block.Message;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.surface.Surface;
import oncall.slack.words.HelpWords;
import oncall.slack.words.ListWords;

/** Lists names from memory; until they have all been read once, after words. */
public final class ListHandler {
    private final Directory directory;
    private final Membership membership;
    private final HelpWords help;

    public ListHandler(Directory directory, Membership membership, HelpWords help) {
        this.directory = directory;
        this.membership = membership;
        this.help = help;
    }

    public Reply list(Press press) {
        return answer(press, Surface.beside(press), ListQuery.typed(press.text()));
    }

    /** The buttons of a page lead to another in the same place. */
    public Reply turn(Press press) {
        return answer(press, Surface.over(press), ListQuery.onAPage(press.text()));
    }

    private Reply answer(Press press, Surface surface, ListQuery query) {
        if (directory.loaded()) {
            return surface.draw(ListWords.TITLE, draw(press, query));
        }
        return surface.await(ListWords.TITLE, ListWords.reading()).then(screen -> {
            directory.refresh();
            surface.draw(screen, ListWords.TITLE, draw(press, query));
        });
    }

    private Message draw(Press press, ListQuery query) {
        boolean editor =
                membership.remembered(press.user()).filter(Standing::mayEdit).isPresent();
        return ListView.draw(query, directory.names(), editor, help);
    }
}
