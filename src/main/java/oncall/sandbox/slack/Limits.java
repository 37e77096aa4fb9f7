package oncall.sandbox.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The table of what Slack accepts, read from {@code limits.txt}, where its sources are named. */
final class Limits {
    private static final Pattern ROW = Pattern.compile("(\\w+)\\.(\\w+|\\*)(!?)\\s+(.*?)\\s*\\[(\\w+)]");
    private static final Pattern GROUP = Pattern.compile("group ([\\w-]+): (.*)");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** One row: what this property of this thing may be, and who says so. */
    record Row(String thing, String property, boolean required, Shape shape, String source) {}

    private final Map<String, Map<String, Row>> things = new LinkedHashMap<>();
    private final Map<String, Set<String>> groups = new LinkedHashMap<>();
    private final Set<String> open = new HashSet<>();

    private Limits() {}

    static Limits read() {
        try (var in = Limits.class.getResourceAsStream("/sandbox/slack/limits.txt")) {
            if (in == null) {
                throw new IllegalStateException("limits.txt is missing from the class path");
            }
            var limits = new Limits();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(limits::line);
            return limits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        var group = GROUP.matcher(line);
        if (group.matches()) {
            groups.put(group.group(1), Set.of(SPACE.split(group.group(2).strip())));
            return;
        }
        var row = ROW.matcher(line);
        if (!row.matches()) {
            throw new IllegalStateException("not a row of limits.txt: " + line);
        }
        var rows = things.computeIfAbsent(row.group(1), t -> new LinkedHashMap<>());
        if (row.group(2).equals("*")) {
            open.add(row.group(1));
        } else {
            var shape = Shape.parse(List.of(SPACE.split(row.group(4))));
            rows.put(
                    row.group(2),
                    new Row(row.group(1), row.group(2), !row.group(3).isEmpty(), shape, row.group(5)));
        }
    }

    List<Row> rows() {
        return things.values().stream().flatMap(t -> t.values().stream()).toList();
    }

    /** The properties of a thing. */
    Map<String, Row> of(String thing) {
        return things.getOrDefault(thing, Map.of());
    }

    boolean knows(String thing) {
        return things.containsKey(thing) || thing.equals("divider");
    }

    /** Whether a thing may have properties that are not in the table. */
    boolean open(String thing) {
        return open.contains(thing);
    }

    Optional<Set<String>> group(String name) {
        return Optional.ofNullable(groups.get(name));
    }

    Set<String> groupNames() {
        return Set.copyOf(groups.keySet());
    }

    /** Things of which nothing is said anywhere: none, or the table has a gap. */
    List<String> unknown() {
        var unknown = new ArrayList<String>();
        groups.values().forEach(g -> g.stream().filter(t -> !knows(t)).forEach(unknown::add));
        return unknown;
    }
}
