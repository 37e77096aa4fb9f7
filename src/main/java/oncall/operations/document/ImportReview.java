package oncall.operations.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import oncall.domain.Arn;

/**
 * What an import would do, before anything is done.
 *
 * @param items rotations last
 * @param elsewhere accounts and regions other than ours whose ARNs stand in the document, such as
 *     {@code 111122223333 eu-west-1}: what they name was looked up here
 * @param taken what of that is here by the same name, each ARN with what it was taken for: somebody must say that this is
 *     meant
 */
public record ImportReview(List<ImportItem> items, Set<String> elsewhere, List<Taken> taken) {
    /**
     * An ARN of elsewhere, and what it was taken for.
     *
     * @param title of what is here
     */
    public record Taken(Arn arn, String title) {}

    public ImportReview {
        items = List.copyOf(items);
        elsewhere = Set.copyOf(elsewhere);
        taken = List.copyOf(taken);
    }

    /** The contacts that are there already and would be changed. */
    public Set<Arn> present() {
        return items.stream()
                .filter(ImportItem::acts)
                .filter(ImportItem.Change.class::isInstance)
                .map(item -> ((ImportItem.Change) item).present().contact().arn())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public boolean acts() {
        return items.stream().anyMatch(ImportItem::acts);
    }
}
