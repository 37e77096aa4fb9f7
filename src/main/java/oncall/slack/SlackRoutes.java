package oncall.slack;

import static oncall.slack.press.Right.ASK;
import static oncall.slack.press.Right.EDIT;
import static oncall.slack.press.Right.LOOK;
import static oncall.slack.press.Right.OWN;
import static oncall.slack.press.Route.button;
import static oncall.slack.press.Route.closed;
import static oncall.slack.press.Route.command;
import static oncall.slack.press.Route.homeOpened;
import static oncall.slack.press.Route.shortcut;
import static oncall.slack.press.Route.submit;
import static oncall.slack.press.Route.suggestion;
import static oncall.slack.press.Store.NO_STORE;
import static oncall.slack.press.Store.READS;
import static oncall.slack.press.Store.WRITES;

import java.util.ArrayList;
import java.util.List;
import oncall.slack.help.HelpHandler;
import oncall.slack.oncall.OnCallHandler;
import oncall.slack.press.Handler;
import oncall.slack.press.Press;
import oncall.slack.press.Right;
import oncall.slack.press.Route;
import oncall.slack.press.Store;

/**
 * The table of contents: what can be pressed, the right it needs, what it does with what is stored, who answers. A verb
 * is a command and, under the same name, a button whose value is what would follow the verb.
 */
public final class SlackRoutes {
    private final Screens screens;
    private final List<Route> routes = new ArrayList<>();

    private SlackRoutes(Screens screens) {
        this.screens = screens;
    }

    public static List<Route> routes(Ports ports) {
        SlackRoutes table = new SlackRoutes(new Screens(ports));
        table.looking();
        table.channels();
        table.changing();
        table.editor();
        table.documents();
        table.overrides();
        table.covering();
        table.past();
        table.people();
        table.help();
        return List.copyOf(table.routes);
    }

    private void verb(String name, Right right, Store store, Handler handler) {
        add(command(name, right, store, handler), button(name, right, store, handler));
    }

    private void add(Route... more) {
        routes.addAll(List.of(more));
    }

    /** A verb whose answer is drawn once for all who ask the same. */
    private void look(String name, Store store, Handler handler) {
        add(Route.look(name, LOOK, store, handler), button(name, LOOK, store, handler));
    }

    private void looking() {
        add(
                Route.look(OnCallHandler.ROOT, LOOK, NO_STORE, screens.onCall::root),
                shortcut(OnCallHandler.ROOT, LOOK, NO_STORE, screens.onCall::shortcut));
        look("who", NO_STORE, screens.onCall::who);
        look("mine", NO_STORE, screens.onCall::mine);
        look("show", READS, screens.card::show);
        look("list", NO_STORE, screens.list::list);
        look("preview", NO_STORE, screens.preview::preview);
        verb("check", LOOK, READS, screens.check::check);
        add(
                button("who.next", LOOK, NO_STORE, screens.onCall::turn),
                button("who.previous", LOOK, NO_STORE, screens.onCall::turn),
                button("who.share", LOOK, WRITES, screens.onCall::share),
                button("who.share.confirmed", EDIT, WRITES, screens.onCall::shareConfirmed),
                button("mine.next", LOOK, NO_STORE, screens.onCall::turnMine),
                button("mine.previous", LOOK, NO_STORE, screens.onCall::turnMine),
                button("share", LOOK, WRITES, screens.card::share),
                button("share.confirmed", EDIT, WRITES, screens.card::shareConfirmed),
                button("list.next", LOOK, NO_STORE, screens.list::turn),
                button("list.previous", LOOK, NO_STORE, screens.list::turn),
                button("check.next", LOOK, READS, screens.check::turn),
                button("check.previous", LOOK, READS, screens.check::turn),
                button("check.again", LOOK, READS, screens.check::readOn),
                button("home.discard", OWN, WRITES, screens.home::discard),
                button("home.try-again", EDIT, WRITES, screens.home::tryAgain),
                homeOpened(LOOK, READS, screens.home::opened));
    }

