package oncall.slack.create;

import static oncall.slack.press.Right.EDIT;
import static oncall.slack.press.Route.button;
import static oncall.slack.press.Route.command;
import static oncall.slack.press.Route.submit;
import static oncall.slack.press.Store.READS;
import static oncall.slack.press.Store.WRITES;

import java.util.List;
import oncall.slack.press.Route;

/** What can be pressed to create something. */
public final class CreateRoutes {
    private CreateRoutes() {}

    public static List<Route> of(CreateHandler create) {
        return List.of(
                command("new", EDIT, READS, create::open),
                button("new", EDIT, READS, create::open),
                button(CreateView.TYPE, EDIT, READS, create::redraw),
                button(CreateView.PLAN, EDIT, READS, create::redraw),
                submit(CreateView.FORM, EDIT, WRITES, create::submit));
    }
}
