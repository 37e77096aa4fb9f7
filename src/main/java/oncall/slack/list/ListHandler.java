package oncall.slack.list;

import java.time.InstantSource;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.operations.oncall.Schedules;
import oncall.operations.people.Directory;
import oncall.operations.port.Membership;
import oncall.operations.port.Standing;
import oncall.slack.block.Message;
import oncall.slack.block.SafeText;
import oncall.slack.oncall.OnCallWords;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.surface.Surface;
import oncall.slack.who.WhoWords;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.HelpWords;

/** Lists names from memory; until they have all been read once, after words. */
public final class ListHandler {
    private final Directory directory;
    private final Membership membership;
    private final Schedules schedules;
    private final HelpWords help;
    private final InstantSource clock;

    public ListHandler(
            Directory directory, Membership membership, Schedules schedules, HelpWords help, InstantSource clock) {
        this.directory = directory;
        this.membership = membership;
        this.schedules = schedules;
        this.help = help;
        this.clock = clock;
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

    /** Of a schedule with who is on call, as far as it is remembered. */
    private SafeText line(ContactName name) {
        SafeText line = WhoWords.line(name);
        return name.type() == ContactType.ONCALL_SCHEDULE
                ? line.and("\n")
                        .and(new OnCallWords(DisplayNames.from(directory), clock.instant(), true)
                                .present(schedules.of(name)))
                : line;
    }

    private Message draw(Press press, ListQuery query) {
        boolean editor =
                membership.remembered(press.user()).filter(Standing::mayEdit).isPresent();
        return ListView.draw(query, directory.names(), editor, this::line, help);
    }
}
