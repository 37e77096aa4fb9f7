package oncall.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** What was found so far. */
final class Report {
    private final Settings settings;
    private final List<Figures> figures = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();

    Report(Settings settings) {
        this.settings = settings;
    }

    Settings settings() {
        return settings;
    }

    /** Asks each program for a while, so that its compilers have done their work. */
    void warm(List<Program> programs, Row.Callers callers) throws Exception {
        for (Program program : programs) {
            new Load(callers, 8, settings.warming(), Integer.MAX_VALUE).run(program, new AtomicLong());
        }
    }

    /** Measures the row with each of its programs, the rounds in turn. */
    void measure(Row row) throws Exception {
        if (!settings.wants(row.name())) {
            return;
        }
        Map<Program, AtomicLong> numbers = new LinkedHashMap<>();
        row.programs().forEach(program -> numbers.put(program, new AtomicLong()));
        for (int connections : row.connections()) {
            measure(row, connections, numbers);
        }
    }

    private void measure(Row row, int connections, Map<Program, AtomicLong> numbers) throws Exception {
        Load load = new Load(row.callers(), connections, settings.time(), row.most());
        Map<Program, List<Load.Round>> rounds = new LinkedHashMap<>();
        for (int round = 0; round < settings.rounds(); round++) {
            for (Program program : row.programs()) {
                Load.Round done = load.run(program, numbers.getOrDefault(program, new AtomicLong()));
                rounds.computeIfAbsent(program, first -> new ArrayList<>()).add(done);
            }
        }
        rounds.forEach((program, done) -> figures.add(say(Figures.of(row.name(), connections, program.name(), done))));
    }

    private static Figures say(Figures found) {
        System.out.println(Table.line(found));
        return found;
    }

    void fact(String row, String what, String program, double value, String unit) {
        Fact found = new Fact(row, what, program, value, unit);
        facts.add(found);
        System.out.println(Table.line(found));
    }

    void print() {
        System.out.println(new Table(figures, facts).text());
    }

    void write(Path file) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("java", System.getProperty("java.vm.version"));
        all.put("processors", Runtime.getRuntime().availableProcessors());
        all.put("rows", figures);
        all.put("facts", facts);
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), all);
    }
}
