package oncall.aws.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import oncall.operations.document.AccountDocument;
import oncall.operations.document.ContactItem;
import oncall.operations.document.Documents;
import oncall.operations.document.Reading;
import oncall.operations.document.RotationItem;

/** Reads whole documents: one input or output of the AWS CLI, a list of them, or an export. */
final class DocumentReader {
    private static final Shape.Structure EXPORT = Shape.Structure.empty()
            .with("Contacts", new Shape.Listing(Shapes.EXPORTED))
            .with("Rotations", new Shape.Listing(Shapes.ROTATION));

    /** Comments may stand before it. */
    private static final Pattern LIKE_JSON =
            Pattern.compile("(?:[\\p{Z}\\s\\p{Cf}]++|//[^\n]*+|/\\*(?s:.*?)\\*/){0,1000}+[{\\[]");
    /** What SDKs add to an answer of AWS. */
    private static final Set<String> ADDED = Set.of("ResponseMetadata", "ResultMetadata", "$metadata");

    private final Faults faults = new Faults();
    private final ShapeCheck shapes = new ShapeCheck(faults);
    private final List<Found> contacts = new ArrayList<>();
    private final List<Found> rotations = new ArrayList<>();

    private record Found(Tree.Mapping tree, String path) {}

    private DocumentReader() {}

    static Reading<AccountDocument> read(String text) {
        return new DocumentReader().reading(text);
    }

    private Reading<AccountDocument> reading(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > Documents.LARGEST) {
            faults.add(new SourcePosition(1, 1), "", "This is larger than 1 MB (1,000,000 bytes); split it.");
            return faults.reading();
        }
        String inside = Fence.off(text.startsWith("\uFEFF") ? " " + text.substring(1) : text);
        try {
            List<Tree> trees = trees(inside);
            for (int i = 0; i < trees.size(); i++) {
                root(trees.get(i), trees.size() == 1 ? "" : "[" + i + "]");
            }
        } catch (Broken e) {
            faults.add(e.fault());
        }
        Reading<AccountDocument> read = faults.isEmpty() ? items() : faults.reading();
        return read instanceof Reading.Read
                ? read
                : Foreign.in(inside)
                        .<Reading<AccountDocument>>map(fault -> new Reading.Faulty<>(List.of(fault), 0))
                        .orElse(read);
    }

    /** What begins like JSON is JSON, unless it is none and the more forgiving YAML; of JSON all that stands in a row. */
    static List<Tree> trees(String text) throws Broken {
        if (!LIKE_JSON.matcher(text).lookingAt()) {
            return List.of(YamlTree.read(text));
        }
        try {
            return JsonTree.all(text);
        } catch (Broken json) {
            String meant = json.isSyntax() ? Loosely.json(text) : text;
            return meant.equals(text) ? yaml(text, json) : loosely(meant);
        }
    }

    private static List<Tree> loosely(String meant) throws Broken {
        try {
            return JsonTree.all(meant);
        } catch (Broken json) {
            return yaml(meant, json);
        }
    }

    /** What is neither has the fault that stands farther behind: up to there it was one of them. */
    private static List<Tree> yaml(String text, Broken json) throws Broken {
        if (!json.isSyntax()) {
            throw json;
        }
        try {
            return List.of(YamlTree.read(text));
        } catch (Broken yaml) {
            throw yaml.isSyntax() && !yaml.spot().isAfter(json.spot()) ? json : yaml;
        }
    }

    private void root(Tree whole, String path) {
        Tree tree = answered(whole);
        if (tree instanceof Tree.Sequence list) {
            contacts(list, path);
        } else if (tree instanceof Tree.Mapping mapping
                && (mapping.values().containsKey("Contacts") || mapping.values().containsKey("Rotations"))) {
            export(mapping, path);
        } else if (tree instanceof Tree.Mapping mapping) {
            contact(mapping, path);
        } else {
            faults.add(tree.spot(), path, "Expected an object or a list of contacts, as export writes it.");
        }
    }

    /** Without what an SDK added. */
    private static Tree answered(Tree tree) {
        if (!(tree instanceof Tree.Mapping answer)
                || Collections.disjoint(answer.values().keySet(), ADDED)) {
            return tree;
        }
        Map<String, Tree> values = new LinkedHashMap<>(answer.values());
        values.keySet().removeAll(ADDED);
        return new Tree.Mapping(answer.spot(), values, answer.keys(), answer.size());
    }

    private void export(Tree.Mapping tree, String path) {
        tree.values().forEach((key, value) -> {
            if (key.equals("Contacts") && value instanceof Tree.Sequence list) {
                contacts(list, ShapeCheck.under(path, key));
            } else if (key.equals("Rotations") && value instanceof Tree.Sequence list) {
                rotations(list, ShapeCheck.under(path, key));
            } else {
                shapes.check(new Tree.Mapping(tree.spot(), Map.of(key, value), tree.keys(), 1), EXPORT, path);
            }
        });
    }

    private void contacts(Tree.Sequence list, String path) {
        for (int i = 0; i < list.items().size(); i++) {
            String at = path + "[" + i + "]";
            if (answered(list.items().get(i)) instanceof Tree.Mapping mapping) {
                contact(mapping, at);
            } else {
                shapes.check(list.items().get(i), Shapes.EXPORTED, at);
            }
        }
    }

    private void contact(Tree.Mapping tree, String path) {
        Set<String> keys = tree.values().keySet();
        if (keys.contains("ContactArn")) {
            shapes.check(tree, Shapes.EXPORTED, path);
        } else if (keys.contains("ContactId")) {
            shapes.check(tree, Shapes.UPDATE, path);
        } else if (keys.contains("Alias") || keys.contains("Type")) {
            shapes.check(tree, Shapes.CREATE, path);
        } else {
            faults.add(
                    tree.spot(),
                    path,
                    "Expected a contact: the keys of create-contact (Alias, Type, Plan), of update-contact (ContactId,"
                            + " Plan) or of get-contact's answer (ContactArn, Alias, Type, Plan); or Contacts, a list.");
        }
        contacts.add(new Found(tree, path));
    }

    private void rotations(Tree.Sequence list, String path) {
        for (int i = 0; i < list.items().size(); i++) {
            Tree item = list.items().get(i);
            String at = path + "[" + i + "]";
            shapes.check(item, Shapes.ROTATION, at);
            if (item instanceof Tree.Mapping mapping) {
                rotations.add(new Found(mapping, at));
            }
        }
    }

    private Reading<AccountDocument> items() {
        ItemReader reader = new ItemReader(faults);
        List<ContactItem> read = contacts.stream()
                .map(found -> reader.contact(found.tree(), found.path()))
                .toList();
        List<RotationItem> turns = rotations.stream()
                .map(found -> reader.rotation(found.tree(), found.path()))
                .toList();
        Set<String> aliases = new HashSet<>();
        read.stream()
                .filter(item -> !aliases.add(item.alias()))
                .forEach(twice -> faults.add(
                        new SourcePosition(twice.place().line(), twice.place().column()),
                        twice.place().path(),
                        "The contact " + twice.alias() + " stands in this document twice; keep one."));
        return faults.isEmpty() ? new Reading.Read<>(new AccountDocument(read, turns)) : faults.reading();
    }
}
