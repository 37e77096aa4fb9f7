package oncall.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;
import oncall.domain.Address;
import org.jspecify.annotations.Nullable;

/**
 * Our records as JSON, by the names of their components, and back without loss: texts in any script and even broken
 * ones, since everything beyond ASCII is escaped. What is absent is left out, so a record may gain components that have
 * a natural absence; cases of sealed types carry their name as {@code is}; addresses are sealed.
 */
final class Documents {
    private static final String CASE = "is";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Seal seal;

    Documents(Seal seal) {
        this.seal = seal;
    }

    String text(Record value) {
        try {
            return MAPPER.writeValueAsString(written(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A " + value.getClass().getSimpleName() + " cannot be written.", e);
        }
    }

    /** Throws {@link IllegalStateException} where the text is not one of ours. */
    <T> T value(String text, Class<T> type) {
        try {
            return type.cast(read(MAPPER.readTree(text), type));
        } catch (JsonProcessingException | RuntimeException e) {
            throw new IllegalStateException("A stored " + type.getSimpleName() + " cannot be read.", e);
        }
    }

    private @Nullable JsonNode node(Object value, String owner) {
        if (value instanceof Optional<?> optional) {
            return optional.map(present -> node(present, owner)).orElse(null);
        }
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? NODES.numberNode(optional.getAsInt()) : null;
        }
        if (value instanceof List<?> list) {
            ArrayNode array = NODES.arrayNode();
            list.forEach(item -> array.add(node(item, owner)));
            return array;
        }
        if (value instanceof Map<?, ?> map) {
            return Loose.node(map);
        }
        if (value instanceof Address address) {
            return NODES.textNode(seal.close(address, owner));
        }
        return value instanceof Record record ? written(record) : plain(value);
    }

    private static JsonNode plain(Object value) {
        if (value instanceof Integer number) {
            return NODES.numberNode(number);
        }
        if (value instanceof Long number) {
            return NODES.numberNode(number);
        }
        if (value instanceof Boolean truth) {
            return NODES.booleanNode(truth);
        }
        if (value instanceof Enum<?> constant) {
            return NODES.textNode(constant.name());
        }
        if (value instanceof String || value instanceof Instant) {
            return NODES.textNode(value.toString());
        }
        throw new IllegalStateException("No way to write a " + value.getClass().getName() + ".");
    }

    private ObjectNode written(Record record) {
        ObjectNode object = NODES.objectNode();
        Class<?> type = record.getClass();
        if (Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed)) {
            object.put(CASE, type.getSimpleName());
        }
        RecordComponent[] components = type.getRecordComponents();
        String owner = owner(record, components);
        for (RecordComponent component : components) {
            JsonNode node = component.getGenericType() instanceof ParameterizedType generic && isTyped(generic)
                    ? map((Map<?, ?>) called(record, component), owner)
                    : node(called(record, component), owner);
            if (node != null) {
                object.set(component.getName(), node);
            }
        }
        return object;
    }

    /** A map of whose values more is known than that they are values. */
    private static boolean isTyped(ParameterizedType type) {
        return type.getRawType() == Map.class && type.getActualTypeArguments()[1] != Object.class;
    }

    private ObjectNode map(Map<?, ?> map, String owner) {
        ObjectNode object = NODES.objectNode();
        map.forEach((key, value) -> object.set(String.valueOf(key), node(value, owner)));
        return object;
    }

    /** To whom a sealed address is bound. */
    private static String owner(Record record, RecordComponent[] components) {
        return Arrays.stream(components)
                .filter(component -> component.getName().equals("arn"))
                .map(component -> called(record, component).toString())
                .findFirst()
                .orElse("");
    }

    private static Object called(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Component " + component.getName() + " cannot be read.", e);
        }
    }

    private Object read(JsonNode node, Class<?> type) {
        if (!type.isSealed()) {
            return record(node, type);
        }
        String name = node.path(CASE).asText();
        return Arrays.stream(type.getPermittedSubclasses())
                .filter(permitted -> permitted.getSimpleName().equals(name))
                .findFirst()
                .map(found -> record(node, found))
                .orElseThrow(() -> new IllegalArgumentException("No case " + name + " of " + type.getSimpleName()));
    }

    private Object record(JsonNode node, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        String owner = node.path("arn").path("value").asText();
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(node.get(components[i].getName()), components[i].getGenericType(), owner);
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("Not a " + type.getSimpleName(), e);
        }
    }

    private Object value(@Nullable JsonNode node, Type type, String owner) {
        if (type instanceof ParameterizedType generic) {
            return generic(node, generic, owner);
        }
        Class<?> raw = (Class<?>) type;
        if (raw == OptionalInt.class) {
            return node == null ? OptionalInt.empty() : OptionalInt.of(node.intValue());
        }
        if (node == null) {
            return absent(raw);
        }
        if (raw == Address.class) {
            return seal.open(node.asText(), owner);
        }
        return raw.isRecord() || raw.isSealed() ? read(node, raw) : plain(node, raw);
    }

    private Object generic(@Nullable JsonNode node, ParameterizedType type, String owner) {
        Type item = type.getActualTypeArguments()[0];
        if (type.getRawType() == Optional.class) {
            return Optional.ofNullable(node).map(present -> value(present, item, owner));
        }
        if (type.getRawType() == Map.class) {
            return node == null ? Map.of() : isTyped(type) ? map(node, type, owner) : Loose.map(node);
        }
        return node == null
                ? List.of()
                : StreamSupport.stream(node.spliterator(), false)
                        .map(element -> value(element, item, owner))
                        .toList();
    }

    private Map<String, Object> map(JsonNode node, ParameterizedType type, String owner) {
        Map<String, Object> map = new LinkedHashMap<>();
        node.properties()
                .forEach(entry ->
                        map.put(entry.getKey(), value(entry.getValue(), type.getActualTypeArguments()[1], owner)));
        return map;
    }

    private static Object plain(JsonNode node, Class<?> raw) {
        if (raw == String.class) {
            return node.textValue();
        }
        if (raw == int.class || raw == Integer.class) {
            return node.intValue();
        }
        if (raw == long.class || raw == Long.class) {
            return node.longValue();
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return node.booleanValue();
        }
        if (raw == Instant.class) {
            return Instant.parse(node.textValue());
        }
        return Arrays.stream(raw.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(node.textValue()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No " + raw.getSimpleName() + " of that name"));
    }

    private static Object absent(Class<?> raw) {
        if (raw == String.class) {
            return "";
        }
        if (raw == int.class) {
            return 0;
        }
        if (raw == long.class) {
            return 0L;
        }
        if (raw == boolean.class) {
            return false;
        }
        throw new IllegalArgumentException("A " + raw.getSimpleName() + " is missing");
    }
}
