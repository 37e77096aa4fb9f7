package oncall.operations.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import oncall.domain.Contact;
import oncall.domain.Side;

/**
 * What the review of a draft holds beside the plan.
 *
 * @param note the author's own words; may be empty
 * @param told whether the place that it was asked from is to hear of the change; empty while nobody has said so
 * @param theirs what AWS held when it was read last, where that is not what the editing began from
 * @param chosen whose version is to stand where both changed the same, by {@link oncall.domain.Conflict#key()}
 */
public record Review(String note, Optional<Boolean> told, Optional<Contact> theirs, Map<String, Side> chosen) {
    public Review {
        chosen = Map.copyOf(chosen);
    }

    public static Review begun() {
        return new Review("", Optional.empty(), Optional.empty(), Map.of());
    }

    public Review withNote(String words) {
        return new Review(words, told, theirs, chosen);
    }

    public Review withTold(boolean changed) {
        return new Review(note, Optional.of(changed), theirs, chosen);
    }

    /** Choices hold only for what they were made from. */
    public Review against(Optional<Contact> present) {
        return present.equals(theirs) ? this : new Review(note, told, present, Map.of());
    }

    public Review withoutChoices() {
        return new Review(note, told, theirs, Map.of());
    }

    public Review choosing(String conflict, Side side) {
        Map<String, Side> all = new LinkedHashMap<>(chosen);
        all.put(conflict, side);
        return new Review(note, told, theirs, all);
    }
}
