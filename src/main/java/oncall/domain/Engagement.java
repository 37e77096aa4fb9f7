package oncall.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Runs an engagement in thought, from its first minute to its last. */
final class Engagement {
    private final ContactDetails engaged;
    private final PlanBook book;
    private final Instant at;
    private final List<Moment> moments = new ArrayList<>();
    private int end;

    /** Where in the engagement something happens. */
    private record Place(int minute, int stage, Optional<Arn> schedule, boolean essential) {
        Moment moment(int later, Optional<Arn> contact, Moment.Outcome outcome) {
            return new Moment(minute + later, stage, schedule, contact, essential, outcome);
        }

        Place through(Arn throughSchedule) {
            return new Place(minute, stage, Optional.of(throughSchedule), essential);
        }
    }

    Engagement(ContactDetails engaged, PlanBook book, Instant at) {
        this.engaged = engaged;
        this.book = book.with(engaged);
        this.at = at;
    }

    Timeline run() {
        Contact contact = engaged.contact();
        switch (contact.type()) {
            case PERSONAL -> own();
            case ONCALL_SCHEDULE -> schedule(contact, new Place(0, 0, Optional.empty(), false));
            case ESCALATION -> escalation(contact.plan());
        }
        return new Timeline(moments, end);
    }

    private void escalation(Plan plan) {
        int begins = 0;
        for (int i = 0; i < plan.stages().size(); i++) {
            Stage stage = plan.stages().get(i);
            if (stage.targets().isEmpty()) {
                nobody(new Place(begins, i, Optional.empty(), false), Optional.empty(), Moment.Why.NO_TARGET);
            }
            for (Target target : stage.targets()) {
                target(target, begins, i);
            }
            begins += stage.minutes();
        }
        end = Math.max(end, begins);
    }

    private void target(Target target, int minute, int stage) {
        if (target instanceof Target.ToContact contact) {
            reach(contact.contact(), new Place(minute, stage, Optional.empty(), contact.essential()));
        } else {
            // An escalation plan reaches no channels.
            nobody(new Place(minute, stage, Optional.empty(), false), Optional.empty(), Moment.Why.UNRECOGNISED);
        }
    }

    private void reach(Arn contact, Place place) {
        Optional<ContactDetails> details = book.contact(contact);
        if (details.isPresent()) {
            switch (details.get().contact().type()) {
                case PERSONAL -> contact(details.get(), place);
                case ONCALL_SCHEDULE -> schedule(details.get().contact(), place);
                // AWS lets no escalation plan reach another.
                case ESCALATION -> nobody(place, Optional.of(contact), Moment.Why.UNRECOGNISED);
            }
        } else if (book.isGone(contact)) {
            nobody(place, Optional.of(contact), Moment.Why.CONTACT_GONE);
        } else {
            moments.add(place.moment(0, Optional.of(contact), new Moment.Outcome.NotKnown(Moment.What.CONTACT)));
        }
    }

    private void schedule(Contact schedule, Place place) {
        Place through = place.through(schedule.arn());
        Instant then = at.plus(Duration.ofMinutes(place.minute()));
        Optional<Segment> segment = book.onCallAtLeast(schedule).at(then);
        segment.ifPresent(onCall -> onCall.contacts().forEach(contact -> reach(contact, through)));
        if (segment.isEmpty() || book.onCall(schedule).isEmpty()) {
            moments.add(through.moment(0, Optional.empty(), new Moment.Outcome.NotKnown(Moment.What.ON_CALL)));
        } else if (segment.get().isEmpty()) {
            boolean none = schedule.plan().rotations().stream().allMatch(book::isGone);
            nobody(through, Optional.empty(), none ? Moment.Why.NO_ROTATIONS : Moment.Why.NOBODY_ON_CALL);
        }
    }

    private void own() {
        List<Stage> stages = engaged.contact().plan().stages();
        int begins = 0;
        for (int i = 0; i < stages.size(); i++) {
            stage(engaged, stages.get(i), begins, new Place(0, i, Optional.empty(), false));
            begins += stages.get(i).minutes();
        }
        end = begins;
    }

    private void contact(ContactDetails details, Place place) {
        List<Stage> stages = details.contact().plan().stages();
        if (stages.isEmpty()) {
            nobody(place, Optional.of(details.contact().arn()), Moment.Why.NO_PLAN);
        }
        int begins = 0;
        for (Stage stage : stages) {
            stage(details, stage, begins, place);
            begins += stage.minutes();
        }
        end = Math.max(end, place.minute() + begins);
    }

    private void stage(ContactDetails details, Stage stage, int later, Place place) {
        Optional<Arn> contact = Optional.of(details.contact().arn());
        if (stage.targets().isEmpty()) {
            moments.add(place.moment(later, contact, new Moment.Outcome.Nobody(Moment.Why.NO_TARGET)));
        }
        for (Target target : stage.targets()) {
            moments.add(place.moment(later, contact, sends(details, target)));
        }
    }

    private static Moment.Outcome sends(ContactDetails details, Target target) {
        if (!(target instanceof Target.ToChannel wanted)) {
            return new Moment.Outcome.Nobody(Moment.Why.UNRECOGNISED);
        }
        return details.channel(wanted.channel())
                .map(channel -> sends(channel, wanted.retryMinutes()))
                .orElseGet(() -> new Moment.Outcome.Nobody(Moment.Why.CHANNEL_GONE));
    }

    private static Moment.Outcome sends(Channel channel, OptionalInt again) {
        return channel.activated()
                ? new Moment.Outcome.Reached(channel, again)
                : new Moment.Outcome.Nobody(Moment.Why.CHANNEL_NOT_ACTIVATED, Optional.of(channel));
    }

    private void nobody(Place place, Optional<Arn> contact, Moment.Why why) {
        moments.add(place.moment(0, contact, new Moment.Outcome.Nobody(why)));
    }
}
