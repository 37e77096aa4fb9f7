package oncall.slack;

import static oncall.slack.press.Right.ASK;
import static oncall.slack.press.Right.EDIT;
import static oncall.slack.press.Right.LOOK;
import static oncall.slack.press.Right.OWN;
import static oncall.slack.press.Route.button;
import static oncall.slack.press.Route.command;
import static oncall.slack.press.Route.homeOpened;
import static oncall.slack.press.Route.submit;
import static oncall.slack.press.Store.NO_STORE;
import static oncall.slack.press.Store.READS;
import static oncall.slack.press.Store.WRITES;

import java.util.ArrayList;
import java.util.List;
import oncall.operations.check.CheckEverything;
import oncall.operations.people.Directory;
import oncall.slack.announce.CalledOf;
import oncall.slack.announce.Hears;
import oncall.slack.channels.AddHandler;
import oncall.slack.channels.ChangeHandler;
import oncall.slack.channels.ChannelsHandler;
import oncall.slack.channels.CodeHandler;
import oncall.slack.check.CheckHandler;
import oncall.slack.contactcard.CardHandler;
import oncall.slack.create.CreateHandler;
import oncall.slack.create.CreateRoutes;
import oncall.slack.create.Creation;
import oncall.slack.delete.DeleteHandler;
import oncall.slack.help.HelpHandler;
import oncall.slack.home.HomeHandler;
import oncall.slack.home.HomeReading;
import oncall.slack.link.LinkHandler;
import oncall.slack.list.ListHandler;
import oncall.slack.oncall.OnCallHandler;
import oncall.slack.oncall.OnCallRoutes;
import oncall.slack.planeditor.EditorRoutes;
import oncall.slack.press.Press;
import oncall.slack.press.Route;
import oncall.slack.preview.PreviewHandler;
import oncall.slack.surface.Sharing;
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
        Who who = new Who(parts.directory(), parts.owners(), help);
        CalledOf called = new CalledOf(parts.directory(), parts.known());

        List<Route> routes = new ArrayList<>();
        OnCallHandler onCall = onCall(parts, who, help);
        routes.addAll(OnCallRoutes.of(onCall));
        routes.addAll(looking(parts, who, help, onCall));
        routes.addAll(ahead(parts, who, help));
        routes.addAll(channels(parts, who, help));
        routes.addAll(changing(parts, who, help, called));
        routes.addAll(linking(parts, who, help));
        routes.addAll(help(help, parts.directory(), routes));
        return List.copyOf(routes);
    }

    private static OnCallHandler onCall(Parts parts, Who who, HelpWords help) {
        return OnCallHandler.of(
                who,
                help,
                parts.directory(),
                parts.known(),
                parts.schedules(),
                parts.surroundings(),
                parts.permission().protection(),
                parts.owners(),
                parts.zones(),
                new Sharing(parts.hearing()),
                parts.clock());
    }

    private static List<Route> looking(Parts parts, Who who, HelpWords help, OnCallHandler onCall) {
        CardHandler card = new CardHandler(
                who,
                parts.directory(),
                parts.known(),
                parts.outlooks(),
                parts.surroundings(),
                parts.permission(),
                new Sharing(parts.hearing()),
                parts.schedules(),
                onCall,
                parts.clock());
        ListHandler list =
                new ListHandler(parts.directory(), parts.membership(), parts.schedules(), help, parts.clock());
        HomeHandler home = new HomeHandler(
                parts.directory(),
                parts.membership(),
                parts.permission(),
                new HomeReading(
                        parts.drafts(),
                        parts.known(),
                        parts.past().history(),
                        parts.watchers(),
                        parts.past().announcements()),
                parts.schedules(),
                parts.owners(),
                help,
                parts.clocks());
        return List.of(
                command("show", LOOK, READS, card::show),
                button("show", LOOK, READS, card::show),
                button("share", LOOK, WRITES, card::share),
                button("share.confirmed", EDIT, WRITES, card::shareConfirmed),
                command("list", LOOK, NO_STORE, list::list),
                button("list", LOOK, NO_STORE, list::list),
                button("list.next", LOOK, NO_STORE, list::turn),
                button("list.previous", LOOK, NO_STORE, list::turn),
                button("home.try-again", EDIT, WRITES, home::tryAgain),
                homeOpened(LOOK, READS, home::opened));
    }

    /** What would happen, and what somebody should know. */
    private static List<Route> ahead(Parts parts, Who who, HelpWords help) {
        PreviewHandler preview = new PreviewHandler(
                who, help, parts.directory(), parts.known(), parts.outlooks(), parts.zones(), parts.clock());
        CheckEverything everything = new CheckEverything(
                parts.directory(),
                parts.known(),
                parts.outlooks(),
                parts.owners(),
                parts.membership(),
                parts.clocks().real());
        CheckHandler check = new CheckHandler(
                who,
                parts.directory(),
                parts.known(),
                parts.outlooks(),
                everything,
                parts.clocks().real());
        return List.of(
                command("preview", LOOK, NO_STORE, preview::preview),
                button("preview", LOOK, NO_STORE, preview::preview),
                command("check", LOOK, NO_STORE, check::check),
                button("check", LOOK, NO_STORE, check::check),
                button("check.next", LOOK, NO_STORE, check::turn),
                button("check.previous", LOOK, NO_STORE, check::turn),
                button("check.again", LOOK, NO_STORE, check::turn));
    }

    /** To create, and to edit; a create that begins with its plan goes on in the editor. */
    private static List<Route> changing(Parts parts, Who who, HelpWords help, CalledOf called) {
        Creation creation = new Creation(parts.writing(), called);
        Hears hears = new Hears(parts.hearing());
        EditorRoutes editor = new EditorRoutes(
                who,
                parts.permission(),
                parts.directory(),
                parts.known(),
                parts.drafts(),
                parts.outlooks(),
                parts.writing(),
                creation,
                called,
                hears,
                parts.journal(),
                parts.clock());
        List<Route> routes = new ArrayList<>(CreateRoutes.of(new CreateHandler(creation, editor.planFirst(), hears)));
        routes.addAll(editor.routes());
        DeleteHandler delete = new DeleteHandler(
                who,
                parts.permission(),
                parts.directory(),
                parts.known(),
                parts.surroundings().whereUsed(),
                parts.writing(),
                hears);
        routes.addAll(List.of(
                command("delete", EDIT, READS, delete::ask),
                button("delete", EDIT, READS, delete::ask),
                submit("delete", EDIT, WRITES, delete::submit)));
        routes.addAll(DocumentRoutes.of(parts, who, editor));
        routes.addAll(PastRoutes.of(parts, who, help, called, editor.reviews(), delete));
        return routes;
    }

    private static List<Route> channels(Parts parts, Who who, HelpWords help) {
        ChannelsHandler channels =
                new ChannelsHandler(who, help, parts.known(), parts.permission(), new Hears(parts.hearing()));
        AddHandler add = new AddHandler(parts.writing(), channels);
        CodeHandler code = new CodeHandler(parts.known(), parts.sendCode(), parts.writing(), channels);
        ChangeHandler change = new ChangeHandler(parts.known(), parts.writing(), channels);
        return List.of(
                button("channels.menu", OWN, READS, change::menu),
                submit("channels.edit", OWN, WRITES, change::edit),
                submit("channels.deactivate", OWN, WRITES, change::deactivate),
                submit("channels.delete", OWN, WRITES, change::delete),
                command("channels", LOOK, NO_STORE, channels::open),
                button("channels", LOOK, NO_STORE, channels::open),
                button("channels.all", LOOK, NO_STORE, channels::all),
                button("channels.add", OWN, READS, add::form),
                submit("channels.add", OWN, WRITES, add::submit),
                button("channels.send", OWN, WRITES, code::send),
                button("channels.enter", OWN, READS, code::enter),
                submit("channels.code", OWN, WRITES, code::submit));
    }

    private static List<Route> linking(Parts parts, Who who, HelpWords help) {
        LinkHandler link = new LinkHandler(who, help, parts.directory(), parts.linkContact());
        return List.of(
                command("link", EDIT, WRITES, link::link),
                button("link", EDIT, WRITES, link::link),
                command("unlink", OWN, WRITES, link::unlink));
    }

    private static List<Route> help(HelpWords words, Directory directory, List<Route> others) {
        List<String> verbs = new ArrayList<>(List.of("help"));
        others.stream()
                .filter(route -> route.kind() == Press.Kind.COMMAND)
                .map(Route::id)
                .forEach(verbs::add);
        HelpHandler handler = new HelpHandler(words, directory, verbs);
        return List.of(
                command("help", ASK, NO_STORE, handler::help), command("unknown", LOOK, NO_STORE, handler::unknown));
    }
}
