package oncall.slack.home;

import java.time.InstantSource;
import java.util.Optional;
import oncall.operations.Directory;
import oncall.operations.Membership;
import oncall.operations.Refused;
import oncall.slack.block.SafeText;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.words.HelpWords;
import oncall.slack.words.HomeWords;

/** Publishes the App Home whenever it is opened, from memory; once more when the names have been read. */
public final class HomeHandler {
    private final Directory directory;
    private final Membership membership;
    private final HelpWords help;
    private final InstantSource clock;

    public HomeHandler(Directory directory, Membership membership, HelpWords help, InstantSource clock) {
        this.directory = directory;
        this.membership = membership;
        this.help = help;
        this.clock = clock;
    }

    public Reply opened(Press press) {
        if (directory.loaded()) {
            return Reply.home(HomeView.draw(screen(press, Optional.empty()), help));
        }
        return Reply.home(HomeView.draw(screen(press, Optional.of(HomeWords.reading())), help))
                .then(screen -> screen.home(HomeView.draw(screen(press, read()), help)));
    }

    /** Why the names could not be read, if so: a home page has no other place for words. */
    private Optional<SafeText> read() {
        try {
            directory.refresh();
            return Optional.empty();
        } catch (Refused e) {
            return Optional.of(HomeWords.notRead(e.words()));
        }
    }

    private HomeScreen screen(Press press, Optional<SafeText> note) {
        return new HomeScreen(
                press.user(),
                membership.remembered(press.user()),
                directory.loaded() ? Optional.of(directory.names()) : Optional.empty(),
                note,
                clock.instant());
    }
}
