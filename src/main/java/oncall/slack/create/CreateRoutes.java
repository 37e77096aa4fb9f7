package oncall.slack.create;

import static oncall.slack.press.Right.EDIT;
import static oncall.slack.press.Route.button;
import static oncall.slack.press.Route.command;
import static oncall.slack.press.Route.submit;
import static oncall.slack.press.Store.NO_STORE;
import static oncall.slack.press.Store.WRITES;

import java.util.List;
import oncall.slack.press.Route;

/** What can be pressed to create something. */
public final class CreateRoutes {
    private CreateRoutes() {}

    public static List<Route> of(CreateHandler create) {
        return List.of(
                command("new", EDIT, NO_STORE, create::open),
                button("new", EDIT, NO_STORE, create::open),
                button(CreateView.TYPE, EDIT, NO_STORE, create::redraw),
                button(CreateView.PLAN, EDIT, NO_STORE, create::redraw),
                submit(CreateView.FORM, EDIT, WRITES, create::submit));
    }
}
