package oncall;

import java.io.IOException;
import oncall.app.ConfigMistakes;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What escaped a command, in words on standard error, and its exit code. */
final class Failures implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        if (failure instanceof ConfigMistakes mistakes) {
            command.getErr().println("The configuration has mistakes:");
            mistakes.mistakes().forEach(words -> command.getErr().println("  - " + words));
            command.getErr().flush();
            return 2;
        }
        if (failure instanceof IOException || failure instanceof IllegalStateException) {
            command.getErr().println(failure.getMessage());
            command.getErr().flush();
            return 1;
        }
        if (failure instanceof IllegalArgumentException) {
            command.getErr().println(failure.getMessage());
            command.getErr().flush();
            return 2;
        }
        throw failure;
    }
}
