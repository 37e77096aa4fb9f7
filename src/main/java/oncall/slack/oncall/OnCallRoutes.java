package oncall.slack.oncall;

import static oncall.slack.press.Right.EDIT;
import static oncall.slack.press.Right.LOOK;
import static oncall.slack.press.Route.button;
import static oncall.slack.press.Route.command;
import static oncall.slack.press.Store.NO_STORE;
import static oncall.slack.press.Store.WRITES;

import java.util.List;
import oncall.slack.press.Route;

/** What can be asked about who is on call. */
public final class OnCallRoutes {
    /** The verb of the command without words. */
    public static final String ROOT = "oncall";

    private OnCallRoutes() {}

    public static List<Route> of(OnCallHandler onCall) {
        return List.of(
                command(ROOT, LOOK, NO_STORE, onCall::root),
                command("who", LOOK, NO_STORE, onCall::who),
                button("who", LOOK, NO_STORE, onCall::who),
                button(OnCallView.NEXT, LOOK, NO_STORE, onCall::turn),
                button(OnCallView.PREVIOUS, LOOK, NO_STORE, onCall::turn),
                button(OnCallView.SHARE, LOOK, WRITES, onCall::share),
                button(OnCallView.SHARE_CONFIRMED, EDIT, WRITES, onCall::shareConfirmed),
                command("mine", LOOK, NO_STORE, onCall::mine),
                button("mine", LOOK, NO_STORE, onCall::mine),
                button(OnCallView.MINE_NEXT, LOOK, NO_STORE, onCall::turnMine),
                button(OnCallView.MINE_PREVIOUS, LOOK, NO_STORE, onCall::turnMine));
    }
}
