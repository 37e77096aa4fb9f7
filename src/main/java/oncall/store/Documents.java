package oncall.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import oncall.domain.Subject;
import oncall.domain.Target;
import oncall.operations.document.ImportItem;

/**
 * Our records as JSON, by the names of their components, and back without loss: texts in any script and even broken
 * ones, since everything beyond ASCII is escaped. What is absent is left out, so a record may gain components that have
 * a natural absence; cases of sealed types carry their name as {@code is}; addresses are sealed.
 */
final class Documents {
    private final JsonMapper mapper;

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface Case {}

    Documents(Seal seal) {
        this(new Shapes(seal));
    }

    /** For what is sealed as a whole, or written down nowhere. */
    static Documents inClear() {
        return new Documents(new Shapes());
    }

    private Documents(Shapes shapes) {
        JsonMapper.Builder builder = JsonMapper.builder()
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                .addMixIn(Target.Unrecognised.class, Loose.class)
                .addModule(new Jdk8Module())
                .addModule(shapes);
        for (Class<?> type : List.of(Subject.class, Target.class, ImportItem.class, Told.class)) {
            builder.addMixIn(type, Case.class).registerSubtypes(type.getPermittedSubclasses());
        }
        for (Class<?> type : List.of(String.class, List.class, Map.class)) {
            builder.withConfigOverride(
                    type, missing -> missing.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)));
        }
        this.mapper = builder.build();
    }

    String text(Record value) {
        return text(value, value.getClass());
    }

    /** Of a sealed type, with the name of its case. */
    String text(Object value, Class<?> type) {
        try {
            return mapper.writerFor(type).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A " + type.getSimpleName() + " cannot be written.", e);
        }
    }

    /** Throws {@link IllegalStateException} where the text is not one of ours. */
    <T> T value(String text, Class<T> type) {
        try {
            return Objects.requireNonNull(mapper.readValue(text, type));
        } catch (JsonProcessingException | RuntimeException e) {
            throw new IllegalStateException("A stored " + type.getSimpleName() + " cannot be read.", e);
        }
    }
}
