package oncall.slack.override;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.domain.FieldErrors;
import oncall.domain.Rotation;
import oncall.domain.RotationOverride;
import oncall.domain.StandIn;
import oncall.domain.Subject;
import oncall.operations.Outcome;
import oncall.operations.Refused;
import oncall.operations.Unclear;
import oncall.operations.oncall.Overrides;
import oncall.operations.people.Directory;
import oncall.operations.port.Journal;
import oncall.operations.port.Request;
import oncall.operations.wish.AskCover;
import oncall.operations.write.ChangeOverrides;
import oncall.operations.write.OverrideProposal;
import oncall.operations.write.OverrideProposal.Possible;
import oncall.operations.write.OverrideWish;
import oncall.operations.write.Writing;
import oncall.slack.announce.Hears;
import oncall.slack.block.Modals;
import oncall.slack.block.SafeText;
import oncall.slack.override.OverrideAsk.What;
import oncall.slack.press.AskedFrom;
import oncall.slack.press.IdempotencyTokens;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.press.Screen;
import oncall.slack.surface.Surface;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.OverrideWords;

/** What is done once it was shown; and what is put back, deleted or changed of what is there. */
public final class OverrideSaves {
    private final OverrideReviews reviews;
    private final Overrides overrides;
    private final Writing writing;
    private final AskCover askCover;
    private final Journal journal;
    private final Directory directory;
    private final Hears hears;
    private final InstantSource clock;

    public OverrideSaves(
            OverrideReviews reviews,
            Overrides overrides,
            Writing writing,
            AskCover askCover,
            Journal journal,
            Directory directory,
            Hears hears,
            InstantSource clock) {
        this.reviews = reviews;
        this.overrides = overrides;
        this.writing = writing;
        this.askCover = askCover;
        this.journal = journal;
        this.directory = directory;
        this.hears = hears;
        this.clock = clock;
    }

    /** The value is the change by which somebody stands in. */
    public Reply giveBack(Press press) {
        Surface surface = press.view().isEmpty() ? Surface.modal(press) : Surface.beside(press);
        return surface.await(OverrideScreenWords.GIVE_BACK, OverrideScreenWords.reading())
                .then(screen -> putBack(screen, press.user(), What.GIVE_BACK, surface.from(), press.text()));
    }

    /** Shows what putting a change back does, over a window that is open. */
    public void undo(Screen screen, String user, AskedFrom from, Change change) {
        putBack(screen, user, What.UNDO, from, change.id());
    }

    private void putBack(Screen screen, String user, What what, AskedFrom from, String change) {
        OverrideAsk ask = new OverrideAsk(
                what,
                from,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                change);
        show(screen, user, ask);
    }

    /** The value is a rotation's and an override's id. */
    public Reply delete(Press press) {
        return ofOne(press, What.DELETE, (screen, ask) -> show(screen, press.user(), ask));
    }

    public Reply change(Press press) {
        return ofOne(press, What.CHANGE, (screen, ask) -> {
            Optional<RotationOverride> there = overrides.find(ask.rotation().orElseThrow(), ask.id());
            screen.show(there.map(one -> reviews.form(
                            ask.instead(
                                            Optional.empty(),
                                            one.contacts().stream().findFirst())
                                    .during(
                                            Optional.of(one.span().from()),
                                            Optional.of(one.span().to())),
                            Optional.empty()))
                    .orElseGet(() -> OverrideView.words(ask, OverrideScreenWords.gone())));
        });
    }

    private interface Shown {
        void show(Screen screen, OverrideAsk ask);
    }

    private Reply ofOne(Press press, What what, Shown then) {
        Surface surface = Surface.modal(press);
        String[] ids = press.text().strip().split(" ", 2);
        Optional<Rotation> rotation = directory.rotations().stream()
                .filter(one -> one.arn().name().equals(ids[0]))
                .findFirst();
        OverrideAsk ask = OverrideAsk.of(
                        what, surface.from(), rotation.map(Rotation::arn).orElse(new Arn("")))
                .withId(ids.length > 1 ? ids[1] : "");
        if (rotation.isEmpty()) {
            return surface.draw(OverrideView.words(ask, OverrideScreenWords.gone()));
        }
        return surface.await(OverrideScreenWords.title(what), OverrideScreenWords.reading())
                .then(screen -> {
                    try {
                        then.show(screen, ask);
                    } catch (Refused e) {
                        screen.show(OverrideView.words(ask, OverrideScreenWords.notDone(e.words())));
                    }
                });
    }

    private void show(Screen screen, String user, OverrideAsk ask) {
        try {
            OverrideWish wish = wish(ask);
            Arn rotation = rotation(ask);
            screen.show(
                    overrides.propose(rotation, wish) instanceof Possible possible
                            ? reviews.review(user, ask, possible.proposal(), Optional.empty())
                            : OverrideView.words(ask, OverrideScreenWords.gone()));
        } catch (Refused e) {
            screen.show(OverrideView.words(ask, OverrideScreenWords.notDone(e.words())));
        }
    }

    /** Done as it was shown. */
    public Reply submit(Press press) {
        Optional<OverrideAsk> shown = OverrideAsk.read(press.metadata());
        if (shown.isEmpty()) {
            return Reply.show(Modals.words(OverrideScreenWords.OVERRIDE, "", OverrideScreenWords.changedMeanwhile()));
        }
        OverrideAsk ask = shown.get();
        Optional<String> person = reviews.person(press.user(), ask)
                .filter(asked -> press.answers().text(OverrideView.HOW).equals(OverrideView.ASK));
        boolean mustSayWhy = ask.what() == What.OVERRIDE && ask.by().isPresent() && person.isEmpty();
        if (mustSayWhy && press.answers().text(OverrideView.NOTE).isEmpty()) {
            return Reply.errors(FieldErrors.at(OverrideView.NOTE, OverrideScreenWords.WHY_NOW));
        }
        if (person.isPresent()) {
            return Reply.show(Modals.waiting(OverrideScreenWords.title(ask.what()), OverrideScreenWords.reading()))
                    .then(screen -> question(screen, press, ask, person.get()));
        }
        return Reply.show(Modals.waiting(OverrideScreenWords.title(ask.what()), OverrideScreenWords.working()))
                .then(screen -> save(screen, press, ask));
    }

