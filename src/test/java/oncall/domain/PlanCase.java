package oncall.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A case of the text file {@code timelines.txt}, which explains how it is written. */
final class PlanCase {
    static final Instant BEGIN = Instant.parse("2026-01-05T09:00:00Z");

    private final String name;
    private final Map<Arn, ContactDetails> contacts = new HashMap<>();
    private final Map<Arn, Shifts> shifts = new HashMap<>();
    private final Map<Arn, Rotation> rotations = new HashMap<>();
    private final Set<Arn> gone = new HashSet<>();
    private final List<String> expected = new ArrayList<>();
    private String engaged = "";
    private int reasons;

    private PlanCase(String name) {
        this.name = name;
    }

    /** One case, without a name. */
    static PlanCase of(String text) {
        PlanCase one = new PlanCase("");
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(one::read);
        return one;
    }

    static List<PlanCase> all() throws IOException {
        List<PlanCase> all = new ArrayList<>();
        try (InputStream file = Objects.requireNonNull(PlanCase.class.getResourceAsStream("timelines.txt"))) {
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String text = line.strip();
                if (text.startsWith("case ")) {
                    all.add(new PlanCase(text.substring(5)));
                } else if (!text.isEmpty() && !text.startsWith("#")) {
                    all.get(all.size() - 1).read(text);
                }
            }
        }
        return all;
    }

    ContactDetails subject() {
        return Objects.requireNonNull(contacts.get(arn(engaged)), engaged);
    }

    PlanBook book() {
        return new PlanBook(contacts, shifts, rotations, gone);
    }

    Timeline timeline() {
        return Timeline.of(subject(), book(), BEGIN);
    }

    /** As the file says it. */
    List<String> expected() {
        return expected;
    }

    boolean everyRowHasItsArithmetic() {
        return reasons == expected.size() && !expected.isEmpty();
    }

    /** A timeline in the words of the file. */
    static List<String> words(Timeline timeline) {
        return Stream.concat(timeline.moments().stream().map(PlanCase::words), Stream.of("ends " + timeline.end()))
                .toList();
    }

    private static String words(Moment moment) {
        return moment.minute() + " " + moment.contact().map(Arn::value).orElse("-") + " " + words(moment.outcome())
                + moment.schedule().map(schedule -> " through " + schedule).orElse("")
                + (moment.essential() && moment.reaches() ? " stops all" : "");
    }

    private static String words(Moment.Outcome outcome) {
        if (outcome instanceof Moment.Outcome.Reached reached) {
            return reached.channel().name()
                    + (reached.again().isPresent() ? " again " + reached.again().getAsInt() : "");
        }
        return outcome instanceof Moment.Outcome.Nobody nobody
                ? "nobody " + nobody.why()
                : "not known " + ((Moment.Outcome.NotKnown) outcome).what();
    }

    private void read(String line) {
        int space = line.indexOf(' ');
        String rest = line.substring(space + 1);
        switch (line.substring(0, space)) {
            case "contact" -> contact(rest);
            case "plan" -> plan(rest);
            case "schedule" -> schedule(rest);
            case "shifts" -> shifts(rest);
            case "rotation" -> rotation(rest);
            case "gone" -> words(rest).forEach(word -> gone.add(arn(word)));
            case "engage" -> engaged = rest;
            case "=" -> expect(rest);
            default -> throw new IllegalArgumentException(line);
        }
    }

    private void expect(String row) {
        int because = row.indexOf(" because ");
        reasons += because > 0 ? 1 : 0;
        expected.add((because < 0 ? row : row.substring(0, because)).strip());
    }

    private void contact(String text) {
        List<String> head = words(head(text));
        String alias = head.get(0);
        List<Channel> channels =
                head.stream().skip(1).map(word -> channel(alias, word)).toList();
        List<Stage> stages = parts(body(text), "\\|").stream()
                .map(part -> stage(part, target -> toChannel(alias, target)))
                .toList();
        add(alias, ContactType.PERSONAL, Plan.ofStages(stages), channels);
    }

    private void plan(String text) {
        List<Stage> stages = parts(body(text), "\\|").stream()
                .map(part ->
                        stage(part, target -> new Target.ToContact(arn(target.replace("!", "")), target.endsWith("!"))))
                .toList();
        add(head(text), ContactType.ESCALATION, Plan.ofStages(stages), List.of());
    }

    private void schedule(String text) {
        Plan plan =
                Plan.ofRotations(words(body(text)).stream().map(PlanCase::arn).toList());
        add(head(text), ContactType.ONCALL_SCHEDULE, plan, List.of());
    }

    private void shifts(String text) {
        List<String> head = words(head(text));
        List<Shift> all = parts(body(text), ",").stream().map(PlanCase::shift).toList();
        shifts.put(arn(head.get(0)), new Shifts(span(head.get(1)), all));
    }

    /** Of a zone, with hours on Monday to Friday if they are given, and with its members. */
    private void rotation(String text) {
        List<String> head = words(head(text));
        List<Recurrence.Covered> hours = head.size() < 3
                ? List.of()
                : IntStream.rangeClosed(1, 5)
                        .mapToObj(day -> new Recurrence.Covered(
                                day,
                                hour(head.get(2).split("-", 2)[0]),
                                hour(head.get(2).split("-", 2)[1])))
                        .toList();
        rotations.put(
                arn(head.get(0)),
                new Rotation(
                        arn(head.get(0)),
                        head.get(0),
                        head.get(1),
                        words(body(text)).stream().map(PlanCase::arn).toList(),
                        Optional.empty(),
                        Optional.of(new Recurrence(1, 1, List.of(), hours))));
    }

    private static WallTime hour(String text) {
        return new WallTime(Integer.parseInt(text), 0);
    }

    private static Shift shift(String text) {
        List<String> words = words(text);
        String who = words.get(1).replace("*", "");
        return new Shift(
                span(words.get(0)),
                who.equals("nobody") ? List.of() : List.of(arn(who)),
                words.get(1).endsWith("*"));
    }

    private void add(String alias, ContactType type, Plan plan, List<Channel> channels) {
        contacts.put(arn(alias), new ContactDetails(new Contact(arn(alias), alias, "", type, plan), channels));
    }

    private interface Targets {
        Target target(String text);
    }

    private static Stage stage(String text, Targets targets) {
        List<String> words = words(text);
        return new Stage(
                Integer.parseInt(words.get(0)),
                words.stream().skip(1).map(targets::target).toList());
    }

    private static Target toChannel(String alias, String text) {
        List<String> parts = parts(text, "/");
        return new Target.ToChannel(
                arn(alias + "/" + parts.get(0)),
                parts.size() > 1 ? OptionalInt.of(Integer.parseInt(parts.get(1))) : OptionalInt.empty());
    }

    private static Channel channel(String alias, String text) {
        String type = text.replace(":off", "");
        return new Channel(
                arn(alias + "/" + type),
                arn(alias),
                type,
                ChannelType.valueOf(type.toUpperCase(Locale.ROOT)),
                new Address("+15005550100"),
                !text.endsWith(":off"));
    }

    private static Span span(String text) {
        List<String> ends = parts(text, "-");
        return new Span(minute(ends.get(0)), minute(ends.get(1)));
    }

    private static Instant minute(String text) {
        return BEGIN.plusSeconds(60L * Integer.parseInt(text));
    }

    private static String head(String text) {
        return text.substring(0, colon(text)).strip();
    }

    private static String body(String text) {
        return text.substring(colon(text) + 1).strip();
    }

    /** The one that has a space before it. */
    private static int colon(String text) {
        return text.indexOf(" :") + 1;
    }

    private static List<String> words(String text) {
        return parts(text, " ");
    }

    private static List<String> parts(String text, String by) {
        return Arrays.stream(text.split(by))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Arn arn(String word) {
        return new Arn(word);
    }

    @Override
    public String toString() {
        return name;
    }
}
