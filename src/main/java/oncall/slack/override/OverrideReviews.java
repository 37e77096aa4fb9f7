package oncall.slack.override;

import com.slack.api.model.view.View;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.ContactName;
import oncall.domain.OverrideRules;
import oncall.domain.Rotation;
import oncall.domain.StandIn;
import oncall.operations.Refused;
import oncall.operations.oncall.Overrides;
import oncall.operations.people.Directory;
import oncall.operations.people.Owners;
import oncall.operations.write.OverrideProposal;
import oncall.operations.write.OverrideProposal.Impossible;
import oncall.operations.write.OverrideProposal.Possible;
import oncall.operations.write.OverrideRefusals;
import oncall.operations.write.OverrideWish;
import oncall.slack.announce.Hears;
import oncall.slack.block.SafeText;
import oncall.slack.override.OverrideAsk.What;
import oncall.slack.press.Screen;
import oncall.slack.words.DisplayNames;

/** From what was asked to the review, or to the form where something must be chosen first. */
public final class OverrideReviews {
    private final Directory directory;
    private final Overrides overrides;
    private final Owners owners;
    private final Hears hears;
    private final InstantSource clock;

    public OverrideReviews(Directory directory, Overrides overrides, Owners owners, Hears hears, InstantSource clock) {
        this.directory = directory;
        this.overrides = overrides;
        this.owners = owners;
        this.hears = hears;
        this.clock = clock;
    }

    /** What was typed, or chosen by a button. May ask AWS. */
    void ask(Screen screen, String user, OverrideAsk ask) {
        screen.show(drawn(ask, () -> {
            List<Rotation> choices = choices(ask);
            if (choices.isEmpty()) {
                return OverrideView.words(ask, none(ask));
            }
            boolean mustChoose =
                    ask.what() != What.TAKE && ask.by().isEmpty() && ask.id().isEmpty();
            return mustChoose
                    ? form(filled(ask, choices.get(0)), choices, Optional.empty())
                    : first(user, ask, choices);
        }));
    }

    /** In the only rotation in which it can be, else what to choose. */
    private View first(String user, OverrideAsk ask, List<Rotation> choices) {
        List<View> possible = new ArrayList<>();
        Optional<View> no = Optional.empty();
        for (Rotation rotation : choices) {
            Tried tried = tried(user, ask.in(rotation.arn()), rotation, choices);
            if (tried.possible) {
                possible.add(tried.view);
            } else if (no.isEmpty()) {
                no = Optional.of(tried.view);
            }
        }
        if (possible.size() > 1) {
            return form(filled(ask, choices.get(0)), choices, Optional.of(OverrideScreenWords.several()));
        }
        return possible.isEmpty() ? no.orElseThrow() : possible.get(0);
    }

    private record Tried(boolean possible, View view) {}

    /** As the form says. May ask AWS. */
    void propose(Screen screen, String user, OverrideAsk ask) {
        screen.show(drawn(ask, () -> {
            List<Rotation> choices = choices(ask);
            return choices.stream()
                    .filter(rotation ->
                            ask.rotation().map(rotation.arn()::equals).orElse(choices.size() == 1))
                    .findFirst()
                    .map(rotation -> tried(user, ask.in(rotation.arn()), rotation, choices).view)
                    .orElseGet(() -> OverrideView.words(ask, OverrideScreenWords.gone()));
        }));
    }

    private Tried tried(String user, OverrideAsk ask, Rotation rotation, List<Rotation> choices) {
        OverrideAsk filled = filled(ask, rotation);
        if (filled.end().isEmpty()) {
            return new Tried(false, form(filled, choices, Optional.of(OverrideScreenWords.noShiftNow())));
        }
        OverrideProposal.Result result = overrides.propose(rotation.arn(), wish(filled));
        if (result instanceof Impossible impossible) {
            SafeText why = SafeText.foreign(OverrideRefusals.words(impossible.why()));
            return new Tried(impossible.why() == StandIn.Why.WHOSE, form(filled, choices, Optional.of(why)));
        }
        return new Tried(true, review(user, filled, ((Possible) result).proposal(), Optional.empty()));
    }

    /** With the end of the shift that runs, where no other was said. */
    private OverrideAsk filled(OverrideAsk ask, Rotation rotation) {
        Instant from = ask.start().orElse(clock.instant());
        Optional<Instant> end = ask.end().or(() -> overrides.endOfShift(rotation, from));
        return ask.during(ask.start(), end);
    }

