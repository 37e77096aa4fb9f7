package oncall;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Options that name a port. */
final class Ports {
    private Ports() {}

    /** Wrong usage where it is none. */
    static void check(CommandSpec spec, String option, int port) {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(
                    spec.commandLine(), option + " is a port from 0 (any free one) to 65535, not " + port);
        }
    }
}
