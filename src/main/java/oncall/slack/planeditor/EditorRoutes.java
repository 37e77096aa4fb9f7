package oncall.slack.planeditor;

import static oncall.slack.press.Right.EDIT;
import static oncall.slack.press.Right.LOOK;
import static oncall.slack.press.Route.button;
import static oncall.slack.press.Route.closed;
import static oncall.slack.press.Route.command;
import static oncall.slack.press.Route.submit;
import static oncall.slack.press.Route.suggestion;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import oncall.operations.Directory;
import oncall.operations.Drafts;
import oncall.operations.EditPlan;
import oncall.operations.KnownContacts;
import oncall.operations.Protection;
import oncall.slack.create.CreateHandler;
import oncall.slack.create.Creation;
import oncall.slack.press.Route;
import oncall.slack.summary.Announce;
import oncall.slack.who.Who;

/** What can be pressed in the plan editor. */
public final class EditorRoutes {
    private final EditHandler edit;
    private final OverviewHandler overview;
    private final StageHandler stage;
    private final SaveHandler save;

    public EditorRoutes(
            Who who,
            Protection protection,
            Directory directory,
            KnownContacts known,
            Drafts drafts,
            EditPlan editPlan,
            Creation creation,
            Announce announce,
            InstantSource clock) {
        Editing editing = new Editing(drafts, known, directory);
        this.edit = new EditHandler(who, protection, editing, clock);
        this.overview = new OverviewHandler(editing);
        this.stage = new StageHandler(editing);
        this.save = new SaveHandler(editing, editPlan, creation, announce);
    }

    /** Where a create goes on that begins with its plan. */
    public CreateHandler.PlanFirst planFirst() {
        return edit::create;
    }

    public List<Route> routes() {
        List<Route> routes = new ArrayList<>(List.of(
                command("edit", EDIT, edit::edit),
                button("edit", EDIT, edit::edit),
                button(OverviewView.RESTART, EDIT, edit::restart),
                submit(OverviewView.FORM, EDIT, save::submit)));
        routes.addAll(List.of(
                button(OverviewView.PAGE, EDIT, overview::page),
                button(OverviewView.PAGE + "-next", EDIT, overview::page),
                button(StageRows.EDIT, EDIT, overview::stage),
                button(StageRows.MENU, EDIT, overview::menu),
                button(StageRows.ADD, EDIT, overview::addStage),
                button(RotationRows.MENU, EDIT, overview::rotationMenu),
                button(RotationRows.ADD, EDIT, overview::addRotation),
                suggestion(RotationRows.ADD, EDIT, overview::rotations)));
        routes.addAll(List.of(
                button(StageView.PAGE, EDIT, stage::page),
                button(StageView.PAGE + "-next", EDIT, stage::page),
                button(StageView.ADD, EDIT, stage::add),
                suggestion(StageView.ADD, EDIT, stage::targets),
                button(TargetRow.TARGET, EDIT, stage::kept),
                suggestion(TargetRow.TARGET, EDIT, stage::targets),
                button(TargetRow.ESSENTIAL, EDIT, stage::kept),
                button(TargetRow.REMOVE, EDIT, stage::remove),
                submit(StageView.FORM, EDIT, stage::done),
                closed(StageView.FORM, LOOK, stage::closed)));
        return List.copyOf(routes);
    }
}
