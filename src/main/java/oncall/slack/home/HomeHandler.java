package oncall.slack.home;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.operations.Clocks;
import oncall.operations.Refused;
import oncall.operations.oncall.Schedules;
import oncall.operations.people.Directory;
import oncall.operations.people.Owners;
import oncall.operations.people.Permission;
import oncall.operations.port.Membership;
import oncall.operations.port.Standing;
import oncall.slack.block.SafeText;
import oncall.slack.oncall.OnCallWords;
import oncall.slack.oncall.OwnShifts;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.press.Screen;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.HelpWords;

/** Publishes the App Home whenever it is opened: from memory at once, then with what had to be read. */
public final class HomeHandler {
    private final Directory directory;
    private final Membership membership;
    private final Permission permission;
    private final HomeReading reading;
    private final Schedules schedules;
    private final Owners owners;
    private final HelpWords help;
    private final Clocks clocks;

    public HomeHandler(
            Directory directory,
            Membership membership,
            Permission permission,
            HomeReading reading,
            Schedules schedules,
            Owners owners,
            HelpWords help,
            Clocks clocks) {
        this.directory = directory;
        this.membership = membership;
        this.permission = permission;
        this.reading = reading;
        this.schedules = schedules;
        this.owners = owners;
        this.help = help;
        this.clocks = clocks;
    }

    public Reply opened(Press press) {
        Optional<SafeText> note = directory.loaded() ? Optional.empty() : Optional.of(HomeWords.reading());
        return Reply.show(HomeView.draw(screen(press, Optional.empty(), note), help))
                .then(screen -> draw(screen, press));
    }

    /** What was given up in a channel is posted again; the value is the channel. */
    public Reply tryAgain(Press press) {
        return Reply.nothing().then(screen -> {
            reading.announcements().tryAgain(press.text(), clocks.real().instant());
            draw(screen, press);
        });
    }

    /** A draft that was left is given up; the value is its id. */
    public Reply discard(Press press) {
        return Reply.nothing().then(screen -> {
            reading.discard(press.text(), press.user());
            draw(screen, press);
        });
    }

    private void draw(Screen screen, Press press) {
        List<SafeText> notes = new ArrayList<>(names().stream().toList());
        Optional<HomePast> past = Optional.empty();
        try {
            past = membership
                    .remembered(press.user())
                    .filter(Standing::mayLook)
                    .map(standing -> reading.read(press.user(), standing));
        } catch (Refused e) {
            notes.add(HomeWords.pastNotRead(e.words()));
        }
        Optional<SafeText> note = notes.isEmpty() ? Optional.empty() : Optional.of(SafeText.join("\n", notes));
        screen.home(HomeView.draw(screen(press, past, note), help));
    }

    /** Why the names could not be read, if so: a home page has no other place for words. */
    private Optional<SafeText> names() {
        if (directory.loaded()) {
            return Optional.empty();
        }
        try {
            directory.refresh();
            return Optional.empty();
        } catch (Refused e) {
            return Optional.of(HomeWords.notRead(e.words()));
        }
    }

    /** From memory alone. */
    private List<ContactName> editable(String user) {
        return directory.names().ofType(ContactType.ESCALATION).stream()
                .filter(plan -> permission.mayChange(user, plan.arn(), plan.alias()))
                .toList();
    }

    /** Of a linked reader, from memory alone. */
    private Optional<SafeText> onCall(String user) {
        Instant now = clocks.shown().instant();
        return owners.contactOf(user)
                .filter(contact -> directory.loaded())
                .map(contact -> new OwnShifts(
                                contact, schedules.all(), new OnCallWords(DisplayNames.from(directory), now, true), now)
                        .summary());
    }

    private HomeScreen screen(Press press, Optional<HomePast> past, Optional<SafeText> note) {
        return new HomeScreen(
                press.user(),
                membership.remembered(press.user()),
                directory.loaded() ? Optional.of(directory.names()) : Optional.empty(),
                editable(press.user()),
                onCall(press.user()),
                past,
                DisplayNames.from(directory),
                note,
                clocks.shown().instant());
    }
}
