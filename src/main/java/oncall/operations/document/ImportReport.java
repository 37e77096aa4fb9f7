package oncall.operations.document;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * What became of each entry of an import that was picked, in the order of its review.
 *
 * @param leftOut how many would have been changed and were not picked
 */
public record ImportReport(List<Line> lines, int leftOut) {
    public ImportReport {
        lines = List.copyOf(lines);
    }

    /**
     * One entry.
     *
     * @param created whether it was made
     * @param channels how many were added
     * @param planned whether its plan or display name was changed, or a new one's plan was set
     * @param failures words for people; where there are some, the rest of the entry was not done
     */
    public record Line(ImportItem item, boolean created, int channels, boolean planned, List<String> failures) {
        public Line {
            failures = List.copyOf(failures);
        }
    }

    /** Notes what happens while it happens. */
    static final class Builder {
        private final IdentityHashMap<ImportItem, Line> lines = new IdentityHashMap<>();

        private Line line(ImportItem item) {
            return lines.getOrDefault(item, new Line(item, false, 0, false, List.of()));
        }

        void created(ImportItem item) {
            Line line = line(item);
            lines.put(item, new Line(item, true, line.channels(), line.planned(), line.failures()));
        }

        void channelAdded(ImportItem item) {
            Line line = line(item);
            lines.put(item, new Line(item, line.created(), line.channels() + 1, line.planned(), line.failures()));
        }

        void planned(ImportItem item) {
            Line line = line(item);
            lines.put(item, new Line(item, line.created(), line.channels(), true, line.failures()));
        }

        void failed(ImportItem item, String words) {
            Line line = line(item);
            List<String> failures = new ArrayList<>(line.failures());
            failures.add(words);
            lines.put(item, new Line(item, line.created(), line.channels(), line.planned(), failures));
        }

        boolean hasFailed(ImportItem item) {
            return !line(item).failures().isEmpty();
        }

        ImportReport in(List<ImportItem> order, int leftOut) {
            return new ImportReport(order.stream().map(this::line).toList(), leftOut);
        }
    }
}
