package oncall.app;

import java.util.List;
import oncall.aws.document.CliDocuments;
import oncall.operations.Clocks;
import oncall.operations.check.CardContext;
import oncall.operations.check.LastKnown;
import oncall.operations.outside.SeenContacts;
import oncall.operations.people.Permission;
import oncall.operations.people.Protection;
import oncall.operations.write.ChangeParts;
import oncall.slack.Ports;
import oncall.slack.SlackRoutes;
import oncall.slack.press.DrawnAnswers;
import oncall.slack.press.Route;
import oncall.store.Stored;

/** Who holds whom, between AWS's side and Slack's. */
final class Wiring {
    private Wiring() {}

    static List<Route> routes(
            Config config,
            AwsSide aws,
            StoreSide store,
            ChangeSide changes,
            SlackSide slack,
            CardContext cardContext,
            Clocks clocks) {
        Stored stored = store.stored;
        Protection protection = new Protection(config.protectedAliases(), aws.account());
        return SlackRoutes.routes(new Ports(
                config.command(),
                clocks,
                new ChangeParts(
                        aws.contacts,
                        aws.rotations,
                        aws.known,
                        aws.directory,
                        new Permission(protection, slack.membership),
                        stored.turns,
                        changes.recording(),
                        aws.patience,
                        clocks.shown()),
                aws::isHere,
                aws.shifts,
                aws.schedules,
                cardContext,
                changes.dependants(),
                new LastKnown(aws.known, new SeenContacts(stored.lastSeen)::of, aws.unhurriedSchedules, clocks),
                new CliDocuments(),
                stored.drafts,
                stored.journal,
                stored.history,
                stored.watches,
                stored.watches,
                stored.wishes,
                stored.announcements,
                stored.forgetting,
                stored.links,
                stored.codes,
                stored.reviews,
                stored.exports,
                store.owners,
                slack.membership,
                slack.people,
                slack.conversations,
                slack.zones,
                slack.files));
    }

    /** Everything that an answer to a look is drawn from. */
    static DrawnAnswers drawn(AwsSide aws, StoreSide store, SlackSide slack, CardContext cardContext, Clocks clocks) {
        return new DrawnAnswers(
                slack.membership,
                slack.zones,
                List.of(
                        aws.directory::changes,
                        aws.known::changes,
                        aws.shifts::changes,
                        store.owners::changes,
                        cardContext::changes,
                        slack::changes),
                aws.shifts::truth,
                clocks);
    }
}
