package oncall.aws.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes a tree of what a parser meets, one thing after the other, within bounds. */
final class TreeBuilder {
    static final int DEEPEST = 30;
    private static final long MOST = 100_000;

    private final Deque<Open> open = new ArrayDeque<>();
    /** Of documents that stand one after the other. */
    private final List<Tree> roots = new ArrayList<>();

    private long whole;

    /** A mapping or sequence that is not at its end yet. */
    private static final class Open {
        final SourcePosition spot;
        final boolean mapping;
        final Map<String, Tree> values = new LinkedHashMap<>();
        final Map<String, SourcePosition> keys = new LinkedHashMap<>();
        final List<Tree> items = new ArrayList<>();

        @Nullable
        String key;

        long size = 1;

        Open(SourcePosition spot, boolean mapping) {
            this.spot = spot;
            this.mapping = mapping;
        }

        Tree close() {
            return mapping ? new Tree.Mapping(spot, values, keys, size) : new Tree.Sequence(spot, items, size);
        }
    }

    /** Whether a key is due, rather than a value. */
    boolean wantsKey() {
        Open top = open.peek();
        return top != null && top.mapping && top.key == null;
    }

    void begin(SourcePosition spot, boolean mapping) throws Broken {
        if (open.size() == DEEPEST) {
            throw new Broken(
                    spot.at(path()), "This lies more than " + DEEPEST + " levels deep; documents are flatter.");
        }
        open.push(new Open(spot, mapping));
    }

    void key(SourcePosition spot, String key) throws Broken {
        Open top = Objects.requireNonNull(open.peek());
        if (top.keys.putIfAbsent(key, spot) != null) {
            throw new Broken(spot.at(path()), "The key " + key + " stands here twice; keep one.");
        }
        top.key = key;
    }

    Tree end() throws Broken {
        Tree closed = open.pop().close();
        value(closed);
        return closed;
    }

    void value(Tree value) throws Broken {
        Open top = open.peek();
        if (top == null) {
            roots.add(value);
            whole += value.size();
            bounded(whole, value);
            return;
        }
        top.size += value.size();
        bounded(top.size, value);
        if (top.mapping) {
            top.values.put(Objects.requireNonNull(top.key), value);
            top.key = null;
        } else {
            top.items.add(value);
        }
    }

    /** Of what is met next. */
    String path() {
        StringBuilder path = new StringBuilder();
        open.descendingIterator().forEachRemaining(level -> {
            if (!level.mapping) {
                path.append('[').append(level.items.size()).append(']');
            } else if (level.key != null) {
                path.append(path.isEmpty() ? "" : ".").append(level.key);
            }
        });
        return path.toString();
    }

    /** What is missing where it ends already. */
    String unclosed() {
        Open top = open.peek();
        if (top == null) {
            return "it ends before it begins";
        }
        String what = top.mapping ? "“}” is missing: the object" : "“]” is missing: the list";
        return what + " that begins in " + top.spot.words() + " is never closed";
    }

    private void bounded(long size, Tree value) throws Broken {
        if (size > MOST) {
            throw new Broken(value.spot().at(path()), "This holds more than " + MOST + " values; split the document.");
        }
    }

    /** The only one. */
    Tree root() throws Broken {
        Tree first = roots().get(0);
        if (roots.size() > 1) {
            throw new Broken(
                    roots.get(1).spot().at(""), "A second document begins here; put all contacts into one list.");
        }
        return first;
    }

    /** At least one. */
    List<Tree> roots() throws Broken {
        if (roots.isEmpty()) {
            throw new Broken(
                    new SourcePosition(1, 1).at(""), "There is nothing here; a JSON or YAML document was expected.");
        }
        return List.copyOf(roots);
    }
}
