package oncall.operations.wish;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Span;
import oncall.domain.StandIn;
import oncall.operations.Outcome;
import oncall.operations.Refused;
import oncall.operations.Unclear;
import oncall.operations.oncall.Overrides;
import oncall.operations.people.Directory;
import oncall.operations.people.Owners;
import oncall.operations.people.Permission;
import oncall.operations.port.Announcement;
import oncall.operations.port.Request;
import oncall.operations.port.Wish;
import oncall.operations.port.Wishes;
import oncall.operations.write.ChangeOverrides;
import oncall.operations.write.OverrideProposal;
import oncall.operations.write.OverrideRefusals;
import oncall.operations.write.OverrideWish;
import oncall.operations.write.Writing;

/**
 * Says yes or no to a wish, once, whoever else says so at the same time: the wish is claimed, the shifts are read afresh,
 * and AWS is told only where whoever is to be replaced still stands there.
 */
public final class AnswerWish {
    /** Of several who answer at once, each has done so after as many. */
    private static final int TRIES = 5;

    private final Wishes wishes;
    private final Overrides overrides;
    private final Writing writing;
    private final Owners owners;
    private final Directory directory;
    private final Permission permission;
    private final WishNotices notices;
    private final InstantSource clock;

    /** What became of an answer. */
    public sealed interface Result {
        /** AWS holds it. */
        record Accepted(Wish wish, OverrideProposal done) implements Result {}

        /**
         * It was so already, or is another's, or is over: as it is now.
         *
         * @param again it became another while it was being changed
         */
        record TooLate(Wish wish, boolean again) implements Result {
            TooLate(Wish wish) {
                this(wish, false);
            }
        }

        /** It is kept: the answer was no, or nothing is asked for any more. */
        record Noted(Wish wish) implements Result {}

        /** AWS, or a rule, says no; why, in words. */
        record No(Wish wish, String words) implements Result {}

        /** Nobody knows whether AWS holds it; who asked will hear. */
        record NotKnown(Wish wish, String words) implements Result {}

        /** It is not remembered any more. */
        record Unknown() implements Result {}
    }

    public AnswerWish(
            Wishes wishes,
            Overrides overrides,
            Writing writing,
            Owners owners,
            Directory directory,
            Permission permission,
            WishNotices notices,
            InstantSource clock) {
        this.wishes = wishes;
        this.overrides = overrides;
        this.writing = writing;
        this.owners = owners;
        this.directory = directory;
        this.permission = permission;
        this.notices = notices;
        this.clock = clock;
    }

    /** May wait for the database. Throws {@link Refused} where it does not answer. */
    public Optional<Wish> find(String id) {
        return wishes.find(id);
    }

    /**
     * Yes, to all that is left or to a part of it. May take minutes; throws {@link Refused} where the wish cannot be read.
     *
     * @param part where it is less than all
     * @param token of the press
     */
    public Result accept(String user, String id, Optional<Span> part, String token) {
        Optional<Wish> found = wishes.find(id);
        if (found.isEmpty()) {
            return new Result.Unknown();
        }
        Wish wish = found.get();
        Optional<Span> span =
                part.isPresent() ? wish.part(part.get(), clock.instant()) : wish.leftAround(Optional.empty());
        if (!wish.isOpen() || span.isEmpty() || !wish.ends().isAfter(clock.instant())) {
            return new Result.TooLate(wish);
        }
        Optional<Arn> contact = standIn(wish, user);
        if (contact.isEmpty()) {
            return new Result.No(wish, WishRefusals.NOT_ASKED);
        }
        Optional<Wish> claimed = claimed(wish, new Wish.Claim(user, span.get(), clock.instant()));
        return claimed.map(now -> accepted(now, user, new StandIn(span.get(), wish.replaced(), contact), token))
                .orElseGet(() -> new Result.TooLate(wishes.find(id).orElse(wish)));
    }

    /** What was told or declined meanwhile is in nobody's way. */
    private Optional<Wish> claimed(Wish wish, Wish.Claim claim) {
        Optional<Wish> seen = Optional.of(wish);
        for (int tries = 0; tries < TRIES && seen.isPresent(); tries++) {
            Wish claimed = seen.get().claimed(claim);
            if (wishes.replace(seen.get(), claimed, List.of())) {
                return Optional.of(claimed);
            }
            seen = wishes.find(wish.id())
                    .filter(now -> now.isOpen() && now.left().equals(wish.left()));
        }
        return Optional.empty();
    }