    private void channels() {
        verb("channels", LOOK, NO_STORE, screens.channels::open);
        add(
                suggestion("channels", LOOK, NO_STORE, screens.pick::contacts),
                button("channels.all", LOOK, NO_STORE, screens.channels::all),
                button("channels.menu", OWN, READS, screens.changeChannel::menu),
                submit("channels.edit", OWN, WRITES, screens.changeChannel::edit),
                submit("channels.deactivate", OWN, WRITES, screens.changeChannel::deactivate),
                submit("channels.delete", OWN, WRITES, screens.changeChannel::delete),
                button("channels.add", OWN, READS, screens.addChannel::form),
                submit("channels.add", OWN, WRITES, screens.addChannel::submit),
                button("channels.send", OWN, WRITES, screens.code::send),
                button("channels.enter", OWN, READS, screens.code::enter),
                submit("channels.code", OWN, WRITES, screens.code::submit));
    }

    private void changing() {
        verb("new", EDIT, READS, screens.create::open);
        verb("delete", EDIT, READS, screens.delete::ask);
        add(
                suggestion("delete", EDIT, NO_STORE, screens.pick::deletable),
                button("new-type", EDIT, READS, screens.create::redraw),
                button("new-plan", EDIT, READS, screens.create::redraw),
                submit("new-form", EDIT, WRITES, screens.create::submit),
                closed("created", LOOK, WRITES, screens.create::closed),
                closed("channels", LOOK, WRITES, screens.create::closed),
                submit("delete", EDIT, WRITES, screens.delete::submit));
    }

    private void editor() {
        verb("edit", OWN, WRITES, screens.editor.edit::edit);
        add(
                suggestion("edit", OWN, NO_STORE, screens.pick::editable),
                button("editor-continue", OWN, WRITES, screens.editor.edit::goOn),
                button("editor-anew", OWN, WRITES, screens.editor.edit::anew),
                button("editor-restart", OWN, WRITES, screens.editor.edit::restart),
                button("editor-discard", OWN, WRITES, screens.editor.drafts::discard),
                button("editor-make-anew", EDIT, WRITES, screens.editor.drafts::makeAnew),
                closed("editor", LOOK, WRITES, screens.editor.drafts::closed),
                closed("editor-review", LOOK, WRITES, screens.editor.drafts::reviewClosed),
                submit("editor", OWN, WRITES, screens.editor.review::review),
                submit("editor-conflicts", OWN, WRITES, screens.editor.review::decide),
                button("editor-decide-again", OWN, WRITES, screens.editor.review::decideAgain),
                button("editor-back", OWN, WRITES, screens.editor.review::back),
                submit("editor-review", OWN, WRITES, screens.editor.save::submit),
                button("editor-page", OWN, WRITES, screens.editor.overview::page),
                button("editor-page-next", OWN, WRITES, screens.editor.overview::page),
                button("editor-stage", OWN, WRITES, screens.editor.overview::stage),
                button("editor-stage-menu", OWN, WRITES, screens.editor.overview::menu),
                button("editor-add-stage", OWN, WRITES, screens.editor.overview::addStage),
                button("editor-rotation-menu", OWN, WRITES, screens.editor.overview::rotationMenu),
                button("editor-add-rotation", OWN, WRITES, screens.editor.overview::addRotation),
                suggestion("editor-add-rotation", OWN, READS, screens.editor.overview::rotations),
                button("editor-target-page", OWN, WRITES, screens.editor.stage::page),
                button("editor-target-page-next", OWN, WRITES, screens.editor.stage::page),
                button("editor-add-target", OWN, WRITES, screens.editor.stage::add),
                suggestion("editor-add-target", OWN, READS, screens.editor.stage::targets),
                button("editor-target", OWN, WRITES, screens.editor.stage::kept),
                suggestion("editor-target", OWN, READS, screens.editor.stage::targets),
                button("editor-essential", OWN, WRITES, screens.editor.stage::kept),
                button("editor-remove-target", OWN, WRITES, screens.editor.stage::remove),
                submit("editor-stage-form", OWN, WRITES, screens.editor.stage::done),
                closed("editor-stage-form", LOOK, WRITES, screens.editor.stage::closed));
    }

