package oncall.slack.planeditor;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.domain.Contact;
import oncall.domain.ContactName;
import oncall.operations.Refused;
import oncall.operations.plan.Draft;
import oncall.operations.port.Occasion;
import oncall.slack.ask.Allowing;
import oncall.slack.block.SafeText;
import oncall.slack.press.AskedFrom;
import oncall.slack.press.IdempotencyTokens;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.press.Screen;
import oncall.slack.surface.Surface;
import oncall.slack.words.ReviewWords;

/**
 * The way into the review for changes that were not made in the editor's forms: a document, a typed command, an undo.
 * They become drafts as any other, so they can be edited further, survive a closed window and are never written over
 * somebody else's change.
 */
public final class Reviews {
    private final Editing editing;
    private final Reviewing reviewing;
    private final Allowing allowing;
    private final InstantSource clock;

    Reviews(Editing editing, Reviewing reviewing, Allowing allowing, InstantSource clock) {
        this.editing = editing;
        this.reviewing = reviewing;
        this.allowing = allowing;
        this.clock = clock;
    }

    /**
     * A wish.
     *
     * @param change gives what AWS is to hold from what it holds: only display name and plan count
     * @param source what the history says of where it was made
     * @param undoes the id of the change that is put back
     * @param words stand on top of the review, for example which document it comes from; may be empty
     */
    public record Proposal(
            UnaryOperator<Contact> change, Change.Source source, Optional<String> undoes, SafeText words) {

        /** This name and plan, whatever is there. */
        public static Proposal of(Contact wanted, Change.Source source, SafeText words) {
            return new Proposal(
                    present -> present.withDisplayName(wanted.displayName()).withPlan(wanted.plan()),
                    source,
                    Optional.empty(),
                    words);
        }
    }

    /**
     * Reads what AWS holds and opens the review of the difference; where there is none, it says so. Refuses in words what
     * the presser may not change.
     *
     * @param surface a modal: new, or the one that was pressed in
     */
    public Reply open(Press press, Surface surface, ContactName name, Proposal proposal) {
        String title = EditorWords.title(name.type());
        return allowing.refusal(press.user(), name)
                .map(refusal -> surface.draw(title, refusal))
                .orElseGet(() -> surface.await(title, ReviewWords.reading())
                        .then(screen -> draw(screen, press, surface.from(), name.arn(), proposal)));
    }

    /**
     * The same for work that follows an answer: draws the review over the modal that the screen is bound to. Throws
     * {@link Refused} where AWS cannot be asked or the presser may not.
     *
     * @param from where the outcome is told
     */
    public void draw(Screen screen, Press press, AskedFrom from, Arn contact, Proposal proposal) {
        Contact present = present(press, contact);
        Draft draft = draft(press, from.occasion(press.user()).by(proposal.source(), proposal.undoes()), present)
                .wanting(proposal.change().apply(present));
        draw(screen, press, draft, present, proposal.words());
    }

    /**
     * Draws the review of a change that is put back: merged with what AWS holds now as two changes made at the same time
     * are, so that what was changed since stays, or is asked about.
     *
     * @param before as it is to be again
     * @param after as that change left it
     * @param words stand on top of the review
     */
    public void putBack(
            Screen screen,
            Press press,
            AskedFrom from,
            String changeId,
            Contact before,
            Contact after,
            SafeText words) {
        Contact present = present(press, after.arn());
        Occasion occasion = from.occasion(press.user()).by(Change.Source.UNDO, Optional.of(changeId));
        draw(screen, press, draft(press, occasion, after).wanting(before), present, words);
    }

    private Contact present(Press press, Arn contact) {
        Contact present = editing.known().fresh(contact).contact();
        allowing.permission().allowChange(press.user(), present.arn(), present.alias());
        return present;
    }

    private Draft draft(Press press, Occasion occasion, Contact base) {
        String id = IdempotencyTokens.of(press.key() + base.arn().value()).substring(0, 32);
        return Draft.edit(id, occasion, base, clock.instant());
    }

    private void draw(Screen screen, Press press, Draft draft, Contact present, SafeText words) {
        editing.drafts().keep(draft);
        Notice notice = words.mrkdwn().isEmpty() ? Notice.none() : Notice.of("info", words);
        reviewing.against(screen, OverviewPlace.of(draft), press.user(), present, notice);
    }
}