    /** Who stands in by this person's yes; nobody where they may not say it. */
    private Optional<Arn> standIn(Wish wish, String user) {
        Optional<Arn> own = owners.readContactOf(user);
        return wish.kind() == Wish.Kind.QUESTION
                ? own.filter(contact -> wish.standIn().filter(contact::equals).isPresent())
                : own;
    }

    private Result accepted(Wish claimed, String user, StandIn standIn, String token) {
        try {
            OverrideWish wanted = new OverrideWish.StandsIn(standIn);
            if (overrides.propose(claimed.rotation(), wanted) instanceof OverrideProposal.Impossible no) {
                return impossible(claimed, no.why());
            }
            Outcome<OverrideProposal> outcome = writing.run(
                    request(claimed, user),
                    new ChangeOverrides(
                            claimed.rotation(), wanted, Optional.empty(), List.of(), names(claimed), token));
            return outcome.held()
                    .<Result>map(done -> done(claimed, user, standIn.span(), done))
                    .orElseGet(() -> freed(claimed, WishRefusals.CHANGED));
        } catch (Refused no) {
            return no.reason() == Refused.Reason.NOT_FOUND ? closed(claimed, no.words()) : freed(claimed, no.words());
        } catch (Unclear e) {
            return new Result.NotKnown(claimed, e.words());
        }
    }

    /** A question is the editor's change, to which the other has said yes. */
    private static Request request(Wish claimed, String user) {
        return Request.by(claimed.kind() == Wish.Kind.QUESTION ? claimed.by() : user)
                .withNote(claimed.note());
    }

    private List<String> names(Wish wish) {
        return directory.rotation(wish.rotation()).map(overrides::names).orElse(List.of(wish.name()));
    }

    private Result impossible(Wish claimed, StandIn.Why why) {
        String words = OverrideRefusals.words(why);
        boolean forAll = why == StandIn.Why.NOT_ON_CALL || why == StandIn.Why.NO_SHIFT || why == StandIn.Why.OVER;
        return forAll ? closed(claimed, WishRefusals.NOT_THERE) : freed(claimed, words);
    }

    private Result done(Wish claimed, String user, Span span, OverrideProposal done) {
        directory.rotation(claimed.rotation()).ifPresent(overrides::readAgain);
        Span held = done.wish().map(StandIn::span).orElse(span);
        Wish accepted = claimed.accepted(new Wish.Taken(user, held), clock.instant());
        wishes.replace(claimed, accepted, notices.ofYes(accepted));
        return new Result.Accepted(accepted, done);
    }

    /** Others can say yes; both read that it came to nothing. */
    private Result freed(Wish claimed, String words) {
        Wish free = claimed.freed();
        wishes.replace(claimed, free, notices.toWisher(free, Wish.Occasion.FAILED));
        return new Result.No(free, words);
    }

    private Result closed(Wish claimed, String words) {
        Wish closed = claimed.closed(words);
        wishes.replace(claimed, closed, notices.toWisher(closed, Wish.Occasion.CLOSED));
        return new Result.No(closed, words);
    }

    /** No, by somebody who was asked. */
    public Result decline(String user, String id) {
        return changed(id, wish -> {
            if (!wish.people().contains(user)) {
                return Optional.empty();
            }
            return Optional.of(wish.declinedBy(user));
        });
    }

    /** It is wished no more, by who wished it or by an editor. Throws {@link Refused} where somebody else says so. */
    public Result cancel(String user, String id) {
        wishes.find(id).filter(wish -> !wish.by().equals(user)).ifPresent(others -> permission.allowEditor(user));
        return changed(id, wish -> Optional.of(wish.ended(Wish.State.CANCELLED)));
    }

    private interface Changing {
        Optional<Wish> change(Wish wish);
    }

    private Result changed(String id, Changing changing) {
        Result result = change(id, changing);
        for (int tries = 1; tries < TRIES && result instanceof Result.TooLate late && late.again(); tries++) {
            result = change(id, changing);
        }
        return result;
    }

    private Result change(String id, Changing changing) {
        Optional<Wish> found = wishes.find(id);
        if (found.isEmpty()) {
            return new Result.Unknown();
        }
        Wish wish = found.get();
        Optional<Wish> after = Optional.of(wish).filter(Wish::isOpen).flatMap(changing::change);
        if (after.isEmpty()) {
            return new Result.TooLate(wish);
        }
        boolean told = after.get().state() == Wish.State.CLOSED;
        List<Announcement> announcements = told ? notices.toWisher(after.get(), Wish.Occasion.DECLINED) : List.of();
        return wishes.replace(wish, after.get(), announcements)
                ? new Result.Noted(after.get())
                : new Result.TooLate(wishes.find(id).orElse(wish), true);
    }
}
