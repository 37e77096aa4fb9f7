package oncall.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names by each way in which people spell them. */
final class SpelledNames {
    /** Letters of what AWS lets anything be called, and some more. */
    private static final int LONGEST = 300;

    private final List<Spelled> all = new ArrayList<>();
    private final Map<String, Set<ContactName>> byAlias = new HashMap<>();
    private final Map<String, Set<ContactName>> byDisplayName = new HashMap<>();
    private final Map<String, Set<ContactName>> byLetters = new HashMap<>();

    private record Spelled(ContactName name, Spelling alias, Spelling displayName) {
        int rank(Spelling typed) {
            return Math.min(2 * typed.rank(alias), 2 * typed.rank(displayName) + 1);
        }
    }

    private record Ranked(ContactName name, int rank) {}

    SpelledNames(Collection<ContactName> names) {
        for (ContactName name : names) {
            Spelled spelled = new Spelled(name, Spelling.of(name.alias()), Spelling.of(name.displayName()));
            all.add(spelled);
            put(byAlias, spelled.alias().folded(), name);
            put(byDisplayName, spelled.displayName().folded(), name);
            put(byLetters, spelled.alias().bare(), name);
            put(byLetters, spelled.displayName().bare(), name);
        }
    }

    private static void put(Map<String, Set<ContactName>> map, String spelling, ContactName name) {
        if (!spelling.isEmpty()) {
            map.computeIfAbsent(spelling, none -> new LinkedHashSet<>()).add(name);
        }
    }

    /** By alias, else by display name, else by the letters of either; none, one, or several that fit equally well. */
    List<ContactName> called(String typed) {
        if (typed.strip().length() > LONGEST) {
            return List.of();
        }
        Spelling spelling = Spelling.of(typed);
        Set<ContactName> found = byAlias.getOrDefault(spelling.folded(), Set.of());
        if (found.isEmpty()) {
            found = byDisplayName.getOrDefault(spelling.folded(), Set.of());
        }
        return List.copyOf(found.isEmpty() ? byLetters.getOrDefault(spelling.bare(), Set.of()) : found);
    }

    /** Of these types, best first: what begins with the text, then words that do, then what contains it. */
    List<ContactName> search(String text, Set<ContactType> types) {
        if (text.strip().length() > LONGEST) {
            return List.of();
        }
        Spelling typed = Spelling.of(text);
        return all.stream()
                .filter(one -> types.contains(one.name().type()))
                .map(one -> new Ranked(one.name(), one.rank(typed)))
                .filter(one -> one.rank() < Spelling.NOT_AT_ALL)
                .sorted(Comparator.comparingInt(Ranked::rank))
                .map(Ranked::name)
                .toList();
    }
}
