package oncall.store;

import java.time.Duration;
import java.time.InstantSource;

/** All that is kept in one database. */
public final class Stored {
    public final DatabaseDrafts drafts;
    public final DatabaseJournal journal;
    public final DatabaseTurns turns;
    public final DatabaseLinks links;
    public final DatabasePresses presses;
    public final DatabaseAnnouncements announcements;
    public final DatabaseWatches watches;
    public final DatabaseHistory history;
    public final DatabaseLastSeen lastSeen;
    public final DatabaseForgetting forgetting;
    public final DatabaseLeases leases;
    public final DatabasePostedMessages messages;
    private final StoreSettings settings;

    /** @param patience how long somebody waits for their turn */
    public Stored(Database database, StoreSettings settings, Duration patience, InstantSource clock) {
        Store store = new Store(database, settings, new Documents(new Seal(settings.key())), new HeldTurns(), clock);
        this.settings = settings;
        this.drafts = new DatabaseDrafts(store);
        this.journal = new DatabaseJournal(store);
        this.turns = new DatabaseTurns(store, patience);
        this.links = new DatabaseLinks(store);
        this.presses = new DatabasePresses(store);
        this.announcements = new DatabaseAnnouncements(store);
        this.watches = new DatabaseWatches(store);
        this.history = new DatabaseHistory(store);
        this.lastSeen = new DatabaseLastSeen(store);
        this.forgetting = new DatabaseForgetting(store);
        this.leases = new DatabaseLeases(store);
        this.messages = new DatabasePostedMessages(store);
    }

    /** Once, when the database answers first: gives back what dead processes hold. */
    public void begin() {
        turns.sweep(!settings.isPostgres());
    }
}
