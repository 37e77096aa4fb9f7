package oncall.slack.planeditor;

import java.time.InstantSource;
import oncall.operations.check.Dependants;
import oncall.operations.people.Directory;
import oncall.operations.plan.Drafts;
import oncall.operations.plan.PlanForecasts;
import oncall.operations.port.Journal;
import oncall.operations.port.KnownContacts;
import oncall.operations.write.Writing;
import oncall.slack.announce.DisplayNamesOf;
import oncall.slack.announce.Hears;
import oncall.slack.ask.Allowing;
import oncall.slack.create.Creation;
import oncall.slack.who.Who;

/** Who answers in the plan editor, and the way into its review. */
public final class PlanEditor {
    public final EditHandler edit;
    public final OverviewHandler overview;
    public final StageHandler stage;
    public final ReviewHandler review;
    public final DraftHandler drafts;
    public final SaveHandler save;
    /** Where changes go on that were wanted elsewhere. */
    public final Reviews reviews;

    public PlanEditor(
            Who who,
            Allowing allowing,
            Directory directory,
            KnownContacts known,
            Drafts drafts,
            PlanForecasts forecasts,
            Writing writing,
            Creation creation,
            DisplayNamesOf called,
            Hears hears,
            Journal journal,
            Dependants dependants,
            InstantSource clock) {
        Editing editing = new Editing(drafts, known, directory, forecasts, journal);
        this.edit = new EditHandler(who, allowing, editing, clock);
        this.overview = new OverviewHandler(editing);
        this.drafts = new DraftHandler(editing);
        this.stage = new StageHandler(editing);
        Reviewing reviewing = new Reviewing(editing, hears, dependants);
        this.review = new ReviewHandler(editing, reviewing);
        this.reviews = new Reviews(editing, reviewing, allowing, clock);
        this.save = new SaveHandler(editing, reviewing, writing, creation, called, hears);
    }
}
