package oncall.operations.port;

import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Change;

/** What somebody is told when nobody waits for it; each kind has its own words. Told once in each place. */
public sealed interface Notice {
    /** What it tells of: of two with the same key a place hears one. */
    String key();

    <T> T accept(Visitor<T> visitor);

    /** A change that hurts nothing. */
    static Changed of(Change change) {
        return new Changed(change, List.of());
    }

    /** Who did what it tells of, where they may be told that it could not be posted. */
    default Optional<String> author() {
        return Optional.empty();
    }

    /** As a change that was made, of which one message tells several. */
    default Optional<Changed> asChanged() {
        return Optional.empty();
    }

    /** One method for each kind: what forgets one does not compile. */
    interface Visitor<T> {
        T changed(Changed it);

        T settled(Settled it);

        T linked(Linked it);

        T asked(Asked it);

        T shifts(Shifts it);

        T wish(OfWish it);
    }

    /**
     * A change that was made.
     *
     * @param hurts plans and schedules that it breaks or weakens
     */
    record Changed(Change change, List<Hurt> hurts) implements Notice {
        public Changed {
            hurts = List.copyOf(hurts);
        }

        @Override
        public String key() {
            return change.id();
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.changed(this);
        }

        @Override
        public Optional<String> author() {
            return change.userId();
        }

        @Override
        public Optional<Changed> asChanged() {
            return Optional.of(this);
        }
    }

    /**
     * What became of a change that AWS had not answered, for its author.
     *
     * @param draft whether it was made from a draft, which is kept where the change was not made
     */
    record Settled(Change change, boolean draft) implements Notice {
        @Override
        public String key() {
            return change.id();
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.settled(this);
        }
    }

    /**
     * Somebody else said who the reader is.
     *
     * @param key any, of this saying alone
     * @param by a Slack user's id
     * @param linked whether the reader is that contact now; else they are no more
     */
    record Linked(String key, String by, Arn contact, String name, boolean linked) implements Notice {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.linked(this);
        }
    }

    /**
     * Somebody who may not change something asks the reader, an editor, to do so.
     *
     * @param key the same for the same asker, object and day
     * @param by a Slack user's id
     * @param about what they wanted to change, where that is one object
     * @param name its title
     */
    record Asked(String key, String by, Optional<Arn> about, String name) implements Notice {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.asked(this);
        }
    }

    /**
     * Somebody is on call, or is no more, because of a change of overrides.
     *
     * @param contact the reader's
     */
    record Shifts(Change change, Arn contact) implements Notice {
        @Override
        public String key() {
            return change.id();
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.shifts(this);
        }
    }

    /** A wish that waits for a yes, as it was, and what is told of it. */
    record OfWish(Wish wish, Wish.Occasion occasion) implements Notice {
        @Override
        public String key() {
            return occasion == Wish.Occasion.ASKED ? wish.id() : wish.id() + "-" + occasion + "-" + wish.revision();
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.wish(this);
        }

        @Override
        public Optional<String> author() {
            return Optional.of(wish.by()).filter(user -> !user.isEmpty());
        }
    }

    /**
     * A plan or schedule that is worse than before.
     *
     * @param name its title
     * @param broken somebody who should be reached is not; else it is weaker only
     * @param stages where, from 1; none where it has none
     */
    record Hurt(Arn plan, String name, boolean broken, List<Integer> stages) {
        public Hurt {
            stages = List.copyOf(stages);
        }
    }
}
