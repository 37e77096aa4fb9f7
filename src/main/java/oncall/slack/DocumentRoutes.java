package oncall.slack;

import static oncall.slack.press.Right.EDIT;
import static oncall.slack.press.Right.LOOK;
import static oncall.slack.press.Right.OWN;
import static oncall.slack.press.Route.button;
import static oncall.slack.press.Route.command;
import static oncall.slack.press.Route.shortcut;
import static oncall.slack.press.Route.submit;
import static oncall.slack.press.Store.NO_STORE;
import static oncall.slack.press.Store.READS;
import static oncall.slack.press.Store.WRITES;

import java.util.ArrayList;
import java.util.List;
import oncall.slack.announce.Hears;
import oncall.slack.awscli.CliHandler;
import oncall.slack.document.ExportHandler;
import oncall.slack.document.ImportHandler;
import oncall.slack.planeditor.EditorRoutes;
import oncall.slack.press.Route;
import oncall.slack.who.Who;

/** What can be pressed of exports, imports, and lines in the AWS CLI's spelling. */
final class DocumentRoutes {
    private DocumentRoutes() {}

    static List<Route> of(Parts parts, Who who, EditorRoutes editor) {
        ExportHandler export =
                new ExportHandler(who, parts.directory(), parts.permission(), parts.documents(), parts.clocks());
        ImportHandler imports = new ImportHandler(
                parts.documents(),
                parts.directory(),
                new Hears(parts.hearing()),
                parts.clocks().real());
        List<Route> routes = new ArrayList<>(List.of(
                command("export", LOOK, NO_STORE, export::export),
                button("export", LOOK, NO_STORE, export::export),
                button("export.other", LOOK, NO_STORE, export::export),
                button("export.addresses", EDIT, WRITES, export::export),
                button("export.page", LOOK, NO_STORE, export::page),
                button("export.page-next", LOOK, NO_STORE, export::page)));
        routes.addAll(List.of(
                command("import", OWN, NO_STORE, imports::open),
                button("import", OWN, NO_STORE, imports::open),
                shortcut("import_message", OWN, READS, imports::fromMessage),
                submit(ImportHandler.FORM, OWN, READS, imports::submit),
                submit(ImportHandler.APPLY, OWN, WRITES, imports::apply)));
        routes.addAll(typed(parts, who, editor));
        return List.copyOf(routes);
    }

    private static List<Route> typed(Parts parts, Who who, EditorRoutes editor) {
        CliHandler cli = new CliHandler(
                who, parts.known(), parts.permission(), parts.documents(), editor.planFirst(), editor.reviews());
        return List.of(
                command("create-contact", EDIT, WRITES, cli::create),
                command("update-contact", OWN, WRITES, cli::update),
                command("get-contact", LOOK, NO_STORE, cli::get));
    }
}
