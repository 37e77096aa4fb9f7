package oncall.slack.planeditor;

import com.slack.api.model.view.View;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.domain.Difference;
import oncall.domain.FieldErrors;
import oncall.domain.PlanDiff;
import oncall.operations.Refused;
import oncall.operations.people.Directory;
import oncall.operations.plan.Draft;
import oncall.operations.plan.Drafts;
import oncall.operations.plan.PlanForecast;
import oncall.operations.plan.PlanForecasts;
import oncall.operations.port.Journal;
import oncall.operations.port.KnownContacts;
import oncall.slack.block.Elements;
import oncall.slack.block.Modals;
import oncall.slack.block.Paper;
import oncall.slack.block.SafeText;
import oncall.slack.create.CreateWords;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.words.DifferenceWords;
import oncall.slack.words.DisplayNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What all parts of the editor share: the drafts, and drawing one with the names that are in memory. */
final class Editing {
    private static final Logger log = LoggerFactory.getLogger(Editing.class);

    private final Drafts drafts;
    private final KnownContacts known;
    private final Directory directory;
    private final PlanForecasts forecasts;
    private final Journal journal;

    Editing(Drafts drafts, KnownContacts known, Directory directory, PlanForecasts forecasts, Journal journal) {
        this.drafts = drafts;
        this.known = known;
        this.directory = directory;
        this.forecasts = forecasts;
        this.journal = journal;
    }

    Drafts drafts() {
        return drafts;
    }

    KnownContacts known() {
        return known;
    }

    PlanForecasts forecasts() {
        return forecasts;
    }

    Optional<Draft> find(Press press, OverviewPlace place) {
        return drafts.find(place.draft(), press.user());
    }

    /** The newest draft of this person that changes this contact and was neither saved nor given up. */
    Optional<Draft> left(String user, Arn contact) {
        return drafts.of(user).stream()
                .filter(draft ->
                        draft.base().filter(base -> base.arn().equals(contact)).isPresent())
                .filter(Draft::changed)
                .findFirst();
    }

    /** Whether AWS refused since what is edited is not there any more. */
    static boolean isGone(Draft draft, Refused refused) {
        return draft.base().isPresent() && refused.reason() == Refused.Reason.NOT_FOUND;
    }

    /** Who deleted it, and what to do with the draft; waits for the database. */
    View deleted(Draft draft) {
        return DeletedView.draw(draft, deletion(draft.base().orElseThrow().arn()));
    }

    private Optional<Change> deletion(Arn contact) {
        try {
            return lastOf(contact).filter(change -> change.kind() == Change.Kind.DELETED);
        } catch (Refused e) {
            log.info("who deleted what is edited could not be read: {}", e.reason());
            return Optional.empty();
        }
    }

    /** Its newest change that was applied; waits for the database. */
    Optional<Change> lastOf(Arn contact) {
        return journal.lastOf(contact);
    }

    /** The names typed so far and the change, unless what the form shows was replaced meanwhile. */
    Optional<Draft> change(Press press, OverviewPlace place, UnaryOperator<Draft> change) {
        return drafts.change(place.draft(), press.user(), draft -> place.isFrom(draft) ? change.apply(draft) : draft);
    }

    /** From memory alone. */
    DisplayNames called(Draft draft) {
        DisplayNames called = DisplayNames.from(directory);
        return draft.base().isEmpty()
                ? called.withOwn(EditorWords.created(PlanForecasts.wanted(draft)))
                : draft.base()
                        .flatMap(base -> known.remembered(base.arn()))
                        .map(seen -> called.withChannels(seen.value().channels()))
                        .orElse(called);
    }

    Choices choices(Draft draft) {
        return new Choices(draft.type(), called(draft));
    }

    View overview(Draft draft, OverviewPlace place, Notice notice) {
        return overview(draft, place, notice, forecasts.remembered(draft));
    }

    private View overview(Draft draft, OverviewPlace place, Notice notice, Optional<PlanForecast> forecast) {
        return OverviewView.draw(new OverviewScreen(draft, place.now(draft), called(draft), forecast, notice));
    }

