package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import oncall.sandbox.http.Json;

/**
 * The team of AWS's documentation, made livable; it has the documented ARNs in us-east-2, and each region has its own.
 * Whenever it begins, its coming weeks hold an override and, by another for nobody, a gap.
 */
final class DemoTeam {
    private static final String DOCUMENTED = new Arns("us-east-2").contact("");
    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    private DemoTeam() {}

    /** As it is to somebody who meets it then. */
    static Account in(Arns arns, Instant began) {
        JsonMapper mapper = Json.MAPPER;
        String documented = prefix(DOCUMENTED);
        String text = new String(Json.bytes(Json.resource("aws/demo-team.json")), StandardCharsets.UTF_8);
        try {
            JsonNode document = mapper.readTree(text.replace(documented, prefix(arns.contact(""))));
            Account account = Account.read(arns, document);
            override(account, began);
            return account;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody stands in on the Wednesday after the next hand-over; on the Saturday night thereafter nobody does. */
    private static void override(Account account, Instant began) {
        LocalDate monday = LocalDate.ofInstant(began, ZONE).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        ShiftCalendar calendar = ShiftCalendar.of(account, account.rotation(account.arns.rotation("primary")));
        Window wednesday = new Window(at(monday.plusDays(2), 9), at(monday.plusDays(3), 9));
        calendar.shifts(wednesday).stream().findFirst().ifPresent(turn -> {
            List<String> members = calendar.members();
            int other = members.indexOf(turn.members().get(0)) + 2;
            List<String> standIn = List.of(members.get(other % members.size()));
            add(account, "6f1c0d3e-5a27-4b8e-9c41-2d7e8f9a0b66", wednesday, standIn, began);
        });
        Window night = new Window(at(monday.plusDays(5), 20), at(monday.plusDays(6), 8));
        add(account, "7a2d1e4f-6b38-4c9f-8d52-3e8f9a0b1c77", night, List.of(), began);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ZONE).toInstant();
    }

    private static void add(Account account, String id, Window window, List<String> members, Instant made) {
        account.overrides.put(
                id,
                new OverrideRow(
                        id,
                        account.arns.rotation("primary"),
                        members,
                        window.start().toEpochMilli(),
                        window.end().toEpochMilli(),
                        made.toEpochMilli(),
                        account.next()));
    }

    private static String prefix(String arn) {
        return arn.substring(0, arn.length() - "contact/".length());
    }
}