    /** Asked by an editor alone; nothing changes before the yes. */
    private void question(Screen screen, Press press, OverrideAsk ask, String person) {
        try {
            Rotation rotation = directory.rotation(rotation(ask)).orElseThrow(OverrideSaves::gone);
            StandIn standIn = reviews.standIn(ask);
            askCover.question(
                    press.user(),
                    rotation,
                    ask.replaced(),
                    ask.by().orElseThrow(),
                    person,
                    standIn.span(),
                    press.answers().text(OverrideView.NOTE));
            screen.show(OverrideView.words(ask, OverrideScreenWords.asked(SafeText.user(person))));
        } catch (Refused e) {
            screen.show(OverrideView.words(ask, OverrideScreenWords.notDone(e.words())));
        }
    }

    private void save(Screen screen, Press press, OverrideAsk ask) {
        try {
            OverrideWish wish = wish(ask);
            Arn arn = rotation(ask);
            Rotation rotation = directory.rotation(arn).orElseThrow(OverrideSaves::gone);
            Outcome<OverrideProposal> outcome = writing.run(
                    request(press, ask),
                    new ChangeOverrides(
                            arn,
                            wish,
                            Optional.of(OverrideAsk.more(press.metadata())),
                            askers(ask, arn),
                            overrides.names(rotation),
                            IdempotencyTokens.of(press.key())));
            told(screen, press, ask, outcome);
        } catch (Refused e) {
            screen.show(
                    ask.what().standsIn()
                            ? reviews.form(ask, Optional.of(OverrideScreenWords.notDone(e.words())))
                            : OverrideView.words(ask, OverrideScreenWords.notDone(e.words())));
        } catch (Unclear e) {
            screen.show(OverrideView.words(ask, OverrideScreenWords.unclear(e.words())));
        }
    }

    private static Refused gone() {
        return new Refused(Refused.Reason.NOT_FOUND, "That rotation is not there any more.");
    }

    private Request request(Press press, OverrideAsk ask) {
        Request request =
                hears.request(press, ask.from()).withNote(press.answers().text(OverrideView.NOTE));
        return ask.what() == What.UNDO || ask.what() == What.GIVE_BACK ? request.undoing(ask.id()) : request;
    }

    private void told(Screen screen, Press press, OverrideAsk ask, Outcome<OverrideProposal> outcome) {
        screen.show(outcome.fold(
                done -> {
                    overrides.readAgain(done.rotation());
                    return OverrideView.ended(
                            ask,
                            done.rotation(),
                            OverrideScreenWords.done(ask.what(), done.rotation().name()),
                            lines(done),
                            giveBack(press.user(), ask, done));
                },
                same -> OverrideView.ended(
                        ask, same.rotation(), OverrideScreenWords.same(), List.of(), Optional.empty()),
                stale -> reviews.review(press.user(), ask, stale, Optional.of(OverrideScreenWords.changedMeanwhile())),
                errors -> OverrideView.words(ask, OverrideScreenWords.notDone(errors.sentence()))));
    }

    private List<SafeText> lines(OverrideProposal done) {
        return new OverrideWords(DisplayNames.from(directory)).lines(done.changes(clock.instant()));
    }

    private Optional<String> giveBack(String user, OverrideAsk ask, OverrideProposal done) {
        return ask.what() == What.TAKE
                ? journal.lastOf(done.rotation().arn().overrides())
                        .filter(change -> change.userId().filter(user::equals).isPresent())
                        .map(Change::id)
                : Optional.empty();
    }

    private OverrideWish wish(OverrideAsk ask) {
        return switch (ask.what()) {
            case TAKE, OVERRIDE, CHANGE -> reviews.wish(ask);
            case DELETE ->
                overrides
                        .find(rotation(ask), ask.id())
                        .<OverrideWish>map(one -> new OverrideWish.Removed(List.of(one)))
                        .orElseThrow(OverrideReviews::gone);
            case GIVE_BACK, UNDO -> {
                Change change = change(ask);
                yield new OverrideWish.PutBack(
                        change.before().flatMap(Subject::ofOverrides).orElseThrow(OverrideSaves::unknown),
                        change.after().flatMap(Subject::ofOverrides).orElseThrow(OverrideSaves::unknown));
            }
        };
    }

    private Change change(OverrideAsk ask) {
        return journal.find(ask.id())
                .filter(change -> change.state() == Change.State.APPLIED)
                .orElseThrow(OverrideSaves::unknown);
    }

    private static Refused unknown() {
        return new Refused(Refused.Reason.NOT_FOUND, "That change is not remembered any more.");
    }

    private Arn rotation(OverrideAsk ask) {
        return ask.rotation()
                .orElseGet(() -> change(ask).object().map(Arn::withoutOverrides).orElseThrow(OverrideSaves::unknown));
    }

    /** Who asked for what is taken away may do so. */
    private List<String> askers(OverrideAsk ask, Arn rotation) {
        return switch (ask.what()) {
            case TAKE, OVERRIDE -> List.of();
            case CHANGE, DELETE ->
                overrides.askers(
                        rotation, overrides.find(rotation, ask.id()).stream().toList());
            case GIVE_BACK, UNDO -> change(ask).userId().stream().toList();
        };
    }
}
