package oncall.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Advice: what AWS accepts and somebody should know. What is not known is not found fault with. */
public final class PlanLint {
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
        boolean reachesContacts = targets(plan).anyMatch(target -> target instanceof Target.ToContact);
        boolean essential =
                targets(plan).anyMatch(target -> target instanceof Target.ToContact contact && contact.essential());
        if (reachesContacts && !essential) {
            findings.add(Finding.of(Finding.Kind.NO_ESSENTIAL_CONTACT));
        }
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
                schedule(details.contact()).ifPresent(finding -> findings.add(finding.in(stage)));
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
        return Timeline.of(details, PlanBook.empty(), from).first().isEmpty()
                ? Optional.of(Finding.of(Finding.Kind.CONTACT_UNREACHED).about(arn))
                : Optional.empty();
    }

    private Optional<Finding> schedule(Contact schedule) {
        List<Arn> rotations = schedule.plan().rotations();
        if (rotations.stream().allMatch(book::isGone)) {
            return Optional.of(
                    Finding.of(Finding.Kind.SCHEDULE_WITHOUT_ROTATIONS).about(schedule.arn()));
        }
        return Coverage.firstGap(rotations, book, from)
                .map(gap -> Finding.of(Finding.Kind.SCHEDULE_GAP)
                        .about(schedule.arn())
                        .during(gap));
    }

    private void rotations(Contact schedule) {
        List<Arn> rotations = schedule.plan().rotations();
        schedule(schedule).ifPresent(findings::add);
        Set<Arn> seen = new HashSet<>();
        for (Arn rotation : rotations) {
            if (book.isGone(rotation)) {
                findings.add(Finding.of(Finding.Kind.ROTATION_GONE).about(rotation));
            }
            if (!seen.add(rotation)) {
                findings.add(Finding.of(Finding.Kind.SAME_ROTATION_TWICE).about(rotation));
            }
            book.shifts(rotation).ifPresent(this::onCall);
        }
    }

    /** Those who are on call as far as shifts are known. */
    private void onCall(Shifts shifts) {
        shifts.shifts().stream()
                .flatMap(shift -> shift.contacts().stream())
                .distinct()
                .forEach(contact -> {
                    if (book.isGone(contact)) {
                        findings.add(Finding.of(Finding.Kind.CONTACT_GONE).about(contact));
                    }
                    book.contact(contact).flatMap(this::person).ifPresent(findings::add);
                });
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
