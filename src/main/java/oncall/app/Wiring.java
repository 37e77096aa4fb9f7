package oncall.app;

import java.util.List;
import oncall.aws.document.CliDocuments;
import oncall.operations.Clocks;
import oncall.operations.TimeZones;
import oncall.operations.announce.Hearing;
import oncall.operations.announce.WatchChanges;
import oncall.operations.check.Surroundings;
import oncall.operations.document.ExportContacts;
import oncall.operations.document.ImportContacts;
import oncall.operations.document.ReviewImport;
import oncall.operations.people.LinkContact;
import oncall.operations.people.Permission;
import oncall.operations.people.Protection;
import oncall.operations.plan.Outlooks;
import oncall.operations.port.Conversations;
import oncall.operations.port.Membership;
import oncall.operations.undo.RestoreChange;
import oncall.operations.undo.UndoChange;
import oncall.operations.write.ChangeParts;
import oncall.operations.write.CodeLimits;
import oncall.operations.write.SendCode;
import oncall.operations.write.Writing;
import oncall.slack.Parts;
import oncall.slack.SlackRoutes;
import oncall.slack.document.DocumentParts;
import oncall.slack.document.Files;
import oncall.slack.history.PastParts;
import oncall.slack.press.Route;
import oncall.store.Stored;

/** Who holds whom, between AWS's side and Slack's. */
final class Wiring {
    private Wiring() {}

    static List<Route> routes(
            Config config,
            AwsSide aws,
            StoreSide store,
            Membership membership,
            TimeZones zones,
            Files files,
            Conversations conversations,
            Surroundings surroundings,
            Clocks clocks) {
        Stored stored = store.stored;
        Protection protection = new Protection(config.protectedAliases(), aws.account());
        Permission permission = new Permission(protection, membership);
        ChangeParts changes = new ChangeParts(
                aws.contacts,
                aws.rotations,
                aws.known,
                aws.directory,
                permission,
                stored.turns,
                store.recording,
                aws.patience);
        Writing writing = new Writing(changes);
        return SlackRoutes.routes(new Parts(
                config.command(),
                clocks,
                membership,
                permission,
                aws.directory,
                aws.known,
                new Outlooks(aws.directory, aws.known, aws.shifts, clocks.shown()),
                aws.schedules,
                zones,
                stored.drafts,
                stored.journal,
                stored.watches,
                new Hearing(stored.watches, conversations, membership, clocks.real()),
                writing,
                new SendCode(changes, new CodeLimits(clocks.real())),
                surroundings,
                store.owners,
                new LinkContact(stored.links, store.owners, aws.contacts, permission, clocks.shown()),
                documents(aws, writing, changes, files),
                new PastParts(
                        stored.history,
                        new UndoChange(changes, stored.journal, stored.history),
                        new RestoreChange(writing, aws.contacts),
                        stored.watches,
                        new WatchChanges(stored.watches, conversations, membership, clocks.shown()),
                        stored.announcements,
                        stored.forgetting)));
    }

    private static DocumentParts documents(AwsSide aws, Writing writing, ChangeParts changes, Files files) {
        return new DocumentParts(
                new CliDocuments(),
                new ExportContacts(aws.contacts, aws.known, aws.rotations),
                new ReviewImport(changes, aws::isHere),
                new ImportContacts(writing, changes),
                files);
    }
}
