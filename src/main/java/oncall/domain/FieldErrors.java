package oncall.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
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

    public boolean isEmpty() {
        return reasons.isEmpty();
    }

    /** Both; where both speak of a field the first is kept. */
    public FieldErrors and(FieldErrors more) {
        Map<String, String> all = new LinkedHashMap<>(reasons);
        more.reasons.forEach(all::putIfAbsent);
        return new FieldErrors(all);
    }
}