    /** The overview as the answer to a press; what its look ahead lacks is read and drawn behind it. */
    Reply shown(Draft draft, OverviewPlace place) {
        Reply shown = Reply.show(overview(draft, place));
        return forecasts
                        .remembered(draft)
                        .filter(forecast -> !forecast.isPartial())
                        .isPresent()
                ? shown
                : shown.then(screen -> fill(screen::refresh, draft, place, Notice.none()));
    }

    /** Reads what the look ahead of an overview lacks, and draws it again where that makes it another. */
    void fill(Consumer<View> draws, Draft drawn, OverviewPlace place, Notice notice) {
        Optional<PlanForecast> known = forecasts.remembered(drawn);
        if (known.filter(PlanForecast::isWhole).isEmpty()) {
            lookAhead(drawn)
                    .filter(read -> known.filter(read::isLike).isEmpty())
                    .ifPresent(read -> drafts.find(drawn.id(), drawn.userId())
                            .filter(now -> now.plan().equals(drawn.plan()))
                            .ifPresent(now -> draws.accept(overview(now, place, notice, Optional.of(read)))));
        }
    }

    private Optional<PlanForecast> lookAhead(Draft draft) {
        try {
            return Optional.of(forecasts.read(draft));
        } catch (Refused e) {
            log.info("an overview does without a look ahead: {}", e.reason());
            return Optional.empty();
        }
    }

    View overview(Draft draft, OverviewPlace place) {
        return overview(draft, place, Notice.none());
    }

    /** For a press in an overview that was drawn from another plan of AWS's. */
    View older(Draft draft, OverviewPlace place) {
        return overview(draft, place.withNewNames(), Notice.of("warning", EditorWords.pressedOnOlder()));
    }

    /** Of a stage that is in the draft. */
    View stage(Draft draft, StagePlace place, Notice notice) {
        StagePlace now = place.now(draft);
        return StageView.draw(new StageScreen(draft, now, now.index(draft).orElseThrow(), called(draft), notice));
    }

    /** What somebody else changed since the editing began, and the choice to begin anew from there. */
    Notice differing(Draft draft, Contact present, SafeText words) {
        List<Difference> differences =
                draft.base().map(base -> PlanDiff.between(base, present)).orElse(List.of());
        return new Notice(
                "warning", words, new DifferenceWords(called(draft)).lines(differences), true, FieldErrors.none());
    }

    /** Words until the answer is there. */
    static View waiting(Draft draft, SafeText words) {
        return Modals.waiting(
                draft.base().isPresent() ? EditorWords.title(draft) : CreateWords.title(draft.type()), words);
    }

    /** In place of the form of a stage that is not in the plan any more. */
    static View stageGone() {
        return Modals.words(EditorWords.title(ContactType.ESCALATION), "", EditorWords.stageGone());
    }

    /** Drawn again once the channels' names are read, where they are not in memory. */
    Reply named(Reply reply, Draft draft, Function<Draft, View> again) {
        Optional<Contact> unread = draft.base()
                .filter(base -> base.type() == ContactType.PERSONAL)
                .filter(base -> known.remembered(base.arn()).isEmpty());
        return unread.isEmpty()
                ? reply
                : reply.then(screen -> {
                    if (read(unread.get())) {
                        drafts.find(draft.id(), draft.userId()).map(again).ifPresent(screen::show);
                    }
                });
    }

    /** Whether the channels' names are in memory now; editing goes on without them. */
    boolean read(Contact contact) {
        try {
            known.read(contact.arn());
            return true;
        } catch (Refused e) {
            log.info("channels for the editor could not be read: {}", e.reason());
            return false;
        }
    }

    /** Of the view that was pressed in; empty outside of one. */
    static String viewId(Press press) {
        return press.view().map(Press.InView::id).orElse("");
    }

    /** Where the draft is not there any more, or somebody else's. */
    static Reply gone(OverviewPlace place) {
        return Reply.show(lost(place));
    }

    static View lost(OverviewPlace place) {
        Paper paper = new Paper().section(EditorWords.gone());
        if (!place.alias().isEmpty()) {
            paper.buttons("again", Elements.button("edit", EditorWords.EDIT_AGAIN, place.alias()));
        }
        return paper.reading("editor-gone", EditorWords.title(ContactType.ESCALATION), "");
    }
}
