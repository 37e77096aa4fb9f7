package oncall.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong, by field ({@link PlanFields}), in the order of the form; each reason says how to mend it. */
public record FieldErrors(Map<String, String> reasons) {
    public FieldErrors {
        reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
    }

    public static FieldErrors none() {
        return new FieldErrors(Map.of());
    }

    public static FieldErrors at(String field, String reason) {
        return new FieldErrors(Map.of(field, reason));
    }

    /** All of them; where several speak of a field the first is kept. */
    public static FieldErrors all(List<FieldErrors> parts) {
        Map<String, String> all = new LinkedHashMap<>();
        parts.forEach(part -> part.reasons.forEach(all::putIfAbsent));
        return new FieldErrors(all);
    }

    public boolean isEmpty() {
        return reasons.isEmpty();
    }

    /** Both; where both speak of a field the first is kept. */
    public FieldErrors and(FieldErrors more) {
        return all(List.of(this, more));
    }

    /** All reasons, one after the other. */
    public String sentence() {
        return String.join(" ", reasons.values());
    }
}
