package oncall.slack.planeditor;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import oncall.domain.Stage;
import oncall.operations.plan.Draft;
import oncall.slack.block.Metadata;
import oncall.slack.block.Page;

/**
 * What the form of a stage carries: its place in the overview below, and which targets stand in it.
 *
 * @param overview of the overview, as of when this form was drawn
 * @param overviewId of the view that it is in
 * @param stage the stage's origin in the draft, which it keeps wherever it moves
 * @param drawnAs where the stage stood when it was drawn: its fields are named by that
 * @param page of targets, from 0
 * @param drawn the keys of the targets on that page
 */
record StagePlace(OverviewPlace overview, String overviewId, int stage, int drawnAs, int page, List<String> drawn) {
    /** Targets on a page: three blocks each, of Slack's hundred. */
    static final int PAGE_SIZE = 10;

    StagePlace {
        drawn = List.copyOf(drawn);
    }

    /** As it is opened. */
    static StagePlace opened(OverviewPlace overview, String overviewId, int stage) {
        return new StagePlace(overview, overviewId, stage, 0, 0, List.of());
    }

    /** The place of the same form drawn from the draft as it is now; the last page where there are not as many. */
    StagePlace now(Draft draft) {
        int index = index(draft).orElseThrow();
        Stage present = draft.plan().stages().get(index);
        Page<String> shown = new Page<>(Keys.of(present.targets()), page, PAGE_SIZE);
        return new StagePlace(overview.now(draft), overviewId, stage, index, shown.number(), shown.rows());
    }

    StagePlace turnedTo(int other) {
        return new StagePlace(overview, overviewId, stage, drawnAs, other, drawn);
    }

    /** Where the stage stands now; nothing where it is gone. */
    OptionalInt index(Draft draft) {
        int index = overview.isFrom(draft) ? draft.origins().indexOf(stage) : -1;
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** How many targets were drawn. */
    int rows() {
        return drawn.size();
    }

    /** The index that a row's fields are named by: that of its target when it was drawn. */
    int field(int row) {
        return page * PAGE_SIZE + row;
    }

    /** For each row where its target stands now; nothing where it is gone. Of a stage that is in the draft. */
    List<OptionalInt> targets(Draft draft) {
        List<String> keys =
                Keys.of(draft.plan().stages().get(index(draft).orElseThrow()).targets());
        boolean now = overview.isNow(draft);
        List<OptionalInt> places = new ArrayList<>();
        for (int row = 0; row < rows(); row++) {
            int place = now ? field(row) : keys.indexOf(drawn.get(row));
            places.add(place < 0 || place >= keys.size() ? OptionalInt.empty() : OptionalInt.of(place));
        }
        return places;
    }

    String encoded() {
        List<String> words = new ArrayList<>(
                List.of(overviewId, Integer.toString(stage), Integer.toString(drawnAs), Integer.toString(page)));
        words.addAll(drawn);
        return Metadata.of(overview.encoded(), String.join(" ", words));
    }

    /** What {@link #encoded} wrote; of no draft where it did not. */
    static StagePlace decode(String metadata) {
        OverviewPlace overview = OverviewPlace.decode(metadata);
        List<String> words = List.of(Metadata.at(1, metadata).split(" "));
        return words.size() < 4
                ? new StagePlace(overview, "", 0, 0, 0, List.of())
                : new StagePlace(
                        overview,
                        words.get(0),
                        Numbers.read(words.get(1)).orElse(0),
                        Numbers.read(words.get(2)).orElse(0),
                        Numbers.read(words.get(3)).orElse(0),
                        words.subList(4, words.size()));
    }
}
