package oncall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Options that name a port. */
final class Ports {
    private Ports() {}

    /** Wrong usage where any is none, by the option's name, or others were found. */
    static void check(CommandSpec spec, Map<String, Integer> ports, List<String> others) {
        List<String> mistakes = new ArrayList<>(mistakes(ports));
        mistakes.addAll(others);
        if (!mistakes.isEmpty()) {
            throw new ParameterException(spec.commandLine(), String.join(System.lineSeparator(), mistakes));
        }
    }

    static List<String> mistakes(Map<String, Integer> ports) {
        return new TreeMap<>(ports)
                .entrySet().stream()
                        .filter(port -> port.getValue() < 0 || port.getValue() > 65_535)
                        .map(port ->
                                port.getKey() + " is a port from 0 (any free one) to 65535, not " + port.getValue())
                        .toList();
    }
}
