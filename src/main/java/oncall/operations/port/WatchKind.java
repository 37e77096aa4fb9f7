package oncall.operations.port;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import oncall.domain.ContactType;

/** What a channel may hear of something that it watches. */
public enum WatchKind {
    CHANGES("changes"),
    HAND_OFFS("hand-offs"),
    GAPS("gaps"),
    PAGES("pages"),
    COVER_REQUESTS("cover requests");

    /** Those that something is posted of by now; others are kept as they are stored. */
    public static final List<WatchKind> OFFERED = List.of(CHANGES, COVER_REQUESTS);

    private static final Set<WatchKind> OF_SHIFTS = EnumSet.of(HAND_OFFS, GAPS, COVER_REQUESTS);

    private final String word;

    WatchKind(String word) {
        this.word = word;
    }

    /** For people, and for the database: it stays. */
    public String word() {
        return word;
    }

    /** Nothing where a later version of this program wrote it. */
    public static Optional<WatchKind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** What is asked of a channel that watches something of this type. */
    public static List<WatchKind> offered(ContactType of) {
        return OFFERED.stream()
                .filter(kind -> of == ContactType.ONCALL_SCHEDULE || !OF_SHIFTS.contains(kind))
                .toList();
    }

    /** Each once, in one order. */
    public static Set<WatchKind> set(Collection<WatchKind> kinds) {
        Set<WatchKind> set = EnumSet.noneOf(WatchKind.class);
        set.addAll(kinds);
        return set;
    }
}
