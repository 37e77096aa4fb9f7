package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A place in a view or message that is being checked, and the faults found so far. */
record Inspection(Limits limits, Set<String> refused, String pointer, List<String> faults) {

    /** An inspection that begins at this JSON pointer, with block types that are refused whatever the table says. */
    static Inspection at(String pointer, Limits limits, Set<String> refused) {
        return new Inspection(limits, refused, pointer, new ArrayList<>());
    }

    Inspection child(String name) {
        return new Inspection(limits, refused, pointer + "/" + name, faults);
    }

    boolean refused(String type) {
        return refused.contains(type);
    }

    void fault(String words) {
        faults.add("[ERROR] " + words + " [json-pointer:" + pointer + "]");
    }

    /** Notes a fault unless this is so; returns whether it is. */
    boolean require(boolean right, String otherwise) {
        if (!right) {
            fault(otherwise);
        }
        return right;
    }

    /** Checks a thing against its rows of the table. */
    void thing(JsonNode value, String thing) {
        for (var row : limits.of(thing).values()) {
            require(!row.required() || value.hasNonNull(row.property()), "missing required field: " + row.property());
        }
        properties(value, thing, Set.of());
        limits.rulesOf(thing).forEach(rule -> rule.check(value, this));
    }

    /** Checks the properties of a thing that stand in the table, but for these. */
    void properties(JsonNode value, String thing, Set<String> others) {
        var rows = limits.of(thing);
        value.properties().forEach(property -> {
            var row = rows.get(property.getKey());
            if (property.getKey().equals("type") || others.contains(property.getKey())) {
                return;
            }
            if (row != null) {
                row.shape().check(property.getValue(), child(property.getKey()));
            } else if (!limits.open(thing)) {
                fault("invalid additional property: " + property.getKey());
            }
        });
    }
}
