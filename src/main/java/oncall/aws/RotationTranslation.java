package oncall.aws;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oncall.aws.document.Weekdays;
import oncall.domain.Arn;
import oncall.domain.Recurrence;
import oncall.domain.Recurrence.Covered;
import oncall.domain.Recurrence.HandOff;
import oncall.domain.Recurrence.Period;
import oncall.domain.Rotation;
import oncall.domain.Shift;
import oncall.domain.Span;
import oncall.domain.WallTime;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ssmcontacts.model.CoverageTime;
import software.amazon.awssdk.services.ssmcontacts.model.HandOffTime;
import software.amazon.awssdk.services.ssmcontacts.model.MonthlySetting;
import software.amazon.awssdk.services.ssmcontacts.model.RecurrenceSettings;
import software.amazon.awssdk.services.ssmcontacts.model.RotationShift;
import software.amazon.awssdk.services.ssmcontacts.model.ShiftType;
import software.amazon.awssdk.services.ssmcontacts.model.WeeklySetting;

/** Rotations and shifts between the SDK's words and ours. */
final class RotationTranslation {
    private RotationTranslation() {}

    static Rotation rotation(software.amazon.awssdk.services.ssmcontacts.model.Rotation rotation) {
        return new Rotation(
                new Arn(rotation.rotationArn()),
                rotation.name(),
                ContactTranslation.text(rotation.timeZoneId()),
                rotation.contactIds().stream().map(Arn::new).toList(),
                Optional.ofNullable(rotation.startTime()),
                Optional.ofNullable(rotation.recurrence()).map(RotationTranslation::fromAws));
    }

    static Shift shift(RotationShift shift) {
        return new Shift(
                new Span(shift.startTime(), shift.endTime()),
                shift.contactIds().stream().map(Arn::new).toList(),
                shift.type() == ShiftType.OVERRIDDEN,
                replaced(shift).map(Arn::new).toList());
    }

    private static Stream<String> replaced(RotationShift shift) {
        return shift.shiftDetails() == null ? Stream.of() : shift.shiftDetails().overriddenContactIds().stream();
    }

    private static Recurrence fromAws(RecurrenceSettings settings) {
        Stream<HandOff> daily = settings.dailySettings().stream().map(time -> new HandOff(Period.DAILY, 0, time(time)));
        Stream<HandOff> weekly = settings.weeklySettings().stream()
                .map(one -> new HandOff(Period.WEEKLY, weekday(one.dayOfWeekAsString()), time(one.handOffTime())));
        Stream<HandOff> monthly = settings.monthlySettings().stream()
                .map(one -> new HandOff(Period.MONTHLY, one.dayOfMonth(), time(one.handOffTime())));
        return new Recurrence(
                settings.numberOfOnCalls(),
                settings.recurrenceMultiplier(),
                Stream.of(daily, weekly, monthly).flatMap(all -> all).toList(),
                settings.shiftCoveragesAsStrings().entrySet().stream()
                        .flatMap(day -> day.getValue().stream()
                                .map(one -> new Covered(weekday(day.getKey()), time(one.start()), time(one.end()))))
                        .toList());
    }

    static RecurrenceSettings toAws(Recurrence recurrence) {
        RecurrenceSettings.Builder settings = RecurrenceSettings.builder()
                .numberOfOnCalls(recurrence.onCalls())
                .recurrenceMultiplier(recurrence.multiplier());
        List<HandOffTime> daily =
                recurrence.handOffs(Period.DAILY).map(one -> time(one.at())).toList();
        List<WeeklySetting> weekly = recurrence
                .handOffs(Period.WEEKLY)
                .map(one -> WeeklySetting.builder()
                        .dayOfWeek(Weekdays.name(one.day()))
                        .handOffTime(time(one.at()))
                        .build())
                .toList();
        List<MonthlySetting> monthly = recurrence
                .handOffs(Period.MONTHLY)
                .map(one -> MonthlySetting.builder()
                        .dayOfMonth(one.day())
                        .handOffTime(time(one.at()))
                        .build())
                .toList();
        if (!daily.isEmpty()) {
            settings.dailySettings(daily);
        }
        if (!weekly.isEmpty()) {
            settings.weeklySettings(weekly);
        }
        if (!monthly.isEmpty()) {
            settings.monthlySettings(monthly);
        }
        Map<String, List<CoverageTime>> covered = recurrence.covered().stream()
                .collect(Collectors.groupingBy(
                        one -> Weekdays.name(one.weekday()),
                        Collectors.mapping(
                                one -> CoverageTime.builder()
                                        .start(time(one.from()))
                                        .end(time(one.to()))
                                        .build(),
                                Collectors.toList())));
        return (covered.isEmpty() ? settings : settings.shiftCoveragesWithStrings(covered)).build();
    }

    private static WallTime time(@Nullable HandOffTime time) {
        return time == null ? new WallTime(0, 0) : new WallTime(time.hourOfDay(), time.minuteOfHour());
    }

    private static HandOffTime time(WallTime time) {
        return HandOffTime.builder()
                .hourOfDay(time.hour())
                .minuteOfHour(time.minute())
                .build();
    }

    /** 0 for a day that AWS added to the week since. */
    private static int weekday(String name) {
        return Weekdays.number(name).orElse(0);
    }
}
