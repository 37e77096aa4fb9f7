package oncall.bench;

import java.io.IOException;
import java.util.List;

/**
 * What is asked of whom.
 *
 * @param connections each number is measured by itself
 * @param most how many requests end a round
 */
record Row(String name, List<Program> programs, List<Integer> connections, int most, Callers callers) {
    Row {
        programs = List.copyOf(programs);
        connections = List.copyOf(connections);
    }

    /** With one connection and with eight. */
    static Row of(String name, List<Program> programs, Callers callers) {
        return new Row(name, programs, List.of(1, 8), Settings.MOST, callers);
    }

    /** The same in rounds that end with so many requests. */
    Row inRoundsOf(int requests) {
        return new Row(name, programs, connections, requests, callers);
    }

    /** Lets one more ask a program. */
    interface Callers {
        Caller call(Program program) throws IOException;
    }
}
