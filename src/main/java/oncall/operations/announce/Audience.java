package oncall.operations.announce;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.operations.port.Announcement;
import oncall.operations.port.Notice;
import oncall.operations.port.Request;
import oncall.operations.port.Watchers;

/**
 * Who is told of a change: the channels that watch what was changed, or a plan or schedule that it hurts; the one that it
 * was asked from; and whose contact it is, where somebody else made it.
 */
public final class Audience {
    private final Watchers watchers;
    private final Function<Arn, Optional<String>> ownerOf;
    private final Function<Change, List<Notice.Hurt>> hurtBy;
    private final Function<Arn, List<Arn>> schedulesOf;

    /**
     * Asks memory alone, and the database for watches.
     *
     * @param ownerOf the Slack user who is this contact
     * @param hurtBy what an applied change makes worse
     * @param schedulesOf those that hold a rotation
     */
    public Audience(
            Watchers watchers,
            Function<Arn, Optional<String>> ownerOf,
            Function<Change, List<Notice.Hurt>> hurtBy,
            Function<Arn, List<Arn>> schedulesOf) {
        this.schedulesOf = schedulesOf;
        this.watchers = watchers;
        this.ownerOf = ownerOf;
        this.hurtBy = hurtBy;
    }

    /** Nobody is anybody's contact, and nothing hurts anything else. */
    public static Audience watching(Watchers watchers) {
        return new Audience(watchers, contact -> Optional.empty(), change -> List.of(), rotation -> List.of());
    }

    /** Of a change that was made outside Slack. */
    public List<Announcement> of(Change applied) {
        return of(applied, Optional.empty(), Optional.empty());
    }

    /** Of one that was asked for. */
    public List<Announcement> of(Change applied, Request request) {
        return of(applied, request.channel(), request.responseUrl());
    }

    private List<Announcement> of(Change applied, Optional<String> asked, Optional<String> responseUrl) {
        Notice.Changed notice = new Notice.Changed(applied, hurtBy.apply(applied));
        return Stream.concat(
                        places(applied, asked, notice.hurts()).stream()
                                .map(place -> new Announcement(
                                        notice,
                                        place,
                                        responseUrl.filter(url ->
                                                asked.filter(place::equals).isPresent()))),
                        standIns(applied))
                .toList();
    }

    /** Whoever is on call, or is no more, hears it, the author too: each can give or take back. */
    private Stream<Announcement> standIns(Change applied) {
        return applied.shiftChanges().stream()
                .flatMap(change -> Stream.concat(change.coming().stream(), change.going().stream()))
                .distinct()
                .flatMap(contact -> ownerOf.apply(contact).stream()
                        .map(user -> Announcement.to(user, new Notice.Shifts(applied, contact))));
    }

    /** Of overrides the rotation, and the schedules that hold it. */
    private List<Optional<Arn>> objects(Change applied) {
        Optional<Arn> rotation = applied.object().filter(Arn::isOverrides).map(Arn::withoutOverrides);
        return rotation.map(arn -> Stream.concat(Stream.of(arn), schedulesOf.apply(arn).stream())
                        .map(Optional::of)
                        .toList())
                .orElseGet(() -> List.of(applied.object()));
    }

    private Set<String> places(Change applied, Optional<String> asked, List<Notice.Hurt> hurts) {
        Set<String> places = new LinkedHashSet<>();
        objects(applied).forEach(object -> places.addAll(watchers.of(object)));
        asked.ifPresent(places::add);
        hurts.forEach(hurt -> places.addAll(watchers.of(Optional.of(hurt.plan()))));
        applied.object()
                .flatMap(ownerOf)
                .filter(owner -> applied.userId().filter(owner::equals).isEmpty())
                .ifPresent(places::add);
        return places;
    }
}
