package oncall.domain;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** Every known contact, escalation plan and schedule by name: for reading what people type, and for type-ahead. */
public final class Names {
    private static final int NEAREST = 3;

    private final Map<Arn, ContactName> byArn = new LinkedHashMap<>();
    private final List<ContactName> all;
    private final Map<ContactType, List<ContactName>> byType;

    /** Made when somebody first types a name. */
    private final AtomicReference<Optional<SpelledNames>> spelled = new AtomicReference<>(Optional.empty());

    private final AtomicReference<Optional<Set<String>>> accounts = new AtomicReference<>(Optional.empty());

    public Names(List<ContactName> names) {
        names.stream()
                .sorted(Comparator.comparing(ContactName::alias).thenComparing(ContactName::arn))
                .forEach(name -> byArn.put(name.arn(), name));
        this.all = List.copyOf(byArn.values());
        this.byType = all.stream().collect(Collectors.groupingBy(ContactName::type, Collectors.toUnmodifiableList()));
    }

    /** In alias order. */
    public List<ContactName> all() {
        return all;
    }

    public List<ContactName> ofType(ContactType type) {
        return byType.getOrDefault(type, List.of());
    }

    /** Those that own what is named here. */
    public Set<String> accounts() {
        return accounts.updateAndGet(found -> found.or(() ->
                        Optional.of(byArn.keySet().stream().map(Arn::account).collect(Collectors.toUnmodifiableSet()))))
                .orElseThrow();
    }

    public Optional<ContactName> of(Arn arn) {
        return Optional.ofNullable(byArn.get(arn));
    }

    /**
     * By ARN, alias, then display name; case, spaces and, where nobody is called just so, accents forgiving.
     *
     * @param who what was typed, free of Slack's mark-up
     */
    public Resolution resolve(String who) {
        Optional<Arn> arn = Arn.parse(TypedText.visible(who));
        if (arn.isPresent()) {
            return of(arn.get())
                    .<Resolution>map(Resolution.Found::new)
                    .orElseGet(() -> unknown(arn.get().name()));
        }
        List<ContactName> found = spelled().called(who);
        return found.isEmpty() ? unknown(who) : oneOrSeveral(found);
    }

    /** The only one who is called so; case and spaces forgiving. */
    public Optional<ContactName> only(String who) {
        List<ContactName> found = spelled().called(who);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Of these types, best first: what begins with the text, then words that do, then what contains it. */
    public List<ContactName> search(String text, Set<ContactType> types) {
        return spelled().search(text, types);
    }

    private SpelledNames spelled() {
        return spelled.updateAndGet(made -> made.or(() -> Optional.of(new SpelledNames(all))))
                .orElseThrow();
    }

    private static Resolution oneOrSeveral(List<ContactName> found) {
        return found.size() == 1 ? new Resolution.Found(found.get(0)) : new Resolution.Several(found);
    }

    private Resolution unknown(String who) {
        Nearest nearest = new Nearest(TypedText.stripped(who));
        return new Resolution.Unknown(all.stream()
                .flatMap(name -> nearest.away(name.alias(), name.displayName()).stream()
                        .mapToObj(distance -> new Away(name, distance)))
                .sorted(Comparator.comparingInt(Away::distance))
                .limit(NEAREST)
                .map(Away::name)
                .toList());
    }

    private record Away(ContactName name, int distance) {}
}
