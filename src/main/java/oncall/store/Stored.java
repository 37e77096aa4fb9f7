package oncall.store;

import java.time.Duration;
import java.time.InstantSource;

/** All that is kept in one database. */
public final class Stored {
    public final DatabaseDrafts drafts;
    public final DatabaseJournal journal;
    public final DatabaseTurns turns;
    public final DatabaseLinks links;

    /** @param patience how long somebody waits for their turn */
    public Stored(Database database, StoreSettings settings, Duration patience, InstantSource clock) {
        Store store = new Store(database, settings, new Documents(new Seal(settings.key())), new HeldTurns(), clock);
        this.drafts = new DatabaseDrafts(store);
        this.journal = new DatabaseJournal(store);
        this.turns = new DatabaseTurns(store, patience);
        this.links = new DatabaseLinks(store);
    }
}
