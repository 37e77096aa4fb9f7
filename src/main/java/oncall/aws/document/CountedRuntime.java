package oncall.aws.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.burt.jmespath.Adapter;
import io.burt.jmespath.JmesPathType;
import io.burt.jmespath.RuntimeConfiguration;
import io.burt.jmespath.function.FunctionArgument;
import io.burt.jmespath.function.FunctionRegistry;
import io.burt.jmespath.jackson.JacksonRuntime;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * JMESPath whose work is counted: a step for each value touched and for each 16 letters of a text. What is made costs
 * as much as it is when written out, however often the same value stands in it; so nothing that is made, compared or
 * written is larger than the budget.
 */
final class CountedRuntime extends JacksonRuntime {
    private static final ObjectMapper LITERALS = new ObjectMapper();
    private static final RuntimeConfiguration FUNCTIONS = RuntimeConfiguration.builder()
            .withFunctionRegistry(FunctionRegistry.defaultRegistry().extend(new ContainsFunction(), new JoinFunction()))
            .build();

    private final Budget budget;

    CountedRuntime(Budget budget) {
        super(FUNCTIONS, LITERALS);
        this.budget = budget;
    }

    @Override
    public List<JsonNode> toList(JsonNode value) {
        budget.spend(1L + value.size());
        return super.toList(value);
    }

    @Override
    public String toString(JsonNode value) {
        whole(value);
        return super.toString(value);
    }

    @Override
    public boolean isTruthy(JsonNode value) {
        budget.spend(1);
        return super.isTruthy(value);
    }

    @Override
    public JmesPathType typeOf(JsonNode value) {
        budget.spend(1);
        return super.typeOf(value);
    }

    @Override
    public JsonNode getProperty(JsonNode value, JsonNode name) {
        budget.spend(1);
        return super.getProperty(value, name);
    }

    @Override
    public Collection<JsonNode> getPropertyNames(JsonNode value) {
        budget.spend(1L + value.size());
        return super.getPropertyNames(value);
    }

    @Override
    public JsonNode createArray(Collection<JsonNode> elements) {
        budget.spend(1);
        elements.forEach(this::whole);
        return super.createArray(elements);
    }

    @Override
    public JsonNode createObject(Map<JsonNode, JsonNode> entries) {
        budget.spend(1);
        entries.forEach((key, value) -> {
            whole(key);
            whole(value);
        });
        return super.createObject(entries);
    }

    @Override
    public JsonNode createString(String text) {
        letters(text.length());
        return super.createString(text);
    }

    private void letters(long count) {
        budget.spend(1 + count / 16);
    }

    /** As it is when written out. */
    private void whole(JsonNode value) {
        letters(value.isTextual() ? value.textValue().length() : 0);
        value.fieldNames().forEachRemaining(name -> letters(name.length()));
        value.forEach(this::whole);
    }

    /** Looks at every letter of one text for every letter of the other, or at every value of a list. */
    private static final class ContainsFunction extends io.burt.jmespath.function.ContainsFunction {
        @Override
        protected <T> T callFunction(Adapter<T> adapter, List<FunctionArgument<T>> arguments) {
            CountedRuntime runtime = (CountedRuntime) adapter;
            JsonNode among = (JsonNode) arguments.get(0).value();
            JsonNode wanted = (JsonNode) arguments.get(1).value();
            runtime.whole(among);
            runtime.letters((long) among.asText().length() * wanted.asText().length() / 16);
            return super.callFunction(adapter, arguments);
        }
    }

    /** Writes what stands between two texts as often as there are texts. */
    private static final class JoinFunction extends io.burt.jmespath.function.JoinFunction {
        @Override
        protected <T> T callFunction(Adapter<T> adapter, List<FunctionArgument<T>> arguments) {
            CountedRuntime runtime = (CountedRuntime) adapter;
            JsonNode between = (JsonNode) arguments.get(0).value();
            JsonNode texts = (JsonNode) arguments.get(1).value();
            runtime.letters((long) between.asText().length() * texts.size());
            texts.forEach(runtime::whole);
            return super.callFunction(adapter, arguments);
        }
    }
}
