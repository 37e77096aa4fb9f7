package oncall.slack.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import oncall.domain.Arn;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.domain.Names;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpanQueryTest {
    private static final Instant NOW = Instant.parse("2026-12-01T10:20:00Z");
    private static final Names NAMES =
            new Names(List.of(schedule("sre-oncall", "SRE On-Call"), schedule("two", "Shift for 2h")));

    private static ContactName schedule(String alias, String name) {
        return new ContactName(
                new Arn("arn:aws:ssm-contacts:us-east-2:111122223333:contact/" + alias),
                alias,
                name,
                ContactType.ONCALL_SCHEDULE);
    }

    @ParameterizedTest
    @CsvSource({
        "sre-oncall,sre-oncall,''",
        "sre-oncall for 2h,sre-oncall,for 2h",
        "sre-oncall 2h,sre-oncall,2h",
        "sre on-call until 18:00,sre on-call,until 18:00",
        "SRE On-Call from mon 09:00 to mon 12:00,SRE On-Call,from mon 09:00 to mon 12:00",
        "for 2h,'',for 2h",
        "sre-oncall @sam tonight,sre-oncall @sam,tonight",
        "Shift for 2h,Shift for 2h,''",
        "Shift for 2h for 2h,Shift for 2h,for 2h",
        "sre-oncall until 25:00,sre-oncall,until 25:00",
        "until 25:00,'',until 25:00",
        "nobody known here,nobody known here,''",
        "'','',''",
    })
    void the_name_and_the_time_are_told_apart(String text, String who, String span) {
        assertThat(SpanQuery.typed(text, NAMES, NOW)).isEqualTo(new SpanQuery(who, span));
    }
}
