package oncall.slack.planeditor;

import java.util.List;
import java.util.TreeMap;
import oncall.operations.plan.Draft;
import oncall.slack.block.Metadata;
import oncall.slack.press.IdempotencyTokens;

/**
 * What a review carries: its place in the overview that it leads back to, and what it showed.
 *
 * @param seen a fingerprint of everything that is saved from here
 */
record ReviewPlace(OverviewPlace overview, String seen) {
    static ReviewPlace of(Draft draft, OverviewPlace overview) {
        return new ReviewPlace(overview.now(draft), fingerprint(draft));
    }

    /** Whether the draft would still be saved as it was shown. */
    boolean shows(Draft draft) {
        return seen.equals(fingerprint(draft));
    }

    String encoded() {
        return Metadata.of(overview.encoded(), seen);
    }

    /** What {@link #encoded} wrote; of no draft where it did not. */
    static ReviewPlace decode(String metadata) {
        return new ReviewPlace(OverviewPlace.decode(metadata), Metadata.at(1, metadata));
    }

    private static String fingerprint(Draft draft) {
        return IdempotencyTokens.of(List.of(
                                draft.base(),
                                draft.alias(),
                                draft.tags(),
                                draft.version(),
                                draft.review().theirs(),
                                new TreeMap<>(draft.review().chosen()))
                        .toString())
                .substring(0, 12);
    }
}
