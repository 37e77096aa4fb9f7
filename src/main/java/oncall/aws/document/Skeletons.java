package oncall.aws.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import oncall.operations.document.CliOperation;
import oncall.operations.document.Skeleton;

/** What {@code --generate-cli-skeleton} prints, made of the shapes that documents are held to. */
final class Skeletons {
    private Skeletons() {}

    static Shape.Structure input(CliOperation operation) {
        return switch (operation) {
            case CREATE_CONTACT -> Shapes.CREATE;
            case UPDATE_CONTACT -> Shapes.UPDATE;
            case GET_CONTACT -> Shapes.GET;
            case LIST_ROTATION_SHIFTS -> ShiftShapes.SHIFTS;
            case LIST_ROTATION_OVERRIDES -> ShiftShapes.OVERRIDES;
            case GET_ROTATION_OVERRIDE -> ShiftShapes.ONE;
        };
    }

    private static Shape.Structure output(CliOperation operation) {
        return switch (operation) {
            case CREATE_CONTACT -> Shapes.CREATE_OUTPUT;
            case UPDATE_CONTACT -> Shape.Structure.empty();
            case GET_CONTACT -> Shapes.GET_OUTPUT;
            case LIST_ROTATION_SHIFTS -> ShiftShapes.SHIFTS_OUTPUT;
            case LIST_ROTATION_OVERRIDES -> ShiftShapes.OVERRIDES_OUTPUT;
            case GET_ROTATION_OVERRIDE -> ShiftShapes.ONE_OUTPUT;
        };
    }

    static String write(CliOperation operation, Skeleton kind) {
        return switch (kind) {
            case INPUT -> Syntax.json(values(input(operation), false));
            case OUTPUT -> Syntax.json(values(output(operation), true));
            case YAML_INPUT -> yaml(input(operation));
        };
    }

    /** Each required key is marked as such, as the AWS CLI does. */
    private static String yaml(Shape.Structure shape) {
        StringBuilder text = new StringBuilder();
        shape.members().forEach((key, member) -> {
            String one = Syntax.yaml(Map.of(key, value(member.shape(), key, false)));
            String[] lines = one.split("\n", 2);
            text.append(lines[0]).append(member.required() ? "  # [REQUIRED]\n" : "\n");
            text.append(lines.length > 1 ? lines[1] : "");
        });
        return text.toString();
    }

    /** In an output texts are named after their keys. */
    private static Object value(Shape shape, String key, boolean output) {
        if (shape instanceof Shape.Structure structure) {
            return values(structure, output);
        }
        if (shape instanceof Shape.Listing listing) {
            return List.of(value(listing.item(), key, output));
        }
        if (shape instanceof Shape.Choice choice) {
            return choice.options().get(0);
        }
        if (shape instanceof Shape.Whole) {
            return 0;
        }
        return shape instanceof Shape.Flag ? true : output ? key : "";
    }

    private static Map<String, Object> values(Shape.Structure shape, boolean output) {
        Map<String, Object> values = new LinkedHashMap<>();
        shape.members().forEach((key, member) -> values.put(key, value(member.shape(), key, output)));
        return values;
    }
}
