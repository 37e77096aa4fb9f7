package oncall.app;

import oncall.domain.ContactName;
import oncall.operations.Clocks;
import oncall.operations.announce.Audience;
import oncall.operations.check.Dependants;
import oncall.operations.outside.OutsideChanges;
import oncall.operations.outside.SeenPlans;
import oncall.operations.plan.PlanForecasts;
import oncall.operations.write.Recording;

/** What keeps changes, ours and others', and decides who is told of them. */
record ChangeSide(OutsideChanges outside, Recording recording, Dependants dependants) {
    static ChangeSide of(AwsSide aws, StoreSide store, SeenPlans seenPlans, Clocks clocks) {
        Dependants dependants = new Dependants(
                aws.directory,
                aws.known,
                seenPlans,
                new PlanForecasts(aws.directory, aws.known, aws.shifts, clocks.shown()),
                clocks.shown());
        Audience audience = new Audience(
                store.stored.watches,
                store.owners::userOf,
                dependants::hurtBy,
                rotation -> aws.schedules.withRotation(rotation).stream()
                        .map(ContactName::arn)
                        .toList());
        OutsideChanges outside = new OutsideChanges(store.stored.lastSeen, audience, clocks);
        return new ChangeSide(
                outside, new Recording(store.stored.journal, audience, outside, clocks.shown()), dependants);
    }
}
