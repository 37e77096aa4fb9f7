package oncall.domain;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Every known contact, escalation plan and schedule by name: for reading what people type, and for type-ahead. */
public final class Names {
    private static final int NEAREST = 3;

    private final Map<Arn, ContactName> byArn = new LinkedHashMap<>();

    public Names(List<ContactName> names) {
        names.stream()
                .sorted(Comparator.comparing(ContactName::alias).thenComparing(ContactName::arn))
                .forEach(name -> byArn.put(name.arn(), name));
    }

    /** In alias order. */
    public List<ContactName> all() {
        return List.copyOf(byArn.values());
    }

    public List<ContactName> ofType(ContactType type) {
        return byArn.values().stream().filter(name -> name.type() == type).toList();
    }

    public Optional<ContactName> of(Arn arn) {
        return Optional.ofNullable(byArn.get(arn));
    }

    /**
     * By ARN, alias, then display name; case and spaces forgiving.
     *
     * @param who what was typed, free of Slack's mark-up
     */
    public Resolution resolve(String who) {
        Optional<Arn> arn = Arn.parse(who);
        if (arn.isPresent()) {
            return of(arn.get())
                    .<Resolution>map(Resolution.Found::new)
                    .orElseGet(() -> unknown(arn.get().name()));
        }
        Spelling typed = Spelling.of(who);
        return Stream.<Predicate<ContactName>>of(
                        name -> Spelling.of(name.alias()).folded().equals(typed.folded()),
                        name -> Spelling.of(name.displayName()).folded().equals(typed.folded()),
                        name -> typed.resembles(name.alias()) || typed.resembles(name.displayName()))
                .map(this::matching)
                .filter(found -> !found.isEmpty() && !typed.folded().isEmpty())
                .findFirst()
                .map(Names::oneOrSeveral)
                .orElseGet(() -> unknown(who));
    }

    /** Of these types, best first: what begins with the text, then words that do, then what contains it. */
    public List<ContactName> search(String text, Set<ContactType> types) {
        Spelling typed = Spelling.of(text);
        return byArn.values().stream()
                .filter(name -> types.contains(name.type()) && rank(typed, name) < Spelling.NOT_AT_ALL)
                .sorted(Comparator.comparingInt(name -> rank(typed, name)))
                .toList();
    }

    private static int rank(Spelling typed, ContactName name) {
        return Math.min(2 * typed.rank(name.alias()), 2 * typed.rank(name.displayName()) + 1);
    }

    private List<ContactName> matching(Predicate<ContactName> fits) {
        return byArn.values().stream().filter(fits).toList();
    }

    private static Resolution oneOrSeveral(List<ContactName> found) {
        return found.size() == 1 ? new Resolution.Found(found.get(0)) : new Resolution.Several(found);
    }

    private Resolution unknown(String who) {
        String word = who.strip();
        return new Resolution.Unknown(byArn.values().stream()
                .filter(name -> Nearest.near(word, name.alias()) || Nearest.near(word, name.displayName()))
                .sorted(Comparator.comparingInt(name -> distance(word, name)))
                .limit(NEAREST)
                .toList());
    }

    private static int distance(String word, ContactName name) {
        return Math.min(Nearest.distance(word, name.alias()), Nearest.distance(word, name.displayName()));
    }
}
