package oncall.operations.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import oncall.domain.Arn;

/**
 * What an import would do, before anything is done.
 *
 * @param items rotations last
 * @param elsewhere accounts and regions other than ours whose ARNs stand in the document, such as
 *     {@code 111122223333 eu-west-1}: what they name was looked up here
 * @param taken what of that is here by the same name, each ARN with what it was taken for: somebody must say that this is
 *     meant
 * @param picked places of the entries that are to be applied, from 0
 */
public record ImportReview(List<ImportItem> items, Set<String> elsewhere, List<Taken> taken, Set<Integer> picked) {
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
        picked = Set.copyOf(picked);
    }

    /** With everything picked that acts and does no harm. */
    static ImportReview of(List<ImportItem> items, Set<String> elsewhere, List<Taken> taken) {
        Set<Integer> picked = IntStream.range(0, items.size())
                .filter(i -> items.get(i).acts() && !items.get(i).isHarmful())
                .boxed()
                .collect(Collectors.toSet());
        return new ImportReview(items, elsewhere, taken, picked);
    }

    /** With these picked, of those that act. */
    public ImportReview picking(Set<Integer> wanted) {
        return new ImportReview(
                items,
                elsewhere,
                taken,
                wanted.stream()
                        .filter(i -> i < items.size() && items.get(i).acts())
                        .collect(Collectors.toSet()));
    }

    /** Those that are to be applied, in the order of the document. */
    public List<ImportItem> chosen() {
        return picked.stream().sorted().map(items::get).toList();
    }

    /** All but those that act and are not picked. */
    List<ImportItem> reported() {
        return IntStream.range(0, items.size())
                .filter(i -> picked.contains(i) || !items.get(i).acts())
                .mapToObj(items::get)
                .toList();
    }

    /** Those of the picked after which nobody is reached any more. */
    public List<ImportItem> emptied() {
        return chosen().stream().filter(item -> item.effect().empties()).toList();
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
