package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.JsonNode;
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
        String documented = Json.resourceText("/sandbox/aws/demo-team.json");
        JsonNode document = Json.read(documented.replace(prefix(DOCUMENTED), prefix(arns.contact(""))))
                .orElseThrow();
        Account account = Account.read(arns, document);
        override(account, began);
        return account;
    }

    /** Somebody stands in on the Wednesday after the next hand-over; on the Saturday night thereafter nobody does. */
    private static void override(Account account, Instant began) {
        LocalDate monday = LocalDate.ofInstant(began, ZONE).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        String primary = account.arns.rotation("primary");
        ShiftCalendar calendar = ShiftCalendar.of(account, account.rotation(primary));
        Window wednesday = new Window(at(monday.plusDays(2), 9), at(monday.plusDays(3), 9));
        calendar.shifts(wednesday).stream().findFirst().ifPresent(turn -> {
            List<String> members = calendar.members();
            int other = members.indexOf(turn.members().get(0)) + 2;
            List<String> standIn = List.of(members.get(other % members.size()));
            OverrideRow.add(account, "6f1c0d3e-5a27-4b8e-9c41-2d7e8f9a0b66", primary, standIn, wednesday, began);
        });
        Window night = new Window(at(monday.plusDays(5), 20), at(monday.plusDays(6), 8));
        OverrideRow.add(account, "7a2d1e4f-6b38-4c9f-8d52-3e8f9a0b1c77", primary, List.of(), night, began);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ZONE).toInstant();
    }

    private static String prefix(String arn) {
        return arn.substring(0, arn.length() - "contact/".length());
    }
}
