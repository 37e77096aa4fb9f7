package oncall.aws;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.utils.builder.Buildable;

/** Values of the SDK as AWS's JSON spells them: maps, lists, texts, numbers and booleans, without what is absent. */
final class SdkDocument {
    private SdkDocument() {}

    static Map<String, Object> read(SdkPojo value) {
        Map<String, Object> document = new LinkedHashMap<>();
        for (SdkField<?> field : value.sdkFields()) {
            Object held = field.getValueOrDefault(value);
            if (held != null && !(held instanceof SdkAutoConstructList) && !(held instanceof SdkAutoConstructMap)) {
                document.put(field.memberName(), plain(held));
            }
        }
        return document;
    }

    private static Object plain(Object value) {
        if (value instanceof SdkPojo structure) {
            return read(structure);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> all = new LinkedHashMap<>();
            map.forEach((key, one) -> all.put(String.valueOf(key), plain(one)));
            return all;
        }
        return value instanceof List<?> list
                ? list.stream().filter(Objects::nonNull).map(SdkDocument::plain).toList()
                : value;
    }

    /** The builder with what the document holds and the SDK knows. */
    static <B extends SdkPojo> B write(Map<?, ?> document, B builder) {
        for (SdkField<?> field : builder.sdkFields()) {
            Object value = document.get(field.memberName());
            if (value != null) {
                field.set(builder, value(value, field));
            }
        }
        return builder;
    }

    private static Object value(Object plain, SdkField<?> field) {
        if (plain instanceof List<?> list) {
            SdkField<?> item = field.getRequiredTrait(ListTrait.class).memberFieldInfo();
            return list.stream().map(one -> value(one, item)).toList();
        }
        if (!(plain instanceof Map<?, ?> map)) {
            return plain;
        }
        if (!field.containsTrait(MapTrait.class)) {
            return ((Buildable) write(map, field.constructor().get())).build();
        }
        SdkField<?> entry = field.getRequiredTrait(MapTrait.class).valueFieldInfo();
        Map<String, Object> all = new LinkedHashMap<>();
        map.forEach((key, one) -> all.put(String.valueOf(key), value(one, entry)));
        return all;
    }
}