    /** Whole minutes, from the next one on. */
    StandIn standIn(OverrideAsk ask) {
        Instant now = clock.instant();
        return ask.standIn(OverrideRules.first(now), ask.end().orElse(now));
    }

    OverrideWish wish(OverrideAsk ask) {
        StandIn standIn = standIn(ask);
        return ask.what() == What.CHANGE
                ? overrides
                        .find(ask.rotation().orElseThrow(), ask.id())
                        .<OverrideWish>map(old -> new OverrideWish.Changed(old, standIn))
                        .orElseThrow(OverrideReviews::gone)
                : new OverrideWish.StandsIn(standIn);
    }

    static Refused gone() {
        return new Refused(Refused.Reason.NOT_FOUND, "That override is not there any more.");
    }

    /** What will be, and who will hear of it. May ask Slack and the database. */
    View review(String user, OverrideAsk ask, OverrideProposal proposal, Optional<SafeText> note) {
        return OverrideView.review(new OverrideScreen.Review(
                ask,
                proposal,
                DisplayNames.from(directory),
                hears.read(
                        user, ask.from(), overrides.objects(proposal.rotation().arn())),
                note,
                person(user, ask).isPresent(),
                clock.instant()));
    }

    /** Who can be asked before they stand in, where an editor puts somebody else on call. */
    Optional<String> person(String user, OverrideAsk ask) {
        return ask.by()
                .filter(contact -> ask.what() == What.OVERRIDE)
                .flatMap(owners::userOf)
                .filter(person -> !person.equals(user));
    }

    /** Where another process drew the form, and this one has not read the rotations yet. */
    void formAgain(Screen screen, OverrideAsk ask) {
        screen.show(drawn(ask, () -> {
            List<Rotation> choices = choices(ask);
            return choices.isEmpty()
                    ? OverrideView.words(ask, none(ask))
                    : form(ask, choices, Optional.of(OverrideScreenWords.chooseAgain()));
        }));
    }

    /** Whether a schedule can be meant, as far as is known. */
    boolean mayFit(OverrideAsk ask, ContactName schedule) {
        return !overrides.isKnown(schedule) || !remembered(ask).isEmpty();
    }

    /** From memory. */
    View form(OverrideAsk ask, Optional<SafeText> note) {
        return form(ask, remembered(ask), note);
    }

    private View form(OverrideAsk ask, List<Rotation> choices, Optional<SafeText> note) {
        OverrideAsk shown =
                ask.during(ask.start().or(() -> Optional.of(OverrideRules.first(clock.instant()))), ask.end());
        return OverrideView.form(new OverrideScreen.Form(shown, choices, DisplayNames.from(directory), note));
    }

    private List<Rotation> choices(OverrideAsk ask) {
        Arn object = ask.object().orElseThrow();
        if (object.isRotation()) {
            directory.lookUpRotations(List.of(object));
            return fitting(ask, directory.rotation(object).stream().toList());
        }
        return fitting(ask, directory.names().of(object).map(overrides::of).orElse(List.of()));
    }

    /** Those that can be meant, as they are remembered. */
    List<Rotation> remembered(OverrideAsk ask) {
        Arn object = ask.object().orElseThrow();
        return fitting(
                ask,
                object.isRotation()
                        ? directory.rotation(object).stream().toList()
                        : directory
                                .names()
                                .of(object)
                                .map(overrides::remembered)
                                .orElse(List.of()));
    }

    private static List<Rotation> fitting(OverrideAsk ask, List<Rotation> all) {
        return all.stream()
                .filter(rotation -> ask.what() != What.TAKE
                        || ask.by().filter(rotation.members()::contains).isPresent())
                .toList();
    }

    private SafeText none(OverrideAsk ask) {
        Optional<ContactName> schedule = ask.object().flatMap(directory.names()::of);
        if (schedule.isEmpty()) {
            return OverrideScreenWords.gone();
        }
        return ask.what() == What.TAKE
                ? OverrideScreenWords.noMember(schedule.get())
                : OverrideScreenWords.noRotations(schedule.get());
    }

    private interface Drawing {
        View draw();
    }

    private static View drawn(OverrideAsk ask, Drawing drawing) {
        try {
            return drawing.draw();
        } catch (Refused e) {
            return OverrideView.words(ask, OverrideScreenWords.notDone(e.words()));
        }
    }
}
