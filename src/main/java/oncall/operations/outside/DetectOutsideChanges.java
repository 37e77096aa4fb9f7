package oncall.operations.outside;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.domain.Contact;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.domain.Rotation;
import oncall.domain.Subject;
import oncall.domain.Tag;
import oncall.domain.TagRules;
import oncall.operations.Refused;
import oncall.operations.StepFailures;
import oncall.operations.port.Contacts;
import oncall.operations.port.LastSeen;
import oncall.operations.port.Listings;
import oncall.operations.port.Listings.Listing;
import oncall.operations.port.Rotations;
import oncall.operations.port.Turns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks through the account for what others changed: one object after the other, again and again. What differs from
 * what was last seen is read once more in the object's turn, so that no change of ours comes in between, and becomes a
 * change made outside Slack.
 */
public final class DetectOutsideChanges {
    private static final Logger log = LoggerFactory.getLogger(DetectOutsideChanges.class);
    /** Looked at in one step. */
    private static final int OBJECTS = 10;

    private final LastSeen seen;
    private final Listings listings;
    private final OutsideChanges outside;
    private final Contacts contacts;
    private final Rotations rotations;
    private final Turns turns;
    private final Place place;
    private final Duration between;
    private final InstantSource clock;
    private Optional<Everything> everything = Optional.empty();

    /** Which account and region is looked at. */
    public interface Place {
        /** In words of its own, to be told from another; absent while it is not known. */
        Optional<String> name();

        /** Whether the object is one of it, rather than shared with it. */
        boolean has(Arn object);
    }

    /**
     * @param contacts with the rotations asked at a pace that leaves AWS to people
     * @param between from the beginning of one look to that of the next
     */
    public DetectOutsideChanges(
            LastSeen seen,
            Listings listings,
            OutsideChanges outside,
            Contacts contacts,
            Rotations rotations,
            Turns turns,
            Place place,
            Duration between,
            InstantSource clock) {
        this.seen = seen;
        this.listings = listings;
        this.outside = outside;
        this.contacts = contacts;
        this.rotations = rotations;
        this.turns = turns;
        this.place = place;
        this.between = between;
        this.clock = clock;
    }

    /**
     * Looks at some objects, from where the last step, maybe of another process, ended; whether there is more to be looked
     * at now. Throws {@link Refused} where AWS or the database do not answer: the next step goes on there.
     */
    public boolean step() {
        Optional<LastSeen.Look> look = place.name().flatMap(this::due);
        look.ifPresent(this::goOn);
        return look.isPresent();
    }

    /** The look that is under way, or a new one when its time has come. */
    private Optional<LastSeen.Look> due(String here) {
        Optional<LastSeen.Look> last = seen.look();
        Instant now = clock.instant();
        long number = last.map(LastSeen.Look::number).orElse(0L) + 1;
        Optional<LastSeen.Look> ofHere = last.filter(look -> look.place().equals(here));
        if (ofHere.isEmpty()) {
            return Optional.of(new LastSeen.Look(number, now, "", true, here));
        }
        LastSeen.Look look = ofHere.get();
        if (!look.isOver()) {
            return ofHere;
        }
        return look.began().plus(between).isAfter(now)
                ? Optional.empty()
                : Optional.of(new LastSeen.Look(number, now, "", false, here));
    }

    private void goOn(LastSeen.Look look) {
        Everything all = everything.filter(known -> known.look == look.number()).orElseGet(() -> read(look));
        everything = Optional.of(all);
        List<Arn> next = all.objects.tailSet(new Arn(look.step()), false).stream()
                .limit(OBJECTS)
                .toList();
        LastSeen.Look reached = look;
        StepFailures stumbles = new StepFailures();
        try {
            for (Arn object : next) {
                stumbles.over(() -> all.look(object, !look.first()));
                reached = look.at(object.value());
            }
            if (next.size() < OBJECTS) {
                reached = look.at(LastSeen.Look.END);
                everything = Optional.empty();
            }
        } finally {
            seen.keep(reached);
        }
        stumbles.tell();
    }

    /** Another process may have begun this look, and listed for it. */
    private Everything read(LastSeen.Look look) {
        Listing listing = listings.last(look.place())
                .filter(last -> !last.began().isBefore(look.began()))
                .orElseGet(() -> list(look.place()));
        return new Everything(look.number(), listing, seen.objects().keySet());
    }

