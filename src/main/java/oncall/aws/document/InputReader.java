package oncall.aws.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import oncall.domain.TypedText;
import oncall.operations.document.CliInput;
import oncall.operations.document.ContactItem;
import oncall.operations.document.DocumentFault;
import oncall.operations.document.Place;
import oncall.operations.document.Reading;
import oncall.operations.document.RotationAsked;

/** Reads what was given to one operation: its flags, and below them an inline document. */
final class InputReader {
    private static final SourcePosition START = new SourcePosition(1, 1);

    private static final String UNQUOTED =
            "This is not JSON: its double quotes were lost, as a shell loses them; set all of it in single quotes.";

    private final CliInput input;
    private final Shape.Structure shape;
    private final Faults faults = new Faults();
    private final Map<String, Tree> values = new LinkedHashMap<>();
    private final Map<String, SourcePosition> keys = new LinkedHashMap<>();

    private InputReader(CliInput input) {
        this.input = input;
        this.shape = Skeletons.input(input.operation());
    }

    static Reading<ContactItem> read(CliInput input) {
        InputReader reader = new InputReader(input);
        reader.check();
        if (!reader.faults.isEmpty()) {
            return reader.faults.reading();
        }
        ContactItem item =
                new ItemReader(reader.faults).contact(new Tree.Mapping(START, reader.values, reader.keys, 1), "");
        return reader.faults.isEmpty() ? new Reading.Read<>(item) : reader.faults.reading();
    }

    static Reading<RotationAsked> readAsked(CliInput input) {
        InputReader reader = new InputReader(input);
        reader.check();
        return reader.faults.isEmpty()
                ? new Reading.Read<>(new RotationAsked(
                        input.operation(),
                        reader.text("RotationId"),
                        reader.moment("StartTime"),
                        reader.moment("EndTime"),
                        reader.text("RotationOverrideId")))
                : reader.faults.reading();
    }

    private String text(String key) {
        return scalar(key).map(scalar -> TypedText.stripped(scalar.text())).orElse("");
    }

    private Optional<Instant> moment(String key) {
        return scalar(key).flatMap(Values::moment);
    }

    private Optional<Tree.Scalar> scalar(String key) {
        return Optional.ofNullable(values.get(key))
                .filter(value -> !Tree.isNothing(value))
                .filter(Tree.Scalar.class::isInstance)
                .map(Tree.Scalar.class::cast);
    }

    private void check() {
        boolean read = document();
        input.flags().forEach(this::flag);
        shape.members().forEach((key, member) -> {
            if (member.required() && !has(key) && read) {
                faults.add(
                        START,
                        "--" + dashed(key),
                        "This flag is missing: " + member.shape().words() + ".");
            }
        });
    }

    /** What is given and cannot be read is not missing too. */
    private boolean has(String key) {
        return input.flags().containsKey(dashed(key))
                || Optional.ofNullable(values.get(key))
                        .filter(value -> !Tree.isNothing(value))
                        .isPresent();
    }

    /** Whether all of what stands in it is known. */
    private boolean document() {
        if (input.json().isPresent() && input.yaml().isPresent()) {
            faults.add(START, "--cli-input-yaml", "Only one of --cli-input-json and --cli-input-yaml can be given.");
            return false;
        }
        String flag = input.json().isPresent() ? "--cli-input-json" : "--cli-input-yaml";
        Optional<String> text = input.json().or(input::yaml);
        if (text.isEmpty()) {
            return true;
        }
        try {
            Tree tree = input.json().isPresent() ? json(text.get()) : YamlTree.read(text.get());
            ShapeCheck check = new ShapeCheck(faults);
            check.check(tree, optional(), flag);
            if (tree instanceof Tree.Mapping mapping) {
                values.putAll(mapping.values());
                keys.putAll(mapping.keys());
            }
            return tree instanceof Tree.Mapping;
        } catch (Broken e) {
            faults.add(under(flag, e.fault()));
            return false;
        }
    }

    /** What a document lacks, a flag may give. */
    private Shape.Structure optional() {
        Map<String, Shape.Member> members = new LinkedHashMap<>();
        shape.members().forEach((key, member) -> members.put(key, new Shape.Member(member.shape(), false)));
        return new Shape.Structure(members);
    }

    private void flag(String flag, List<String> words) {
        String key = member(flag);
        String name = "--" + flag;
        Shape wanted = Objects.requireNonNull(shape.members().get(key)).shape();
        try {
            Tree tree = value(wanted, words);
            new ShapeCheck(faults).check(tree, wanted, name);
            values.put(key, tree);
            keys.put(key, tree.spot());
        } catch (Broken e) {
            faults.add(under(name, e.fault()));
        }
    }

    private static Tree value(Shape wanted, List<String> words) throws Broken {
        String first = words.isEmpty() ? "" : words.get(0);
        boolean structured = wanted instanceof Shape.Structure || wanted instanceof Shape.Listing;
        if (!structured) {
            return new Tree.Scalar(START, Tree.Kind.TEXT, String.join(" ", words));
        }
        if (first.stripLeading().startsWith("{") || first.stripLeading().startsWith("[")) {
            return json(String.join(" ", words));
        }
        if (wanted instanceof Shape.Structure) {
            return Shorthand.read(String.join(" ", words));
        }
        List<Tree> items = new ArrayList<>();
        for (String word : words) {
            items.add(Shorthand.read(word));
        }
        return new Tree.Sequence(START, items, items.size() + 1L);
    }

    private static Tree json(String text) throws Broken {
        try {
            return JsonTree.read(text);
        } catch (Broken e) {
            if (e.isSyntax() && text.matches("[^\"\u201c\u201d]*[:,\\[{][^\"\u201c\u201d]*")) {
                throw Broken.syntax(e.fault().place(), UNQUOTED);
            }
            return JsonTree.read(Loosely.json(text));
        }
    }

    private static DocumentFault under(String flag, DocumentFault fault) {
        Place place = fault.place();
        return new DocumentFault(
                new Place(place.line(), place.column(), ShapeCheck.under(flag, place.path())), fault.words());
    }

    /** {@code display-name} is {@code DisplayName}. */
    private static String member(String flag) {
        StringBuilder member = new StringBuilder();
        for (String word : flag.split("-", -1)) {
            member.append(word.substring(0, 1).toUpperCase(java.util.Locale.ROOT))
                    .append(word.substring(1));
        }
        return member.toString();
    }

    static String dashed(String member) {
        return member.replaceAll("(?<=[a-z])([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }
}
