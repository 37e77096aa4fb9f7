package oncall.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import oncall.operations.plan.Draft;
import oncall.operations.plan.Drafts;
import org.jspecify.annotations.Nullable;

/** Drafts in memory, each for some days after it was last kept. */
public final class FakeDrafts implements Drafts {
    private final InstantSource clock;
    private final Duration kept;
    /** In the order in which they were last kept. */
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    /** @param kept how long after its last change */
    public FakeDrafts(InstantSource clock, Duration kept) {
        this.clock = clock;
        this.kept = kept;
    }

    @Override
    public synchronized void keep(Draft draft) {
        forgetOld();
        put(draft);
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
    public synchronized List<Draft> of(String userId) {
        forgetOld();
        List<Draft> all = new ArrayList<>();
        drafts.values().stream().filter(draft -> isOf(draft, userId)).forEach(draft -> all.add(0, draft));
        return List.copyOf(all);
    }

    @Override
    public synchronized void drop(String id, String userId) {
        if (isOf(drafts.get(id), userId)) {
            drafts.remove(id);
        }
    }

    private Draft put(Draft draft) {
        Draft now = draft.withAt(clock.instant());
        drafts.remove(draft.id());
        drafts.put(draft.id(), now);
        return now;
    }

    private void forgetOld() {
        Instant oldest = clock.instant().minus(kept);
        drafts.values().removeIf(draft -> draft.at().isBefore(oldest));
    }

    private static boolean isOf(@Nullable Draft draft, String userId) {
        return draft != null && draft.userId().equals(userId);
    }
}
