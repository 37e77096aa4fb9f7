package oncall.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Advice: what AWS accepts and somebody should know. What is not known is not found fault with. */
public final class PlanLint {
    /** So far ahead it is found that a coming shift reaches nobody; at least until the next hand-off. */
    public static final Duration AHEAD = Duration.ofDays(7);

    private final ContactDetails subject;
    private final PlanBook book;
    private final Instant from;
    private final List<Finding> findings = new ArrayList<>();

    private PlanLint(ContactDetails subject, PlanBook book, Instant from) {
        this.subject = subject;
        this.book = book.with(subject);
        this.from = from;
    }

    /**
     * Worst first.
     *
     * @param from gaps before this moment do not matter
     */
    public static List<Finding> of(ContactDetails subject, PlanBook book, Instant from) {
        return new PlanLint(subject, book, from).run();
    }

    /** Whether a person must say that this is meant. */
    public static boolean reachesNobody(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.kind() == Finding.Kind.REACHES_NOBODY);
    }

    private List<Finding> run() {
        Contact contact = subject.contact();
        Timeline timeline = Timeline.of(subject, book, from);
        reach(timeline);
        if (timeline.first().isPresent()) {
            comingShift().ifPresent(findings::add);
        }
        if (contact.type() == ContactType.ONCALL_SCHEDULE) {
            rotations(contact);
        } else {
            stages(contact.plan());
        }
        if (contact.type() == ContactType.PERSONAL) {
            kindsOfChannel(timeline);
        }
        return findings.stream().distinct().sorted(Finding.WORST_FIRST).toList();
    }

    /** A gap in a schedule is a matter of the hour, and a finding of its own. */
    private void reach(Timeline timeline) {
        boolean open = timeline.isPartial()
                || timeline.moments().stream().anyMatch(moment -> moment.is(Moment.Why.NOBODY_ON_CALL));
        if (timeline.first().isEmpty()) {
            if (!open) {
                findings.add(Finding.of(Finding.Kind.REACHES_NOBODY));
            }
            return;
        }
        int first = timeline.first().getAsInt();
        boolean maybeEarlier = timeline.moments().stream()
                .anyMatch(moment ->
                        moment.minute() < first && (moment.isNotKnown() || moment.is(Moment.Why.NOBODY_ON_CALL)));
        if (first > 0 && !maybeEarlier) {
            findings.add(Finding.of(Finding.Kind.NOBODY_AT_FIRST).forMinutes(first));
        }
    }

    private void stages(Plan plan) {
        for (int i = 0; i < plan.stages().size(); i++) {
            Stage stage = plan.stages().get(i);
            if (stage.targets().isEmpty()) {
                findings.add(Finding.of(Finding.Kind.STAGE_WITHOUT_TARGET).in(i));
            }
            Set<Object> seen = new HashSet<>();
            for (Target target : stage.targets()) {
                target(target, i);
                if (!seen.add(PlanDiff.identity(target))) {
                    twice(target, i);
                }
            }
        }
        stops(plan);
    }

    /** Whose acknowledgement stops the plan, while which stage runs. */
    private void stops(Plan plan) {
        if (targets(plan).noneMatch(PlanLint::isContact)) {
            return;
        }
        if (targets(plan).noneMatch(PlanLint::isEssential)) {
            findings.add(Finding.of(Finding.Kind.NO_ESSENTIAL_CONTACT));
            return;
        }
        for (int i = 0; i < plan.stages().size(); i++) {
            List<Target> targets = plan.stages().get(i).targets();
            if (targets.stream().anyMatch(PlanLint::isContact)
                    && targets.stream().noneMatch(PlanLint::isEssential)) {
                findings.add(
                        Finding.of(Finding.Kind.STAGE_WITHOUT_ESSENTIAL_CONTACT).in(i));
            }
        }
    }

    private static boolean isContact(Target target) {
        return target instanceof Target.ToContact;
    }

    private static boolean isEssential(Target target) {
        return target instanceof Target.ToContact contact && contact.essential();
    }

    private void target(Target target, int stage) {
        if (target instanceof Target.ToChannel channel) {
            channel(channel.channel(), stage);
        } else if (target instanceof Target.ToContact contact) {
            contact(contact.contact(), stage);
        } else {
            findings.add(Finding.of(Finding.Kind.TARGET_UNRECOGNISED).in(stage));
        }
    }

    private void twice(Target target, int stage) {
        Finding finding = Finding.of(Finding.Kind.SAME_TARGET_TWICE).in(stage);
        if (target instanceof Target.ToChannel channel) {
            findings.add(finding.about(channel.channel()));
        } else if (target instanceof Target.ToContact contact) {
            findings.add(finding.about(contact.contact()));
        }
    }

    private void channel(Arn channel, int stage) {
        Optional<Channel> known = subject.channel(channel);
        if (known.isEmpty()) {
            findings.add(Finding.of(Finding.Kind.CHANNEL_GONE).in(stage).about(channel));
        } else if (!known.get().activated()) {
            findings.add(
                    Finding.of(Finding.Kind.CHANNEL_NOT_ACTIVATED).in(stage).about(channel));
        }
    }

    private void contact(Arn contact, int stage) {
        if (book.isGone(contact)) {
            findings.add(Finding.of(Finding.Kind.CONTACT_GONE).in(stage).about(contact));
            return;
        }
        book.contact(contact).ifPresent(details -> {
            if (details.contact().type() == ContactType.ONCALL_SCHEDULE) {
                schedule(details.contact()).forEach(finding -> findings.add(finding.in(stage)));
                onCall(details.contact(), from.plus(AHEAD)).forEach(finding -> findings.add(finding.in(stage)));
            } else {
                person(details).ifPresent(finding -> findings.add(finding.in(stage)));
            }
        });
    }

    /** Whether a person who should be reached can be. */
    private Optional<Finding> person(ContactDetails details) {
        Arn arn = details.contact().arn();
        if (details.contact().plan().stages().isEmpty()) {
            return Optional.of(Finding.of(Finding.Kind.CONTACT_WITHOUT_PLAN).about(arn));
        }
        Timeline own = Timeline.of(details, PlanBook.empty(), from);
        if (own.first().isEmpty()) {
            return Optional.of(Finding.of(Finding.Kind.CONTACT_UNREACHED).about(arn));
        }
        return own.moments().stream().anyMatch(PlanLint::isIdle)
                ? Optional.of(Finding.of(Finding.Kind.CONTACT_PARTLY_REACHED).about(arn))
                : Optional.empty();
    }

    /** Whether a channel that should be used cannot be. */
    private static boolean isIdle(Moment moment) {
        return moment.is(Moment.Why.CHANNEL_NOT_ACTIVATED) || moment.is(Moment.Why.CHANNEL_GONE);
    }

    private Stream<Finding> schedule(Contact schedule) {
        List<Arn> rotations = schedule.plan().rotations();
        if (rotations.stream().allMatch(book::isGone)) {
            return Stream.of(Finding.of(Finding.Kind.SCHEDULE_WITHOUT_ROTATIONS).about(schedule.arn()));
        }
        List<Span> gaps = book.onCall(schedule).stream()
                .flatMap(onCall -> onCall.gaps(book.expected(schedule)).stream())
                .map(gap -> gap.within(new Span(from, gap.to())))
                .filter(gap -> !gap.isEmpty())
                .toList();
        return gaps.stream()
                .limit(1)
                .map(gap -> Finding.of(Finding.Kind.SCHEDULE_GAP)
                        .about(schedule.arn())
                        .during(gap)
                        .times(gaps.size()));
    }

    private void rotations(Contact schedule) {
        List<Arn> rotations = schedule.plan().rotations();
        schedule(schedule).forEach(findings::add);
        onCall(schedule, Instant.MAX).forEach(findings::add);
        clockChanges(schedule).forEach(findings::add);

        Set<Arn> seen = new HashSet<>();
        for (Arn rotation : rotations) {
            if (book.isGone(rotation)) {
                findings.add(Finding.of(Finding.Kind.ROTATION_GONE).about(rotation));
            }
            if (!seen.add(rotation)) {
                findings.add(Finding.of(Finding.Kind.SAME_ROTATION_TWICE).about(rotation));
            }
            book.rotation(rotation).stream().flatMap(this::strangers).forEach(findings::add);
        }
    }

    /** Nothing where one of its rotations is not known. */
    private Stream<Finding> clockChanges(Contact schedule) {
        return ClockChanges.after(from, book.expected(schedule).rotations()).stream()
                .map(finding -> finding.about(schedule.arn()));
    }

    /** Those who are on call until then, or at least after the next hand-off, and cannot be reached; each once. */
    private Stream<Finding> onCall(Contact schedule, Instant until) {
        Set<Arn> seen = new HashSet<>();
        return segments(schedule, until)
                .flatMap(segment -> segment.contacts().stream()
                        .filter(seen::add)
                        .flatMap(contact -> unreached(contact).stream())
                        .map(finding -> finding.through(schedule.arn()).during(segment.span())));
    }

    /** Each once for a rotation. */
    private Stream<Finding> strangers(Rotation rotation) {
        Set<Arn> seen = new HashSet<>(rotation.members());
        return book.shifts(rotation.arn()).stream()
                .flatMap(shifts -> shifts.shifts().stream())
                .filter(shift -> shift.override() && shift.span().to().isAfter(from))
                .sorted(Comparator.comparing(shift -> shift.span().from()))
                .flatMap(shift -> shift.contacts().stream()
                        .filter(seen::add)
                        .map(contact -> Finding.of(Finding.Kind.OVERRIDE_OF_NO_MEMBER)
                                .about(contact)
                                .through(rotation.arn())
                                .during(shift.span())));
    }

    private Optional<Finding> unreached(Arn contact) {
        return book.isGone(contact)
                ? Optional.of(Finding.of(Finding.Kind.CONTACT_GONE).about(contact))
                : book.contact(contact).flatMap(this::person);
    }

    /** From now on, in order; the first is cut off at its beginning. */
    private Stream<Segment> segments(Contact schedule, Instant until) {
        return book.onCall(schedule).stream().flatMap(onCall -> {
            Instant last = onCall.next(from)
                    .map(next -> next.span().from().plusNanos(1))
                    .filter(until::isBefore)
                    .orElse(until);
            Span ahead = new Span(from, last);
            return onCall.segments().stream()
                    .filter(segment -> segment.span().overlaps(ahead))
                    .map(segment -> segment.within(new Span(from, segment.span().to())));
        });
    }

    /** The first coming shift in which an engagement would reach nobody; a gap is a finding of its own. */
    private Optional<Finding> comingShift() {
        return schedules()
                .flatMap(schedule -> segments(schedule, from.plus(AHEAD))
                        .filter(segment -> segment.span().from().isAfter(from))
                        .flatMap(segment -> inShift(schedule, segment).stream()))
                .min(Comparator.comparing(
                        finding -> finding.during().map(Span::from).orElse(from)));
    }

    private Optional<Finding> inShift(Contact schedule, Segment segment) {
        Timeline then = Timeline.of(subject, book, segment.span().from());
        boolean open = then.isPartial()
                || then.first().isPresent()
                || then.moments().stream().anyMatch(moment -> moment.is(Moment.Why.NOBODY_ON_CALL));
        return segment.contacts().stream()
                .filter(contact -> !open)
                .findFirst()
                .map(contact -> Finding.of(Finding.Kind.NOBODY_IN_A_SHIFT)
                        .about(contact)
                        .through(schedule.arn())
                        .during(segment.span()));
    }

    /** The schedule itself, or those that the plan reaches. */
    private Stream<Contact> schedules() {
        Contact contact = subject.contact();
        return contact.type() == ContactType.ONCALL_SCHEDULE
                ? Stream.of(contact)
                : targets(contact.plan())
                        .flatMap(target -> target instanceof Target.ToContact reached
                                ? book.contact(reached.contact()).stream()
                                : Stream.empty())
                        .map(ContactDetails::contact)
                        .filter(reached -> reached.type() == ContactType.ONCALL_SCHEDULE)
                        .distinct();
    }

    private void kindsOfChannel(Timeline timeline) {
        Set<ChannelType> types = timeline.moments().stream()
                .map(Moment::outcome)
                .flatMap(outcome -> outcome instanceof Moment.Outcome.Reached reached
                        ? Stream.of(reached.channel().type())
                        : Stream.empty())
                .collect(Collectors.toSet());
        if (types.size() == 1) {
            findings.add(Finding.of(Finding.Kind.ONE_KIND_OF_CHANNEL));
        }
    }

    private static Stream<Target> targets(Plan plan) {
        return plan.stages().stream().flatMap(stage -> stage.targets().stream());
    }
}
