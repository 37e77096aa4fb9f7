package oncall.slack.document;

import com.slack.api.model.block.LayoutBlock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import oncall.operations.document.ImportReview;
import oncall.slack.block.Answers;
import oncall.slack.block.Metadata;
import oncall.slack.block.Page;

/**
 * A page of a review.
 *
 * @param id by which the review is kept
 * @param number of the page, from 0
 * @param heard who will hear of it
 */
record ImportScreen(Reviewing reviewing, String id, ImportReview review, int number, List<LayoutBlock> heard) {
    private static final int SIZE = 20;

    ImportScreen {
        heard = List.copyOf(heard);
    }

    /** Of the places of entries. */
    Page<Integer> page() {
        return page(review, number);
    }

    private static Page<Integer> page(ImportReview review, int number) {
        return new Page<>(IntStream.range(0, review.items().size()).boxed().toList(), number, SIZE);
    }

    String metadata() {
        return Metadata.of(reviewing.from().encoded(), id, reviewing.file(), String.valueOf(page().number()));
    }

    /** Which page a view shows. */
    static int number(String metadata) {
        return Page.number(Metadata.at(3, metadata));
    }

    /** The review with what is ticked on that page, and on the others as it was. */
    static ImportReview picked(ImportReview review, int number, Answers answers) {
        Set<Integer> picked = new HashSet<>(review.picked());
        for (int place : page(review, number).rows()) {
            if (answers.ticked(ImportForm.item(place))) {
                picked.add(place);
            } else if (answers.has(ImportForm.item(place))) {
                picked.remove(place);
            }
        }
        return review.picking(picked);
    }
}
