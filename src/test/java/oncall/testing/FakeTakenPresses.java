package oncall.testing;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import oncall.operations.port.TakenPresses;

/** Presses in a set, as all replicas see them; what is asked is noted. Holds to {@link TakenPressesContract}. */
public final class FakeTakenPresses implements TakenPresses {
    public final Set<String> taken = ConcurrentHashMap.newKeySet();
    public final List<String> asked = new CopyOnWriteArrayList<>();

    @Override
    public boolean take(String key) {
        asked.add("take " + key);
        return taken.add(key);
    }

    @Override
    public void forget(String key) {
        asked.add("forget " + key);
        taken.remove(key);
    }
}
