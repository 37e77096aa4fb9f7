package oncall.slack.planeditor;

import java.util.List;

/** Long lists, a page at a time; pages count from 0. */
final class Pages {
    private Pages() {}

    static int count(int rows, int size) {
        return Math.max(1, (rows + size - 1) / size);
    }

    /** The page, or the nearest that there is. */
    static int within(int page, int rows, int size) {
        return Math.max(0, Math.min(page, count(rows, size) - 1));
    }

    static <T> List<T> of(List<T> rows, int page, int size) {
        int from = Math.min(page * size, rows.size());
        return rows.subList(from, Math.min(from + size, rows.size()));
    }
}
