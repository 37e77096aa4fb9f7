package oncall.slack.press;

import java.time.Duration;
import java.time.InstantSource;
import oncall.operations.port.Membership;
import oncall.operations.port.TakenPresses;

/**
 * What the dispatcher works with.
 *
 * @param taken presses that any replica has taken
 * @param refusals for members of ours who may not
 * @param drawn answers that are given again
 * @param settling how long after its acknowledgement a submission's work waits before it draws, because Slack draws
 *     the acknowledgement itself meanwhile and would put it over ours
 */
public record PressParts(
        Membership membership,
        SlackApi slackApi,
        WorkPools pools,
        PressMetrics metrics,
        InstantSource clock,
        Timer timer,
        TakenPresses taken,
        DrawnAnswers drawn,
        Refusals refusals,
        Duration settling) {}
