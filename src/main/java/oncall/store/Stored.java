package oncall.store;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.operations.Clocks;
import oncall.operations.document.ExportText;
import oncall.operations.document.ImportReview;
import oncall.operations.plan.Draft;
import oncall.operations.port.NewContact;
import oncall.operations.port.Occasion;

/** All that is kept in one database. */
public final class Stored {
    public final DatabaseDrafts drafts;
    public final DatabaseJournal journal;
    public final DatabaseTurns turns;
    public final DatabaseLinks links;
    public final DatabasePresses presses;
    public final DatabaseAnnouncements announcements;
    public final DatabaseWatches watches;
    public final DatabaseWishes wishes;
    public final DatabaseHistory history;
    public final DatabaseLastSeen lastSeen;
    public final DatabaseListings listings;
    public final DatabaseForgetting forgetting;
    public final DatabaseSeals seals;
    public final Schedule schedule;
    public final DatabasePostedMessages messages;
    public final DatabaseCodeSendings codes;
    public final DatabaseKept<ImportReview> reviews;
    public final DatabaseKept<ExportText> exports;
    public final Unread unread;
    private static final String NOBODY = "U0NOBODY";

    private final Store store;

    /** @param patience how long somebody waits for their turn */
    public Stored(Database database, StoreSettings settings, Duration patience, InstantSource clock) {
        this(database, settings, patience, Clocks.one(clock));
    }

    /** @param patience how long somebody waits for their turn */
    public Stored(Database database, StoreSettings settings, Duration patience, Clocks clocks) {
        this.store = Store.of(database, settings, clocks);
        this.unread = store.unread();
        this.drafts = new DatabaseDrafts(store);
        this.journal = new DatabaseJournal(store);
        this.turns = new DatabaseTurns(store, patience);
        this.links = new DatabaseLinks(store);
        this.presses = new DatabasePresses(store);
        this.announcements = new DatabaseAnnouncements(store);
        this.watches = new DatabaseWatches(store);
        this.wishes = new DatabaseWishes(store);
        this.history = new DatabaseHistory(store);
        this.lastSeen = new DatabaseLastSeen(store);
        this.listings = new DatabaseListings(store);
        this.forgetting = new DatabaseForgetting(store);
        this.seals = new DatabaseSeals(store);
        this.schedule = Schedule.of(store, Schedule.Rhythm.USUAL);
        this.messages = new DatabasePostedMessages(store);
        this.codes = new DatabaseCodeSendings(store);
        this.reviews = new DatabaseKept<>(store, "review", ImportReview.class);
        this.exports = new DatabaseKept<>(store, "export", ExportText.class);
    }

    /**
     * Once, when the database answers first: gives back what dead processes hold, and keeps a draft and drops it, so that
     * no first press waits for what is loaded and compiled only once.
     */
    public void begin() {
        turns.sweep(!store.settings().isPostgres());
        Draft nobodys = Draft.create(
                "draft-" + UUID.randomUUID(),
                Occasion.of(NOBODY, Optional.empty(), Optional.empty()),
                new NewContact(ContactType.PERSONAL, "nobody", "", List.of(), Plan.blank()),
                store.clock().instant());
        drafts.keep(nobodys);
        drafts.change(nobodys.id(), NOBODY, UnaryOperator.identity());
        drafts.drop(nobodys.id(), NOBODY);
    }
}
