package oncall.operations;

import java.util.List;
import java.util.Set;

/**
 * What an import would do, before anything is done.
 *
 * @param items rotations last
 * @param elsewhere accounts and regions other than ours whose ARNs stand in the document, such as
 *     {@code 111122223333 eu-west-1}: what they name was looked up here
 */
public record ImportReview(List<ImportItem> items, Set<String> elsewhere) {
    public ImportReview {
        items = List.copyOf(items);
        elsewhere = Set.copyOf(elsewhere);
    }

    public boolean acts() {
        return items.stream().anyMatch(ImportItem::acts);
    }
}
