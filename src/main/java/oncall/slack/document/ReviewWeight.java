package oncall.slack.document;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import oncall.operations.document.ImportReview;

/** How many bytes a review takes, rather more than less: so much for each object, and two for each letter. */
final class ReviewWeight {
    /** An object with what holds it and its lists. */
    private static final long OBJECT = 64;

    /** A text, or a place in a document, beside its letters. */
    private static final long TEXT = 48;

    /** A number, a choice, a moment. */
    private static final long SMALL = 16;

    private static final ClassValue<List<Method>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    private ReviewWeight() {}

    static long of(ImportReview review) {
        return weight(review);
    }

    private static long weight(Object value) {
        if (value instanceof String text) {
            return TEXT + 2L * text.length();
        }
        if (value instanceof Record) {
            return OBJECT + all(COMPONENTS.get(value.getClass()).stream().map(one -> read(one, value)));
        }
        if (value instanceof Map<?, ?> map) {
            return 2 * OBJECT + all(map.keySet().stream()) + all(map.values().stream()) + OBJECT * map.size();
        }
        if (value instanceof Optional<?> optional) {
            return all(optional.stream());
        }
        return value instanceof Collection<?> list ? OBJECT + all(list.stream()) : SMALL;
    }

    private static long all(Stream<?> values) {
        return values.mapToLong(ReviewWeight::weight).sum();
    }

    private static Object read(Method component, Object of) {
        try {
            return component.invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("What a public record holds can be read.", e);
        }
    }
}
