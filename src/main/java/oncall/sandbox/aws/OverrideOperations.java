package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import oncall.sandbox.http.Json;
import oncall.sandbox.http.Page;

/** Overrides: other members of a rotation than those whose turn it is. */
record OverrideOperations(InstantSource clock, Limits limits) {

    private static final Duration SHORTEST = Duration.ofMinutes(30);
    /** A call that was sent with the present minute may take this long. */
    private static final Duration LATEST = Duration.ofMinutes(1);

    private static final int FURTHEST_MONTHS = 6;

    ObjectNode create(Account account, ObjectNode input) {
        RotationRow rotation = rotation(account, input);
        Window window = Window.read(input);
        checkTimes(window);
        List<String> contacts = Json.textsOf(input.path("NewContactIds"));
        if (!rotation.members().containsAll(contacts)) {
            throw ApiError.invalid("NewContactIds", "must be members of the rotation");
        }
        limits.check("overrides", account.overrides.size() + 1, "ROTATION_OVERRIDE");
        String id = UUID.randomUUID().toString();
        OverrideRow.add(account, id, rotation.arn(), contacts, window, clock.instant());
        return Json.object().put("RotationOverrideId", id);
    }

    private void checkTimes(Window window) {
        if (window.length().compareTo(SHORTEST) < 0) {
            throw ApiError.invalid("EndTime", "must be at least 30 minutes after the start");
        }
        Instant now = clock.instant();
        if (window.start().isBefore(now.minus(LATEST))) {
            throw ApiError.invalid("StartTime", "must not be in the past");
        }
        Instant furthest =
                now.atZone(ZoneOffset.UTC).plusMonths(FURTHEST_MONTHS).toInstant();
        if (window.start().isAfter(furthest)) {
            throw ApiError.invalid("StartTime", "must be at most six months in the future");
        }
    }

    ObjectNode get(Account account, ObjectNode input) {
        OverrideRow row = override(account, input);
        return row.document().put("RotationArn", row.rotationArn());
    }

    ObjectNode list(Account account, ObjectNode input) {
        RotationRow rotation = rotation(account, input);
        Window window = Window.read(input);
        List<OverrideRow> rows = account.overridesOf(rotation.arn()).stream()
                .filter(row -> window.overlaps(row.from(), row.to()))
                .sorted(Comparator.comparing(OverrideOperations::key))
                .toList();
        return Listing.page(
                "ListRotationOverrides",
                input,
                "RotationOverrides",
                rows,
                OverrideOperations::key,
                OverrideRow::document);
    }

    ObjectNode delete(Account account, ObjectNode input) {
        remove(account, override(account, input));
        return Json.object();
    }

    static void remove(Account account, OverrideRow row) {
        account.overrides.remove(row.id());
        account.forgetTokens(Set.of(row.id()));
    }

    private static String key(OverrideRow row) {
        return Page.key(row.start()) + Page.key(row.sequence());
    }

    private static RotationRow rotation(Account account, ObjectNode input) {
        return account.rotation(input.path("RotationId").asText());
    }

    private static OverrideRow override(Account account, ObjectNode input) {
        RotationRow rotation = rotation(account, input);
        String id = input.path("RotationOverrideId").asText();
        return Optional.ofNullable(account.overrides.get(id))
                .filter(row -> row.rotationArn().equals(rotation.arn()))
                .orElseThrow(() -> ApiError.notFound("ROTATION_OVERRIDE", id));
    }
}
