package oncall.slack.document;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oncall.domain.ContactName;
import oncall.operations.Clocks;
import oncall.operations.document.AccountExport;
import oncall.operations.document.Documents;
import oncall.operations.document.ExportContacts;
import oncall.operations.document.ExportText;
import oncall.operations.document.Format;
import oncall.operations.people.Directory;
import oncall.operations.people.Permission;
import oncall.operations.port.Kept;
import oncall.slack.block.Blocks;
import oncall.slack.block.Elements;
import oncall.slack.block.Modals;
import oncall.slack.block.Page;
import oncall.slack.block.Paper;
import oncall.slack.block.SafeText;
import oncall.slack.press.AskedFrom;
import oncall.slack.press.IdempotencyTokens;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.press.Screen;
import oncall.slack.press.SlackSaidNo;
import oncall.slack.press.WorkKind;
import oncall.slack.surface.Surface;
import oncall.slack.who.Who;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes contacts down: what is short in a modal, what is longer as a file in a direct message, else by pages. */
public final class ExportHandler {
    private static final Logger log = LoggerFactory.getLogger(ExportHandler.class);

    private final Who who;
    private final Directory directory;
    private final Permission permission;
    private final Documents documents;
    private final ExportContacts contacts;
    private final Files files;
    private final Kept<ExportText> texts;
    private final Clocks clocks;

    public ExportHandler(
            Who who,
            Directory directory,
            Permission permission,
            Documents documents,
            ExportContacts contacts,
            Files files,
            Kept<ExportText> texts,
            Clocks clocks) {
        this.who = who;
        this.directory = directory;
        this.permission = permission;
        this.documents = documents;
        this.contacts = contacts;
        this.files = files;
        this.texts = texts;
        this.clocks = clocks;
    }

    /** The text is whom to export, in which format, and whether with addresses. */
    public Reply export(Press press) {
        ExportCommand command = ExportCommand.read(press.text());
        Surface surface = press.view().isEmpty() ? Surface.modal(press) : Surface.beside(press);
        if (command.everything()) {
            return surface.await(DocumentWords.EXPORT, DocumentWords.readingEverything())
                    .thenAtLength(WorkKind.EXPORT, screen -> everything(press, screen, command));
        }
        return who.find(
                press.as("export", command.who()),
                surface,
                "export",
                name -> surface.await(DocumentWords.EXPORT, DocumentWords.reading(name))
                        .then(screen -> one(press, screen, command, name)));
    }

    /** The value is the text's key and the page. */
    public Reply page(Press press) {
        String[] value = press.text().split(" ", 2);
        Kept.Found<ExportText> found = texts.find(press.user(), value[0]);
        if (found instanceof Kept.Here<ExportText> here) {
            int page = value.length < 2 ? 0 : Page.number(value[1]);
            Optional<SafeText> why = files.maySend() ? Optional.empty() : Optional.of(DocumentWords.lacksScope());
            return Reply.show(paged(AskedFrom.of(press), value[0], here.value().text(), page, why));
        }
        boolean elsewhere = ((Kept.Missing<ExportText>) found).why() == Kept.Why.ELSEWHERE;
        return Reply.show(words(press, elsewhere ? DocumentWords.textElsewhere() : DocumentWords.textGone()));
    }

    private void one(Press press, Screen screen, ExportCommand command, ContactName name) {
        allow(press, command);
        AccountExport read = contacts.run(List.of(name), (done, of, what) -> {});
        give(press, screen, command.of(name.arn().value()), read, name.alias());
    }

    private void everything(Press press, Screen screen, ExportCommand command) {
        allow(press, command);
        directory.refresh();
        List<ContactName> own = directory.names().all().stream()
                .filter(name -> !permission.protection().isForeign(name.arn()))
                .toList();
        Pace pace = new Pace(clocks.real(), screen, DocumentWords.EXPORT, DocumentWords::exporting);
        give(press, screen, command, contacts.everything(own, pace), "everything");
    }

    /** Asked right before anything is read: rights may have ended since the window was opened. */
    private void allow(Press press, ExportCommand command) {
        if (command.addresses()) {
            permission.allowEditor(press.user());
        }
    }

    private void give(Press press, Screen screen, ExportCommand command, AccountExport read, String name) {
        String text = documents.write(read, command.format(), command.addresses());
        AskedFrom from = AskedFrom.of(press);
        if (!command.addresses() && text.length() <= CodeView.PAGE) {
            screen.show(CodeView.draw(
                    DocumentWords.EXPORT,
                    DocumentWords.exported(command.format()),
                    text,
                    from.encoded(),
                    buttons(command)));
            return;
        }
        Optional<SafeText> why = notSent(press, command, text, name);
        if (why.isEmpty()) {
            screen.show(words(press, DocumentWords.sent(command.addresses())));
        } else if (command.addresses()) {
            screen.show(words(press, DocumentWords.addressesNeedFile(why.get())));
        } else {
            String id = IdempotencyTokens.of(press.key()).substring(0, 16);
            String key = texts.keep(press.user(), id, new ExportText(text));
            screen.show(paged(from, key, text, 0, why));
        }
    }

    /** Why it did not go out as a file; nothing where it did. */
    private Optional<SafeText> notSent(Press press, ExportCommand command, String text, String name) {
        if (!files.maySend()) {
            return Optional.of(DocumentWords.lacksScope());
        }
        String day =
                clocks.shown().instant().atOffset(ZoneOffset.UTC).toLocalDate().toString();
        String file = "oncall-" + name + "-" + day + "." + command.format().extension();
        try {
            files.send(press.user(), file, text, DocumentWords.file(command.addresses()));
        } catch (SlackSaidNo no) {
            if (no.unclear() && command.addresses()) {
                throw no;
            }
            return Optional.of(SafeText.foreign(no.words()));
        }
        if (command.addresses()) {
            log.info(
                    "exported with addresses user={} what={}",
                    press.user(),
                    command.everything() ? "everything" : "one");
        }
        return Optional.empty();
    }

    private List<LayoutBlock> buttons(ExportCommand command) {
        List<BlockElement> buttons = new ArrayList<>();
        for (Format format : Format.values()) {
            if (format != command.format()) {
                buttons.add(Elements.button(
                        buttons.isEmpty() ? "export" : "export.other",
                        DocumentWords.button(format),
                        command.as(format).encoded()));
            }
        }
        buttons.add(Elements.button(
                "export.addresses",
                DocumentWords.WITH_ADDRESSES,
                command.withAddresses().encoded()));
        return List.of(Blocks.actions("formats", buttons.toArray(new BlockElement[0])));
    }

    private View paged(AskedFrom from, String key, String text, int wanted, Optional<SafeText> why) {
        Page<String> page = new Page<>(CodeView.pieces(text, CodeView.PAGE), wanted, 1);
        int pages = page.all().size();
        return CodeView.draw(
                DocumentWords.EXPORT,
                DocumentWords.page(page.number() + 1, pages, why),
                page.rows().get(0),
                from.encoded(),
                new Paper()
                        .buttons(
                                "pages",
                                page.buttons("export.page", "export.page-next", " Page", other -> key + " " + other))
                        .blocks());
    }

    private static View words(Press press, SafeText words) {
        return Modals.words(DocumentWords.EXPORT, AskedFrom.of(press).encoded(), words);
    }
}