    private void documents() {
        verb("export", LOOK, READS, screens.export::export);
        add(suggestion("export", LOOK, NO_STORE, screens.pick::all));
        verb("import", OWN, NO_STORE, screens.imports::open);
        add(
                button("export.other", LOOK, READS, screens.export::export),
                button("export.addresses", EDIT, WRITES, screens.export::export),
                button("export.page", LOOK, READS, screens.export::page),
                button("export.page-next", LOOK, READS, screens.export::page),
                shortcut("import_message", OWN, WRITES, screens.imports::fromMessage),
                submit("import-form", OWN, WRITES, screens.imports::submit),
                submit("import-apply", OWN, WRITES, screens.imports::apply),
                button("import-pick", OWN, READS, screens.imports::pick),
                button("import-page", OWN, WRITES, screens.imports::page),
                button("import-page-next", OWN, WRITES, screens.imports::page),
                command("create-contact", EDIT, WRITES, screens.typed::create),
                command("update-contact", OWN, WRITES, screens.typed::update),
                command("get-contact", LOOK, NO_STORE, screens.typed::get),
                command("list-rotation-shifts", LOOK, NO_STORE, screens.typedOfRotations::shifts),
                command("list-rotation-overrides", LOOK, NO_STORE, screens.typedOfRotations::overrides),
                command("get-rotation-override", LOOK, NO_STORE, screens.typedOfRotations::override));
    }

    private void past() {
        verb("history", LOOK, READS, screens.history::history);
        verb("undo", OWN, WRITES, screens.undo::undo);
        add(
                button("history.show", LOOK, READS, screens.history::show),
                button("history.older", LOOK, READS, screens.history::turn),
                button("history.newer", LOOK, READS, screens.history::turn),
                submit("undo.restore", OWN, WRITES, screens.undo::restore),
                submit("undo.recreate", EDIT, WRITES, screens.undo::recreate));
    }

    private void people() {
        verb("watch", OWN, WRITES, screens.watch::watch);
        verb("unwatch", OWN, WRITES, screens.watch::unwatch);
        verb("link", EDIT, WRITES, screens.link::link);
        add(
                button("ask", LOOK, WRITES, screens.ask::ask),
                submit("watch", OWN, WRITES, screens.watch::submit),
                button("watch.shared", EDIT, WRITES, screens.watch::shared),
                command("watching", LOOK, READS, screens.watch::watching),
                button("link.move", EDIT, WRITES, screens.link::move),
                command("unlink", OWN, WRITES, screens.link::unlink),
                button("unlink.confirmed", OWN, WRITES, screens.link::unlinkConfirmed),
                command("forget", EDIT, NO_STORE, screens.forget::ask),
                submit("forget", EDIT, WRITES, screens.forget::submit));
    }

    private void overrides() {
        verb("take", OWN, READS, screens.override::take);
        verb("override", EDIT, READS, screens.override::override);
        add(
                command("overrides", LOOK, READS, screens.overrides::list),
                submit("override-form", OWN, READS, screens.override::submit),
                button("override-again", OWN, NO_STORE, screens.override::again),
                button("override-change", OWN, READS, screens.overrideSaves::change),
                button("override-delete", OWN, READS, screens.overrideSaves::delete),
                button("give-back", OWN, READS, screens.overrideSaves::giveBack),
                submit("override-review", OWN, WRITES, screens.overrideSaves::submit));
    }

    private void covering() {
        verb("cover", OWN, READS, screens.cover::cover);
        add(
                submit("cover-form", OWN, WRITES, screens.cover::submit),
                button("wish-take", OWN, WRITES, screens.answers::take),
                button("wish-part", OWN, READS, screens.answers::part),
                submit("wish-part-form", OWN, WRITES, screens.answers::submitPart),
                button("wish-decline", OWN, WRITES, screens.answers::decline),
                button("wish-cancel", OWN, WRITES, screens.answers::cancel));
    }

    /** Knows the verbs that are above. */
    private void help() {
        HelpHandler help = screens.help(commands());
        add(
                Route.look("help", ASK, NO_STORE, help::help),
                button("help", ASK, NO_STORE, help::help),
                command("unknown", LOOK, NO_STORE, help::unknown));
    }

    private List<String> commands() {
        List<String> verbs = new ArrayList<>(List.of("help"));
        routes.stream()
                .filter(route -> route.kind() == Press.Kind.COMMAND)
                .map(Route::id)
                .forEach(verbs::add);
        return verbs;
    }
}
