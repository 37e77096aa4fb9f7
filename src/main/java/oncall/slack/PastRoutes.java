package oncall.slack;

import static oncall.slack.press.Right.EDIT;
import static oncall.slack.press.Right.LOOK;
import static oncall.slack.press.Right.OWN;
import static oncall.slack.press.Route.button;
import static oncall.slack.press.Route.command;
import static oncall.slack.press.Route.submit;
import static oncall.slack.press.Store.NO_STORE;
import static oncall.slack.press.Store.READS;
import static oncall.slack.press.Store.WRITES;

import java.util.ArrayList;
import java.util.List;
import oncall.operations.people.ForgetPerson;
import oncall.slack.announce.CalledOf;
import oncall.slack.announce.Hears;
import oncall.slack.delete.DeleteHandler;
import oncall.slack.forget.ForgetHandler;
import oncall.slack.history.HistoryHandler;
import oncall.slack.planeditor.Reviews;
import oncall.slack.press.Route;
import oncall.slack.undo.UndoHandler;
import oncall.slack.watch.WatchHandler;
import oncall.slack.who.Who;
import oncall.slack.words.HelpWords;

/** What can be pressed of the past. */
final class PastRoutes {
    private PastRoutes() {}

    static List<Route> of(
            Parts parts, Who who, HelpWords help, CalledOf called, Reviews reviews, DeleteHandler delete) {
        List<Route> routes = new ArrayList<>(history(parts, who, called));
        UndoHandler undo = new UndoHandler(
                parts.past().undo(),
                parts.past().restore(),
                reviews,
                delete,
                parts.directory(),
                new Hears(parts.hearing()),
                help);
        routes.addAll(List.of(
                command("undo", OWN, WRITES, undo::undo),
                button("undo", OWN, WRITES, undo::undo),
                submit("undo.restore", OWN, WRITES, undo::restore),
                submit("undo.recreate", EDIT, WRITES, undo::recreate)));
        routes.addAll(watching(parts, who, help));
        ForgetHandler forget = new ForgetHandler(
                new ForgetPerson(parts.past().forgetting(), parts.linkContact(), parts.owners()), help);
        routes.addAll(List.of(
                command("forget", EDIT, NO_STORE, forget::ask), submit("forget", EDIT, WRITES, forget::submit)));
        return List.copyOf(routes);
    }

    private static List<Route> watching(Parts parts, Who who, HelpWords help) {
        WatchHandler watch = new WatchHandler(
                who, parts.directory(), parts.past().watches(), parts.past().watch(), help);
        return List.of(
                command("watch", OWN, WRITES, watch::watch),
                button("watch", OWN, WRITES, watch::watch),
                button("watch.shared", EDIT, WRITES, watch::shared),
                command("unwatch", OWN, WRITES, watch::unwatch),
                button("unwatch", OWN, WRITES, watch::unwatch),
                command("watching", LOOK, READS, watch::watching));
    }

    private static List<Route> history(Parts parts, Who who, CalledOf called) {
        HistoryHandler history = new HistoryHandler(
                who,
                parts.directory(),
                parts.permission(),
                parts.journal(),
                parts.past().history(),
                called);
        return List.of(
                command("history", LOOK, READS, history::history),
                button("history", LOOK, READS, history::history),
                button("history.show", LOOK, READS, history::show),
                button("history.older", LOOK, READS, history::turn),
                button("history.newer", LOOK, READS, history::turn));
    }
}