    private Listing list(String here) {
        Instant began = clock.instant();
        long mark = seen.mark();
        Listing listing = new Listing(here, began, mark, contacts.list(), rotations.all());
        listings.keep(listing);
        return listing;
    }

    /** What there is to be looked at, as it was when it was listed. */
    private final class Everything {
        private final long look;
        private final long mark;
        private final Set<Arn> contactsThere;
        private final Map<Arn, Rotation> rotationsThere;
        private final NavigableSet<Arn> objects = new TreeSet<>(Comparator.naturalOrder());
        private final Set<String> forbidden = new HashSet<>();

        Everything(long look, Listing listing, Set<Arn> known) {
            this.look = look;
            this.mark = listing.mark();
            this.contactsThere =
                    listing.contacts().stream().map(ContactName::arn).collect(Collectors.toSet());
            this.rotationsThere = listing.rotations().stream()
                    .collect(Collectors.toMap(Rotation::arn, Function.identity(), (one, same) -> one));
            Predicate<Arn> here = place::has;
            List.of(contactsThere, rotationsThere.keySet(), known)
                    .forEach(some -> some.stream().filter(here).forEach(objects::add));
        }

        /** What AWS does not let us see is left alone, until it does. */
        void look(Arn object, boolean tells) {
            try {
                boolean listed = contactsThere.contains(object) || rotationsThere.containsKey(object);
                if (object.isRotation() || !listed) {
                    compare(object, mark, rotation(object), tells);
                } else {
                    long before = seen.mark();
                    compare(object, before, contact(object), tells);
                }
            } catch (Refused no) {
                if (no.passing() || no.reason() == Refused.Reason.NOT_ONBOARDED) {
                    throw no;
                }
                log.debug("an object is not looked at: {}", no.reason());
            }
        }

        private Optional<Subject> rotation(Arn object) {
            return Optional.ofNullable(rotationsThere.get(object)).map(this::withTags);
        }

        private Subject withTags(Rotation rotation) {
            return new Subject.OfRotation(rotation, tags("tags of rotations", rotation.arn()));
        }

        private void compare(Arn object, long before, Optional<Subject> present, boolean tells) {
            Optional<LastSeen.Seen> last = seen.of(object);
            Optional<Change> change = outside.change(object, last, present);
            if (change.isEmpty() || (last.isEmpty() && !tells)) {
                present.ifPresent(there -> outside.remember(last, there, before));
            } else {
                turns.inTurn(object, () -> confirm(object, tells));
            }
        }

        /** In the object's turn. */
        private boolean confirm(Arn object, boolean tells) {
            long before = seen.mark();
            Optional<Subject> present = object.isRotation() ? rotationNow(object) : contact(object);
            return outside.change(object, seen.of(object), present)
                    .filter(change -> outside.keep(change, before, tells))
                    .isPresent();
        }

        private Optional<Subject> rotationNow(Arn object) {
            return rotations.all().stream()
                    .filter(rotation -> rotation.arn().equals(object))
                    .findFirst()
                    .map(this::withTags);
        }

        private Optional<Subject> contact(Arn object) {
            return Refused.unlessGone(() -> {
                Contact contact = contacts.get(object);
                return new Subject.OfContact(
                        contact,
                        contact.type() == ContactType.PERSONAL
                                ? allowed("channels", () -> contacts.channels(object))
                                : Optional.of(List.of()),
                        tags("tags", object));
            });
        }

        /** Those that this program keeps for itself are nobody's change. */
        private Optional<List<Tag>> tags(String what, Arn object) {
            return allowed(what, () -> contacts.tags(object)).map(TagRules::theirs);
        }

        /** What a role may not read it is asked for once in a look. */
        private <T> Optional<T> allowed(String what, Supplier<T> read) {
            if (forbidden.contains(what)) {
                return Optional.empty();
            }
            try {
                return Optional.of(read.get());
            } catch (Refused no) {
                if (no.reason() == Refused.Reason.NO_PERMISSION) {
                    forbidden.add(what);
                    return Optional.empty();
                }
                throw no;
            }
        }
    }
}
