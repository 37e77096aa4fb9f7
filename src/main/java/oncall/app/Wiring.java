package oncall.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import oncall.operations.ActivateChannel;
import oncall.operations.AddChannel;
import oncall.operations.CodeLimits;
import oncall.operations.CreateContact;
import oncall.operations.EditPlan;
import oncall.operations.Membership;
import oncall.operations.Patience;
import oncall.operations.Protection;
import oncall.operations.SendCode;
import oncall.slack.Parts;
import oncall.slack.SlackRoutes;
import oncall.slack.press.Route;
import oncall.store.MemoryDrafts;
import oncall.store.MemoryTurns;

/** Who holds whom, between AWS's side and Slack's. */
final class Wiring {
    private static final Duration TURN = Duration.ofSeconds(20);

    private Wiring() {}

    static List<Route> routes(Config config, AwsSide aws, Membership membership, InstantSource clock) {
        Protection protection = new Protection(config.protectedAliases(), aws.account());
        Patience patience = aws.patience;
        return SlackRoutes.routes(new Parts(
                config.command(),
                clock,
                membership,
                protection,
                aws.directory,
                aws.known,
                new MemoryDrafts(clock),
                new CreateContact(aws.contacts, aws.known, aws.directory, protection, patience),
                new EditPlan(aws.contacts, aws.known, aws.directory, protection, new MemoryTurns(TURN), patience),
                new AddChannel(aws.contacts, aws.known, protection, patience),
                new SendCode(aws.contacts, aws.known, protection, new CodeLimits(clock), patience),
                new ActivateChannel(aws.contacts, aws.known, protection, patience)));
    }
}
