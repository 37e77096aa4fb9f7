package oncall.aws.document;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What scalars mean where a certain kind of value is expected. */
final class Values {
    private Values() {}

    static boolean isText(Tree.Scalar scalar) {
        return scalar.kind() == Tree.Kind.TEXT || scalar.kind() == Tree.Kind.PLAIN;
    }

    static Optional<Integer> whole(Tree.Scalar scalar) {
        boolean number = scalar.kind() == Tree.Kind.NUMBER || scalar.kind() == Tree.Kind.PLAIN;
        return number && scalar.text().matches("-?[0-9]{1,9}")
                ? Optional.of(Integer.valueOf(scalar.text()))
                : Optional.empty();
    }

    static Optional<Boolean> flag(Tree.Scalar scalar) {
        boolean written = scalar.kind() == Tree.Kind.BOOLEAN || scalar.kind() == Tree.Kind.PLAIN;
        return written && scalar.text().matches("true|false|True|False|TRUE|FALSE")
                ? Optional.of(Boolean.valueOf(scalar.text()))
                : Optional.empty();
    }

    /** An ISO time with its zone's offset, or seconds since 1970 as the older AWS CLI writes them. */
    static Optional<Instant> moment(Tree.Scalar scalar) {
        if (scalar.text().matches("[0-9]{1,12}(\\.[0-9]{1,9})?")) {
            String[] parts = scalar.text().split("\\.", 2);
            long nanos = parts.length == 1 ? 0 : Long.parseLong((parts[1] + "00000000").substring(0, 9));
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(parts[0]), nanos));
        }
        try {
            return isText(scalar)
                    ? Optional.of(OffsetDateTime.parse(scalar.text()).toInstant())
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Maps, lists, texts, whole numbers and booleans, as the shape has them; of a tree that fits it. */
    static Object plain(Tree tree, Shape shape) {
        if (tree instanceof Tree.Mapping mapping) {
            Map<String, Object> plain = new LinkedHashMap<>();
            mapping.values().forEach((key, value) -> {
                if (!Tree.isNothing(value)) {
                    plain.put(key, plain(value, member(shape, key)));
                }
            });
            return plain;
        }
        if (tree instanceof Tree.Sequence sequence) {
            List<Object> plain = new ArrayList<>();
            Shape item = ((Shape.Listing) shape).item();
            sequence.items().forEach(one -> plain.add(plain(one, item)));
            return plain;
        }
        Tree.Scalar scalar = (Tree.Scalar) tree;
        if (shape instanceof Shape.Whole) {
            return whole(scalar).orElseThrow();
        }
        return shape instanceof Shape.Flag ? flag(scalar).orElseThrow() : scalar.text();
    }

    /** What is none is empty. */
    static Map<?, ?> map(@Nullable Object plain) {
        return plain instanceof Map<?, ?> map ? map : Map.of();
    }

    static Stream<?> all(@Nullable Object plain) {
        return plain instanceof List<?> list ? list.stream() : Stream.of();
    }

    static Stream<Map<?, ?>> maps(@Nullable Object plain) {
        return all(plain).map(Values::map);
    }

    private static Shape member(Shape shape, String key) {
        return shape instanceof Shape.Structure structure
                ? Objects.requireNonNull(structure.members().get(key)).shape()
                : ((Shape.Dictionary) shape).value();
    }
}
