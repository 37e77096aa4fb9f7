package oncall.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ssmcontacts.model.CoverageTime;
import software.amazon.awssdk.services.ssmcontacts.model.HandOffTime;
import software.amazon.awssdk.services.ssmcontacts.model.RecurrenceSettings;
import software.amazon.awssdk.services.ssmcontacts.model.WeeklySetting;

class SdkDocumentTest {
    private static final HandOffTime NINE =
            HandOffTime.builder().hourOfDay(9).minuteOfHour(0).build();
    private static final RecurrenceSettings WEEKLY = RecurrenceSettings.builder()
            .numberOfOnCalls(1)
            .weeklySettings(
                    WeeklySetting.builder().dayOfWeek("MON").handOffTime(NINE).build())
            .shiftCoveragesWithStrings(
                    Map.of("TUE", List.of(CoverageTime.builder().start(NINE).build())))
            .build();

    @Test
    void a_value_is_a_document_under_the_names_of_aws_without_what_is_absent() {
        Map<String, Object> nine = Map.of("HourOfDay", 9, "MinuteOfHour", 0);

        assertThat(SdkDocument.read(WEEKLY))
                .isEqualTo(Map.of(
                        "NumberOfOnCalls", 1,
                        "WeeklySettings", List.of(Map.of("DayOfWeek", "MON", "HandOffTime", nine)),
                        "ShiftCoverages", Map.of("TUE", List.of(Map.of("Start", nine)))));
    }

    @Test
    void a_document_becomes_the_value_that_it_was() {
        assertThat(SdkDocument.write(SdkDocument.read(WEEKLY), RecurrenceSettings.builder())
                        .build())
                .isEqualTo(WEEKLY);
    }

    @Test
    void an_empty_list_stays_apart_from_none() {
        RecurrenceSettings none = RecurrenceSettings.builder().build();
        RecurrenceSettings empty =
                RecurrenceSettings.builder().weeklySettings(List.of()).build();

        assertThat(SdkDocument.read(none)).isEmpty();
        assertThat(SdkDocument.read(empty)).isEqualTo(Map.of("WeeklySettings", List.of()));
    }

    @Test
    void what_the_sdk_does_not_know_is_left_out() {
        assertThat(SdkDocument.write(Map.of("Unheard", "of"), HandOffTime.builder())
                        .build())
                .isEqualTo(HandOffTime.builder().build());
    }
}
