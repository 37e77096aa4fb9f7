package oncall.aws.document;

import java.util.List;
import java.util.Optional;
import oncall.domain.Nearest;
import oncall.domain.TypedText;

/** Holds a tree to a shape; every fault with its place, what stands there and what was expected. */
final class ShapeCheck {
    private final Faults faults;

    ShapeCheck(Faults faults) {
        this.faults = faults;
    }

    void check(Tree tree, Shape shape, String path) {
        if (shape instanceof Shape.Structure structure) {
            structure(tree, structure, path);
        } else if (shape instanceof Shape.Dictionary dictionary) {
            dictionary(tree, dictionary, path);
        } else if (shape instanceof Shape.Listing listing) {
            listing(tree, listing, path);
        } else if (tree instanceof Tree.Scalar scalar) {
            fault(scalar, shape).ifPresent(words -> faults.add(tree.spot(), path, words));
        } else {
            unexpected(tree, shape, path);
        }
    }

    private void structure(Tree tree, Shape.Structure shape, String path) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            unexpected(tree, shape, path);
            return;
        }
        mapping.values().forEach((key, value) -> {
            Shape.Member member = shape.members().get(key);
            if (member == null) {
                faults.add(
                        spot(mapping, key),
                        under(path, key),
                        () -> unknown(key, List.copyOf(shape.members().keySet())));
            } else if (member.required() || !Tree.isNothing(value)) {
                check(value, member.shape(), under(path, key));
            }
        });
        shape.members().forEach((key, member) -> {
            if (member.required() && !mapping.values().containsKey(key) && !isMistyped(key, mapping, shape)) {
                faults.add(
                        mapping.spot(),
                        path,
                        key + " is missing here: " + member.shape().words() + ".");
            }
        });
    }

    /** Then it is told where it stands, as another key. */
    private static boolean isMistyped(String key, Tree.Mapping mapping, Shape.Structure shape) {
        return mapping.values().keySet().stream()
                .filter(written -> !shape.members().containsKey(written))
                .anyMatch(written -> Nearest.of(written, shape.members().keySet()).stream()
                        .limit(1)
                        .anyMatch(key::equals));
    }

    private void dictionary(Tree tree, Shape.Dictionary shape, String path) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            unexpected(tree, shape, path);
            return;
        }
        mapping.values().forEach((key, value) -> {
            if (!shape.key().options().contains(key)) {
                faults.add(
                        spot(mapping, key),
                        under(path, key),
                        () -> unknown(key, shape.key().options()));
            }
            check(value, shape.value(), under(path, key));
        });
    }

    private void listing(Tree tree, Shape.Listing shape, String path) {
        if (!(tree instanceof Tree.Sequence sequence)) {
            unexpected(tree, shape, path);
            return;
        }
        for (int i = 0; i < sequence.items().size(); i++) {
            check(sequence.items().get(i), shape.item(), path + "[" + i + "]");
        }
    }

    private void unexpected(Tree tree, Shape shape, String path) {
        faults.add(tree.spot(), path, expected(named(tree), shape));
    }

    private static Optional<String> fault(Tree.Scalar scalar, Shape shape) {
        if (scalar.kind() == Tree.Kind.NULL) {
            return Optional.of(expected("nothing", shape));
        }
        if (shape instanceof Shape.Text text) {
            return Values.isText(scalar)
                    ? text.rule().apply(scalar.text())
                    : Optional.of(expected(shown(scalar), shape));
        }
        return fits(scalar, shape) ? Optional.empty() : Optional.of(expected(shown(scalar), shape));
    }

    private static boolean fits(Tree.Scalar scalar, Shape shape) {
        if (shape instanceof Shape.Whole whole) {
            return Values.whole(scalar)
                    .filter(number -> number >= whole.least() && number <= whole.most())
                    .isPresent();
        }
        if (shape instanceof Shape.Flag) {
            return Values.flag(scalar).isPresent();
        }
        if (shape instanceof Shape.Choice choice) {
            return Values.isText(scalar) && choice.options().contains(scalar.text());
        }
        return shape instanceof Shape.Moment && Values.moment(scalar).isPresent();
    }

    private static String expected(String found, Shape shape) {
        String instead = found.equals("nothing") ? "; leave the key out, or write " : "; expected ";
        return "Here stands " + found + instead + shape.words() + ".";
    }

    private static String named(Tree tree) {
        if (tree instanceof Tree.Mapping) {
            return "an object";
        }
        return tree instanceof Tree.Scalar scalar
                ? scalar.kind() == Tree.Kind.NULL ? "nothing" : shown(scalar)
                : "a list";
    }

    private static String shown(Tree.Scalar scalar) {
        String text = scalar.text();
        String cut = text.codePointCount(0, text.length()) > 60
                ? text.substring(0, text.offsetByCodePoints(0, 60)) + "…"
                : text;
        String unseen = text.equals(TypedText.visible(text)) ? "" : " with characters that nobody sees";
        return (scalar.kind() == Tree.Kind.TEXT ? "the text \"" + cut + "\"" : cut) + unseen;
    }

    private static String unknown(String key, List<String> known) {
        if (known.contains(TypedText.stripped(TypedText.visible(key)))) {
            return "In the key " + key + " stand characters that nobody sees; write it anew.";
        }
        List<String> nearest = Nearest.of(key, known);
        return "The key " + key + " is not known here; "
                + (nearest.isEmpty()
                        ? "expected " + String.join(", ", known) + "."
                        : "did you mean " + nearest.get(0) + "?");
    }

    private static SourcePosition spot(Tree.Mapping mapping, String key) {
        return mapping.keys().getOrDefault(key, mapping.spot());
    }

    static String under(String path, String key) {
        return path.isEmpty() ? key : key.isEmpty() ? path : path + "." + key;
    }
}
