package oncall.slack;

import static oncall.slack.press.Right.LOOK;
import static oncall.slack.press.Route.button;
import static oncall.slack.press.Route.command;
import static oncall.slack.press.Route.homeOpened;

import java.util.ArrayList;
import java.util.List;
import oncall.slack.contactcard.CardHandler;
import oncall.slack.create.CreateHandler;
import oncall.slack.create.CreateRoutes;
import oncall.slack.create.Creation;
import oncall.slack.help.HelpHandler;
import oncall.slack.home.HomeHandler;
import oncall.slack.list.ListHandler;
import oncall.slack.press.Press;
import oncall.slack.press.Route;
import oncall.slack.summary.Announce;
import oncall.slack.who.Who;
import oncall.slack.words.HelpWords;

/**
 * The table of contents: what can be pressed, the right it needs, who answers. A verb is a command and, under the same
 * name, a button whose value is what would follow the verb.
 */
public final class SlackRoutes {
    private SlackRoutes() {}

    public static List<Route> routes(Parts parts) {
        HelpWords help = new HelpWords(parts.command());
        Who who = new Who(parts.directory(), help);
        CardHandler card =
                new CardHandler(who, parts.directory(), parts.known(), parts.membership(), parts.protection());
        ListHandler list = new ListHandler(parts.directory(), parts.membership(), help);
        HomeHandler home = new HomeHandler(parts.directory(), parts.membership(), help, parts.clock());

        Announce announce = new Announce(parts.directory(), parts.known());
        CreateHandler create = new CreateHandler(new Creation(parts.createContact(), announce));

        List<Route> routes = new ArrayList<>(List.of(
                command("show", LOOK, card::show),
                button("show", LOOK, card::show),
                button("share", LOOK, card::share),
                command("list", LOOK, list::list),
                button("list", LOOK, list::list),
                button("list.next", LOOK, list::turn),
                button("list.previous", LOOK, list::turn),
                homeOpened(LOOK, home::opened)));
        routes.addAll(CreateRoutes.of(create));
        routes.addAll(help(help, routes));
        return List.copyOf(routes);
    }

    private static List<Route> help(HelpWords words, List<Route> others) {
        List<String> verbs = new ArrayList<>(List.of("help"));
        others.stream()
                .filter(route -> route.kind() == Press.Kind.COMMAND)
                .map(Route::id)
                .forEach(verbs::add);
        HelpHandler handler = new HelpHandler(words, verbs);
        return List.of(
                command("help", LOOK, handler::help),
                button("help", LOOK, handler::help),
                command("unknown", LOOK, handler::unknown));
    }
}
