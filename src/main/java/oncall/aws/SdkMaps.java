package oncall.aws;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.utils.builder.Buildable;

/** The SDK's objects as plain maps under AWS's own names, and back, by what the SDK knows of their fields. */
final class SdkMaps {
    private SdkMaps() {}

    /** Maps, lists, texts, numbers and booleans; what is absent is left out. */
    static Map<String, Object> plain(SdkPojo object) {
        Map<String, Object> plain = new LinkedHashMap<>();
        for (SdkField<?> field : object.sdkFields()) {
            Object value = field.getValueOrDefault(object);
            if (value != null && !(value instanceof SdkAutoConstructList) && !(value instanceof SdkAutoConstructMap)) {
                plain.put(field.memberName(), plainValue(value));
            }
        }
        return plain;
    }

    private static Object plainValue(Object value) {
        if (value instanceof SdkPojo object) {
            return plain(object);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(SdkMaps::plainValue).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((key, one) -> plain.put(String.valueOf(key), plainValue(one)));
            return plain;
        }
        return value;
    }

    /** Sets what the map has; keys that the object does not know are left. */
    static <T extends SdkPojo> T fill(T builder, Map<?, ?> plain) {
        for (SdkField<?> field : builder.sdkFields()) {
            Object value = plain.get(field.memberName());
            if (value != null) {
                field.set(builder, sdkValue(field, value));
            }
        }
        return builder;
    }

    private static Object sdkValue(SdkField<?> field, Object value) {
        if (value instanceof List<?> list) {
            SdkField<?> member = field.getTrait(ListTrait.class).memberFieldInfo();
            List<Object> filled = new ArrayList<>();
            list.forEach(one -> filled.add(sdkValue(member, one)));
            return filled;
        }
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        if (field.containsTrait(MapTrait.class)) {
            SdkField<?> member = field.getTrait(MapTrait.class).valueFieldInfo();
            Map<Object, Object> filled = new LinkedHashMap<>();
            map.forEach((key, one) -> filled.put(key, sdkValue(member, one)));
            return filled;
        }
        return ((Buildable) fill(field.constructor().get(), map)).build();
    }
}
