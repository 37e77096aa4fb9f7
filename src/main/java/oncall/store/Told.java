package oncall.store;

import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.operations.port.Notice;
import oncall.operations.port.Wish;

/** What stands of a notice in its row, beside its key, which is the id of the change where it tells of one. */
sealed interface Told {
    /** Nothing where the change cannot be read. */
    Optional<Notice> notice(String key, Optional<Change> change);

    /** As it is written. */
    static Told of(Notice notice) {
        return notice.accept(new Notice.Visitor<Told>() {
            @Override
            public Told changed(Notice.Changed it) {
                return new Changed(it.hurts());
            }

            @Override
            public Told settled(Notice.Settled it) {
                return new Settled(it.draft());
            }

            @Override
            public Told linked(Notice.Linked it) {
                return new Linked(it.by(), it.contact(), it.name(), it.linked());
            }

            @Override
            public Told asked(Notice.Asked it) {
                return new Asked(it.by(), it.about(), it.name());
            }

            @Override
            public Told shifts(Notice.Shifts it) {
                return new Shifts(it.contact());
            }

            @Override
            public Told wish(Notice.OfWish it) {
                return new OfWish(it.wish(), it.occasion());
            }
        });
    }

    /** {@link Notice.Changed} */
    record Changed(List<Notice.Hurt> hurts) implements Told {
        @Override
        public Optional<Notice> notice(String key, Optional<Change> change) {
            return change.map(known -> new Notice.Changed(known, hurts));
        }
    }

    /** {@link Notice.Settled} */
    record Settled(boolean draft) implements Told {
        @Override
        public Optional<Notice> notice(String key, Optional<Change> change) {
            return change.map(known -> new Notice.Settled(known, draft));
        }
    }

    /** {@link Notice.Linked} */
    record Linked(String by, Arn contact, String name, boolean linked) implements Told {
        @Override
        public Optional<Notice> notice(String key, Optional<Change> change) {
            return Optional.of(new Notice.Linked(key, by, contact, name, linked));
        }
    }

    /** {@link Notice.Asked} */
    record Asked(String by, Optional<Arn> about, String name) implements Told {
        @Override
        public Optional<Notice> notice(String key, Optional<Change> change) {
            return Optional.of(new Notice.Asked(key, by, about, name));
        }
    }

    /** {@link Notice.Shifts} */
    record Shifts(Arn contact) implements Told {
        @Override
        public Optional<Notice> notice(String key, Optional<Change> change) {
            return change.map(known -> new Notice.Shifts(known, contact));
        }
    }

    /** {@link Notice.OfWish} */
    record OfWish(Wish wish, Wish.Occasion occasion) implements Told {
        @Override
        public Optional<Notice> notice(String key, Optional<Change> change) {
            return Optional.of(new Notice.OfWish(wish, occasion));
        }
    }
}
