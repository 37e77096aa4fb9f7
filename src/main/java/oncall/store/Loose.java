package oncall.store;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Maps of texts, numbers, truths, lists and maps, as a target of an unknown shape holds them. Numbers keep their Java
 * type, since two documents are compared with {@code equals}: all but {@link Integer} are written with it.
 */
interface Loose {
    String TYPE = "$";
    String VALUE = "v";
    Map<String, Function<String, Object>> NUMBERS = Map.of(
            "Long",
            Long::valueOf,
            "Double",
            Double::valueOf,
            "BigInteger",
            BigInteger::new,
            "BigDecimal",
            BigDecimal::new);

    @JsonSerialize(converter = Typed.class)
    @JsonDeserialize(converter = Plain.class)
    Map<String, Object> document();

    /** As it is written. */
    final class Typed extends StdConverter<Map<String, Object>, Object> {
        @Override
        public Object convert(Map<String, Object> document) {
            return typed(document);
        }

        private static Object typed(Object value) {
            if (value instanceof List<?> list) {
                return list.stream().map(Typed::typed).toList();
            }
            if (value instanceof Map<?, ?> map) {
                Map<String, Object> all = each(map, Typed::typed);
                return map.containsKey(TYPE) ? tagged("map", all) : all;
            }
            String type = value.getClass().getSimpleName();
            return NUMBERS.containsKey(type) ? tagged(type, value.toString()) : value;
        }

        private static Map<String, Object> tagged(String type, Object value) {
            Map<String, Object> tagged = new LinkedHashMap<>();
            tagged.put(TYPE, type);
            tagged.put(VALUE, value);
            return tagged;
        }
    }

    /** As it was. */
    final class Plain extends StdConverter<Map<String, Object>, Map<String, Object>> {
        @Override
        public Map<String, Object> convert(Map<String, Object> document) {
            return document.get(VALUE) instanceof Map<?, ?> map && document.containsKey(TYPE)
                    ? each(map, Plain::plain)
                    : each(document, Plain::plain);
        }

        private static Object plain(Object value) {
            if (value instanceof List<?> list) {
                return list.stream().map(Plain::plain).toList();
            }
            if (!(value instanceof Map<?, ?> map)) {
                return value;
            }
            if (!map.containsKey(TYPE)) {
                return each(map, Plain::plain);
            }
            return map.get(VALUE) instanceof Map<?, ?> tagged
                    ? each(tagged, Plain::plain)
                    : number(String.valueOf(map.get(TYPE)), String.valueOf(map.get(VALUE)));
        }

        private static Object number(String type, String value) {
            return Optional.ofNullable(NUMBERS.get(type))
                    .orElseThrow(() -> new IllegalArgumentException("No number of type " + type))
                    .apply(value);
        }
    }

    private static Map<String, Object> each(Map<?, ?> map, UnaryOperator<Object> change) {
        Map<String, Object> all = new LinkedHashMap<>();
        map.forEach((key, value) -> all.put(String.valueOf(key), change.apply(value)));
        return all;
    }
}
