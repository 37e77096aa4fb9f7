package oncall.slack.planeditor;

import static oncall.slack.press.Right.LOOK;
import static oncall.slack.press.Right.OWN;
import static oncall.slack.press.Route.button;
import static oncall.slack.press.Route.closed;
import static oncall.slack.press.Route.command;
import static oncall.slack.press.Route.submit;
import static oncall.slack.press.Route.suggestion;
import static oncall.slack.press.Store.READS;
import static oncall.slack.press.Store.WRITES;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import oncall.operations.people.Directory;
import oncall.operations.people.Permission;
import oncall.operations.plan.Drafts;
import oncall.operations.plan.Outlooks;
import oncall.operations.port.Journal;
import oncall.operations.port.KnownContacts;
import oncall.operations.write.Writing;
import oncall.slack.announce.CalledOf;
import oncall.slack.announce.Hears;
import oncall.slack.create.CreateHandler;
import oncall.slack.create.Creation;
import oncall.slack.press.Route;
import oncall.slack.who.Who;

/** What can be pressed in the plan editor. */
public final class EditorRoutes {
    private final EditHandler edit;
    private final OverviewHandler overview;
    private final StageHandler stage;
    private final ReviewHandler review;
    private final SaveHandler save;
    private final Reviews reviews;

    public EditorRoutes(
            Who who,
            Permission permission,
            Directory directory,
            KnownContacts known,
            Drafts drafts,
            Outlooks outlooks,
            Writing writing,
            Creation creation,
            CalledOf called,
            Hears hears,
            Journal journal,
            InstantSource clock) {
        Editing editing = new Editing(drafts, known, directory, outlooks);
        this.edit = new EditHandler(who, permission, editing, clock);
        this.overview = new OverviewHandler(editing);
        this.stage = new StageHandler(editing);
        Reviewing reviewing = new Reviewing(editing, hears, journal);
        this.review = new ReviewHandler(editing, reviewing);
        this.reviews = new Reviews(editing, reviewing, permission, clock);
        this.save = new SaveHandler(editing, reviewing, writing, creation, called, hears);
    }

    /** Where a create goes on that begins with its plan. */
    public CreateHandler.PlanFirst planFirst() {
        return edit::create;
    }

    /** Where changes go on that were wanted elsewhere. */
    public Reviews reviews() {
        return reviews;
    }

    public List<Route> routes() {
        List<Route> routes = new ArrayList<>(List.of(
                command("edit", OWN, WRITES, edit::edit),
                button("edit", OWN, WRITES, edit::edit),
                button(OfferView.CONTINUE, OWN, WRITES, edit::goOn),
                button(OfferView.ANEW, OWN, WRITES, edit::anew),
                button(OverviewView.RESTART, OWN, WRITES, edit::restart),
                submit(OverviewView.FORM, OWN, WRITES, review::review)));
        routes.addAll(List.of(
                submit(ConflictsView.FORM, OWN, WRITES, review::decide),
                button(ReviewView.DECIDE_AGAIN, OWN, WRITES, review::decideAgain),
                button(ReviewView.BACK, OWN, WRITES, review::back),
                submit(ReviewView.FORM, OWN, WRITES, save::submit)));
        routes.addAll(List.of(
                button(OverviewView.PAGE, OWN, WRITES, overview::page),
                button(OverviewView.PAGE + "-next", OWN, WRITES, overview::page),
                button(StageRows.EDIT, OWN, WRITES, overview::stage),
                button(StageRows.MENU, OWN, WRITES, overview::menu),
                button(StageRows.ADD, OWN, WRITES, overview::addStage),
                button(RotationRows.MENU, OWN, WRITES, overview::rotationMenu),
                button(RotationRows.ADD, OWN, WRITES, overview::addRotation),
                suggestion(RotationRows.ADD, OWN, READS, overview::rotations)));
        routes.addAll(List.of(
                button(StageView.PAGE, OWN, WRITES, stage::page),
                button(StageView.PAGE + "-next", OWN, WRITES, stage::page),
                button(StageView.ADD, OWN, WRITES, stage::add),
                suggestion(StageView.ADD, OWN, READS, stage::targets),
                button(TargetRow.TARGET, OWN, WRITES, stage::kept),
                suggestion(TargetRow.TARGET, OWN, READS, stage::targets),
                button(TargetRow.ESSENTIAL, OWN, WRITES, stage::kept),
                button(TargetRow.REMOVE, OWN, WRITES, stage::remove),
                submit(StageView.FORM, OWN, WRITES, stage::done),
                closed(StageView.FORM, LOOK, WRITES, stage::closed)));
        return List.copyOf(routes);
    }
}
