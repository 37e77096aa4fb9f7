package oncall.aws.document;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Reads YAML: one document, without tags, with few aliases. Nothing of it is made into objects by the parser. */
final class YamlTree {
    static final int MOST_ALIASES = 20;
    private static final int LONGEST = 2_000_000;

    /** A text in the quotes that telephones write, which are none for YAML. */
    private static final Pattern CURLED = Pattern.compile(
            "(?:[\u201c-\u201f\u00ab\u00bb](?=.*[\u201c\u201d\u00ab\u00bb]$)|[\u2018-\u201b](?=.*[\u2018\u2019]$))(?<text>.+).",
            Pattern.DOTALL);

    private final TreeBuilder tree = new TreeBuilder();
    private final Map<String, Tree> anchors = new HashMap<>();
    /** The anchors of what is open, by depth. */
    private final Map<Integer, String> opened = new HashMap<>();

    private int depth;
    private int aliases;
    private int documents;

    private YamlTree() {}

    static Tree read(String text) throws Broken {
        YamlTree reader = new YamlTree();
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        try {
            for (Event event : new Yaml(options).parse(new StringReader(text))) {
                reader.take(event);
            }
            return reader.tree.root();
        } catch (MarkedYAMLException e) {
            throw YamlFault.of(e, reader.tree);
        } catch (YAMLException e) {
            throw YamlFault.of(new SourcePosition(1, 1), String.valueOf(e.getMessage()), reader.tree);
        }
    }

    private void take(Event event) throws Broken {
        SourcePosition spot = YamlFault.spot(event.getStartMark());
        if (event instanceof DocumentStartEvent && ++documents > 1) {
            throw new Broken(spot.at(""), "A second document begins here; put all contacts into one list.");
        }
        if (event instanceof NodeEvent node) {
            hasNoTag(node, spot);
            node(node, spot);
        } else if (event.is(Event.ID.MappingEnd) || event.is(Event.ID.SequenceEnd)) {
            Tree closed = tree.end();
            String anchor = opened.remove(depth--);
            if (anchor != null) {
                anchors.put(anchor, closed);
            }
        }
    }

    private void hasNoTag(NodeEvent node, SourcePosition spot) throws Broken {
        String tag = node instanceof ScalarEvent scalar
                ? scalar.getTag()
                : node instanceof CollectionStartEvent start ? start.getTag() : null;
        if (tag != null) {
            throw new Broken(spot.at(tree.path()), "Tags like " + tag + " are not read here; leave the tag out.");
        }
    }

    private void node(NodeEvent node, SourcePosition spot) throws Broken {
        if (tree.wantsKey()) {
            key(node, spot);
        } else if (node instanceof AliasEvent) {
            tree.value(alias(node, spot));
        } else if (node instanceof CollectionStartEvent start) {
            tree.begin(spot, start.is(Event.ID.MappingStart));
            depth++;
            if (start.getAnchor() != null) {
                opened.put(depth, start.getAnchor());
            }
        } else if (node instanceof ScalarEvent scalar) {
            Tree value = scalar(scalar, spot);
            if (scalar.getAnchor() != null) {
                anchors.put(scalar.getAnchor(), value);
            }
            tree.value(value);
        }
    }

    private void key(NodeEvent node, SourcePosition spot) throws Broken {
        if (!(node instanceof ScalarEvent scalar)) {
            throw new Broken(spot.at(tree.path()), "A key is a plain word here.");
        }
        tree.key(spot, scalar(scalar, spot).text());
    }

    private Tree alias(NodeEvent alias, SourcePosition spot) throws Broken {
        if (++aliases > MOST_ALIASES) {
            throw new Broken(
                    spot.at(tree.path()), "At most " + MOST_ALIASES + " aliases are read; write this one out.");
        }
        Tree target = anchors.get(Objects.toString(alias.getAnchor(), ""));
        if (target == null) {
            throw new Broken(
                    spot.at(tree.path()), "The alias *" + alias.getAnchor() + " names nothing that stands before it.");
        }
        return target;
    }

    private static Tree.Scalar scalar(ScalarEvent scalar, SourcePosition spot) {
        if (scalar.getScalarStyle() != DumperOptions.ScalarStyle.PLAIN) {
            return new Tree.Scalar(spot, Tree.Kind.TEXT, scalar.getValue());
        }
        Matcher curled = CURLED.matcher(scalar.getValue());
        if (curled.matches()) {
            return new Tree.Scalar(spot, Tree.Kind.TEXT, curled.group("text"));
        }
        boolean none = scalar.getValue().matches("|~|null|Null|NULL");
        return new Tree.Scalar(spot, none ? Tree.Kind.NULL : Tree.Kind.PLAIN, scalar.getValue());
    }
}
