package oncall.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import oncall.operations.Draft;
import oncall.operations.Drafts;
import org.jspecify.annotations.Nullable;

/** Drafts in memory: a bounded number, each for seven days after it was last kept. The oldest gives way. */
public final class MemoryDrafts implements Drafts {
    private static final Duration KEPT = Duration.ofDays(7);

    private final InstantSource clock;
    private final int most;
    /** In the order in which they were last kept. */
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    public MemoryDrafts(InstantSource clock) {
        this(clock, 10_000);
    }

    MemoryDrafts(InstantSource clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    @Override
    public synchronized void keep(Draft draft) {
        forgetOld();
        put(draft);
        if (drafts.size() > most) {
            drafts.remove(drafts.keySet().iterator().next());
        }
    }

    @Override
    public synchronized Optional<Draft> find(String id, String userId) {
        forgetOld();
        return Optional.ofNullable(drafts.get(id)).filter(draft -> isOf(draft, userId));
    }

    @Override
    public synchronized Optional<Draft> change(String id, String userId, UnaryOperator<Draft> change) {
        return find(id, userId).map(change).map(this::put);
    }

    @Override
    public synchronized void drop(String id, String userId) {
        if (isOf(drafts.get(id), userId)) {
            drafts.remove(id);
        }
    }

    private Draft put(Draft draft) {
        Draft kept = draft.withAt(clock.instant());
        drafts.remove(draft.id());
        drafts.put(draft.id(), kept);
        return kept;
    }

    private void forgetOld() {
        Instant oldest = clock.instant().minus(KEPT);
        drafts.values().removeIf(draft -> draft.at().isBefore(oldest));
    }

    private static boolean isOf(@Nullable Draft draft, String userId) {
        return draft != null && draft.userId().equals(userId);
    }
}
