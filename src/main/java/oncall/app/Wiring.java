package oncall.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import oncall.operations.ActivateChannel;
import oncall.operations.AddChannel;
import oncall.operations.ChangeParts;
import oncall.operations.CodeLimits;
import oncall.operations.CreateContact;
import oncall.operations.EditPlan;
import oncall.operations.Membership;
import oncall.operations.Permission;
import oncall.operations.Protection;
import oncall.operations.Recording;
import oncall.operations.SendCode;
import oncall.operations.Watchers;
import oncall.slack.Parts;
import oncall.slack.SlackRoutes;
import oncall.slack.press.Route;
import oncall.store.MemoryDrafts;
import oncall.store.MemoryJournal;
import oncall.store.MemoryTurns;

/** Who holds whom, between AWS's side and Slack's. */
final class Wiring {
    private static final Duration TURN = Duration.ofSeconds(20);
    private static final Duration DRAFTS_KEPT = Duration.ofDays(7);

    private Wiring() {}

    static List<Route> routes(Config config, AwsSide aws, Membership membership, InstantSource clock) {
        Protection protection = new Protection(config.protectedAliases(), aws.account());
        Permission permission = new Permission(protection, membership);
        MemoryDrafts drafts = new MemoryDrafts(clock, DRAFTS_KEPT);
        Recording recording = new Recording(new MemoryJournal(drafts), Watchers.none(), clock);
        ChangeParts changes = new ChangeParts(
                aws.contacts, aws.known, aws.directory, permission, new MemoryTurns(TURN), recording, aws.patience);
        return SlackRoutes.routes(new Parts(
                config.command(),
                clock,
                membership,
                permission,
                aws.directory,
                aws.known,
                drafts,
                new CreateContact(changes),
                new EditPlan(changes),
                new AddChannel(changes),
                new SendCode(changes, new CodeLimits(clock)),
                new ActivateChannel(changes)));
    }
}
