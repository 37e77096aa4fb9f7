package oncall.operations.wish;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import oncall.domain.Arn;
import oncall.domain.Rotation;
import oncall.domain.Span;
import oncall.operations.ChangeId;
import oncall.operations.Refused;
import oncall.operations.people.Owners;
import oncall.operations.port.Announcement;
import oncall.operations.port.Notice;
import oncall.operations.port.Wish;
import oncall.operations.port.Wishes;

/** Keeps a wish and asks those who could say yes to it. */
public final class AskCover {
    private final Wishes wishes;
    private final Owners owners;
    private final InstantSource clock;

    public AskCover(Wishes wishes, Owners owners, InstantSource clock) {
        this.wishes = wishes;
        this.owners = owners;
        this.clock = clock;
    }

    /**
     * Asks the others of a rotation to take a shift, or a part of it.
     *
     * @param own the asker's contact
     * @param channel where the others read it too
     * @throws Refused where it cannot be kept, or was asked for already
     */
    public Wish cover(String user, Arn own, Rotation rotation, Span span, String note, Optional<String> channel) {
        boolean already = wishes.open(user).stream()
                .anyMatch(wish -> wish.kind() == Wish.Kind.COVER
                        && wish.rotation().equals(rotation.arn())
                        && wish.left().stream().anyMatch(span::overlaps));
        if (already) {
            throw new Refused(Refused.Reason.CONFLICT, WishRefusals.ALREADY);
        }
        List<String> others = rotation.members().stream()
                .filter(member -> !member.equals(own))
                .flatMap(member -> owners.userOf(member).stream())
                .distinct()
                .toList();
        return ask(Wish.Kind.COVER, user, rotation, Optional.of(own), Optional.empty(), span, note, channel, others);
    }

    /**
     * Asks somebody whether they stand in for another.
     *
     * @param standIn their contact
     * @param person who they are in Slack
     * @throws Refused where it cannot be kept
     */
    public Wish question(
            String editor,
            Rotation rotation,
            Optional<Arn> replaced,
            Arn standIn,
            String person,
            Span span,
            String note) {
        return ask(
                Wish.Kind.QUESTION,
                editor,
                rotation,
                replaced,
                Optional.of(standIn),
                span,
                note,
                Optional.empty(),
                List.of(person));
    }

    private Wish ask(
            Wish.Kind kind,
            String user,
            Rotation rotation,
            Optional<Arn> replaced,
            Optional<Arn> standIn,
            Span span,
            String note,
            Optional<String> channel,
            List<String> people) {
        Wish wish = new Wish(
                "w" + ChangeId.next(),
                0,
                kind,
                user,
                rotation.arn(),
                rotation.name(),
                replaced,
                standIn,
                span,
                List.of(span),
                note,
                channel,
                clock.instant(),
                Wish.State.OPEN,
                Optional.empty(),
                people,
                List.of(),
                List.of(),
                Set.of(),
                Optional.empty());
        List<Announcement> announcements = new ArrayList<>();
        Notice asked = new Notice.OfWish(wish, Wish.Occasion.ASKED);
        channel.ifPresent(where -> announcements.add(Announcement.to(where, asked)));
        people.forEach(person -> announcements.add(Announcement.to(person, asked)));
        wishes.add(wish, announcements);
        return wish;
    }
}
