package oncall.sandbox.slack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import oncall.sandbox.http.Json;

/** The table of what Slack accepts, read from {@code limits.txt}, where its sources are named. */
final class Limits {
    private static final Pattern ROW = Pattern.compile("(\\w+)\\.(\\w+|\\*)(!?)\\s+(.*?)\\s*\\[(\\w+)]");
    private static final Pattern RULE = Pattern.compile("(\\w+) ([a-z-]+) (.*?)\\s*\\[(\\w+)]");
    private static final Pattern GROUP = Pattern.compile("group ([\\w-]+): (.*)");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** One row: what this property of this thing may be, and who says so. */
    record Row(String thing, String property, boolean required, Shape shape, String source) {}

    /** One row about several parts of a thing together, and who says so. */
    record Joint(String thing, Rule rule, String source) {}

    private final Map<String, Map<String, Row>> things = new LinkedHashMap<>();
    private final Map<String, List<Joint>> joints = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> groups = new LinkedHashMap<>();
    private final Set<String> open = new HashSet<>();

    private Limits() {}

    static Limits read() {
        var limits = new Limits();
        lines().forEach(limits::line);
        return limits;
    }

    /** The lines of the table that are not remarks. */
    static List<String> lines() {
        return Json.resourceText("/sandbox/slack/limits.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private void line(String line) {
        var group = GROUP.matcher(line);
        var row = ROW.matcher(line);
        var rule = RULE.matcher(line);
        if (group.matches()) {
            groups.put(group.group(1), members(group.group(2)));
        } else if (row.matches()) {
            row(row.group(1), row.group(2), !row.group(3).isEmpty(), words(row.group(4)), row.group(5));
        } else if (rule.matches()) {
            var joint = new Joint(rule.group(1), Rule.parse(rule.group(2), words(rule.group(3))), rule.group(4));
            joints.computeIfAbsent(rule.group(1), t -> new ArrayList<>()).add(joint);
        } else {
            throw new IllegalStateException("not a row of limits.txt: " + line);
        }
    }

    private static List<String> words(String text) {
        return List.of(SPACE.split(text.strip()));
    }

    private static Map<String, String> members(String text) {
        var members = new LinkedHashMap<String, String>();
        for (var word : words(text)) {
            var cut = word.indexOf('=');
            members.put(cut < 0 ? word : word.substring(0, cut), word.substring(cut + 1));
        }
        return members;
    }

    private void row(String thing, String property, boolean required, List<String> rule, String source) {
        var rows = things.computeIfAbsent(thing, t -> new LinkedHashMap<>());
        if (property.equals("*")) {
            open.add(thing);
        } else if (rows.put(property, new Row(thing, property, required, Shape.parse(rule), source)) != null) {
            throw new IllegalStateException("twice in limits.txt: " + thing + "." + property);
        }
    }

    List<Row> rows() {
        return things.values().stream().flatMap(t -> t.values().stream()).toList();
    }

    List<Joint> joints() {
        return joints.values().stream().flatMap(List::stream).toList();
    }

    /** The properties of a thing. */
    Map<String, Row> of(String thing) {
        return things.getOrDefault(thing, Map.of());
    }

    /** What is asked of several parts of a thing together. */
    List<Rule> rulesOf(String thing) {
        return joints.getOrDefault(thing, List.of()).stream().map(Joint::rule).toList();
    }

    boolean knows(String thing) {
        return things.containsKey(thing);
    }

    /** Whether a thing may have properties that are not in the table. */
    boolean open(String thing) {
        return open.contains(thing);
    }

    /** The things of a group by the type they are told apart by. */
    Optional<Map<String, String>> group(String name) {
        return Optional.ofNullable(groups.get(name));
    }

    Set<String> groupNames() {
        return Set.copyOf(groups.keySet());
    }
}
