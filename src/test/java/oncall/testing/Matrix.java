package oncall.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Cases of one kind, of which one by the seed runs in {@code verify} and every one under {@code -Psoak}; {@code -Dseed=}
 * repeats a run. What has such cases is tagged {@value #TAG}, so that {@code -Psoak} runs it again.
 */
public final class Matrix {
    public static final String TAG = "matrix";

    private static final boolean WHOLE = Boolean.getBoolean("oncall.matrix.whole");
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    /** Lets near seeds begin differently. */
    private static final long SPREADS = 0x9E3779B97F4A7C15L;

    private Matrix() {}

    public static boolean isWhole() {
        return WHOLE;
    }

    /** How many random ones. */
    public static int size(int few, int whole) {
        return WHOLE ? whole : few;
    }

    /**
     * Those to run, in their order.
     *
     * @param name says what the seed is for, and mixes it
     */
    public static <T> List<T> of(String name, List<T> cases) {
        return WHOLE ? cases : List.of(shuffled(name, cases).get(0));
    }

    /** All of them; the first is the seed's. */
    public static <T> List<T> shuffled(String name, List<T> cases) {
        List<T> shuffled = new ArrayList<>(cases);
        Collections.shuffle(shuffled, new Random(SEED + name.hashCode() * SPREADS));
        System.out.println(name + " -Dseed=" + SEED + ": " + shuffled.get(0) + " of " + cases.size());
        return shuffled;
    }
}
