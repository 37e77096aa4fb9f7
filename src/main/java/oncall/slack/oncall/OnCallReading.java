package oncall.slack.oncall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Contact;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.operations.check.CardContext;
import oncall.operations.oncall.Schedules;
import oncall.operations.people.Directory;
import oncall.operations.people.Protection;
import oncall.operations.port.KnownContacts;
import oncall.slack.block.Message;
import oncall.slack.words.CardWords;
import oncall.slack.words.HelpWords;

/** Answers what was asked: from memory where that suffices, or with what AWS says. */
final class OnCallReading {
    private final Directory directory;
    private final KnownContacts known;
    private final Schedules schedules;
    private final CardContext cardContext;
    private final Protection protection;
    private final HelpWords help;

    OnCallReading(
            Directory directory,
            KnownContacts known,
            Schedules schedules,
            CardContext cardContext,
            Protection protection,
            HelpWords help) {
        this.directory = directory;
        this.known = known;
        this.schedules = schedules;
        this.cardContext = cardContext;
        this.protection = protection;
        this.help = help;
    }

    /** Nothing where too little is remembered. */
    Optional<Message> remembered(Asked asked, OnCallPage page) {
        return draw(asked, page, look(page.at(), false));
    }

    /** May take seconds. Throws {@code Refused}. */
    Message read(Asked asked, OnCallPage page) {
        return draw(asked, page, look(page.at(), true)).orElseThrow();
    }

    private Look look(Optional<Instant> at, boolean reads) {
        return new Look(directory, known, schedules, at, reads);
    }

    private Optional<Message> draw(Asked asked, OnCallPage page, Look look) {
        if (asked instanceof Asked.Named named) {
            boolean foreign = protection.isForeign(named.name().arn());
            return named(
                    named.name(),
                    foreign ? page.and(CardWords.otherAccount(named.name().arn())) : page,
                    look);
        }
        if (asked instanceof Asked.OfRotation one) {
            return look.one(one.rotation())
                    .map(shifts -> OnCallView.rotation(
                            one.rotation(),
                            shifts,
                            schedules.withRotation(one.rotation().arn()),
                            page));
        }
        return look.all()
                .map(all -> asked instanceof Asked.Own own
                        ? OnCallView.mine(own.contact(), all, page)
                        : OnCallView.everything(all, page, help));
    }

    private Optional<Message> named(ContactName name, OnCallPage page, Look look) {
        return switch (name.type()) {
            case ONCALL_SCHEDULE ->
                look.one(name).map(schedule -> OnCallView.schedule(schedule, pagedBy(name.arn()), page));
            case ESCALATION ->
                look.contact(name.arn())
                        .filter(plan -> look.knows(plan.plan().contacts()))
                        .flatMap(plan -> look.these(targets(plan)).map(all -> OnCallView.plan(plan, all, page)));
            case PERSONAL -> look.all().map(all -> OnCallView.contact(name, all, page));
        };
    }

    /** The schedules that a plan reaches. */
    private List<ContactName> targets(Contact plan) {
        return plan.plan().contacts().stream()
                .flatMap(contact -> directory.names().of(contact).stream())
                .filter(target -> target.type() == ContactType.ONCALL_SCHEDULE)
                .distinct()
                .toList();
    }

    /** As far as is remembered. */
    private List<ContactName> pagedBy(Arn schedule) {
        return cardContext
                .remembered(schedule)
                .uses()
                .map(uses -> uses.plans().stream().map(use -> use.plan().name()).toList())
                .orElse(List.of());
    }
}
