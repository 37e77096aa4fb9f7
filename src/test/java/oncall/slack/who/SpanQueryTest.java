package oncall.slack.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import oncall.domain.Arn;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.domain.Names;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpanQueryTest {
    private static final Names NAMES = new Names(List.of(
            schedule("sre-oncall", "SRE On-Call"),
            schedule("two", "Shift for 2h"),
            schedule("gap", "on for-2h"),
            schedule("now-team", "Team now"),
            schedule("tomorrow-team", "Team Tomorrow"),
            schedule("sam", "Sam Lee")));

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
        "on for-2h,on for-2h,''",
        "on for-2h for 1h,on for-2h,for 1h",
        "on for-2h from 14:00 for 1h,on for-2h,from 14:00 for 1h",
        "\"SRE On-Call\" from mon 09:00 to mon 12:00,\"SRE On-Call\",from mon 09:00 to mon 12:00",
        "\"until 18:00\",\"until 18:00\",''",
        "\"until 18:00\" until 19:00,\"until 18:00\",until 19:00",
        "“sre tonight” tomorrow,“sre tonight”,tomorrow",
        "@sam sre-oncall tonight,@sam sre-oncall,tonight",
        "<@U1|sam> sre-oncall for 2 hurs,<@U1|sam> sre-oncall,for 2 hurs",
        "sam sre-oncall until tomorow,sam sre-oncall,until tomorow",
        "Team now until 18:00,Team now,until 18:00",
        "sre-oncall now until 18:00,sre-oncall,now until 18:00",
        "Team Tomorrow for 2h,Team Tomorrow,for 2h",
        "Team Tomorrow,Team Tomorrow,''",
        "unknown until 25:00,unknown,until 25:00",
        "unknown from mon 25:00 to mon 12:00,unknown,from mon 25:00 to mon 12:00",
        "unknown from monn 09:00 to mon 12:00,unknown,from monn 09:00 to mon 12:00",
        "sre-oncall from monn 09:00 to mon 12:00,sre-oncall,from monn 09:00 to mon 12:00",
        "sre-oncall 25:00-26:00,sre-oncall,25:00-26:00",
        "sre-oncall 2 hurs,sre-oncall,2 hurs",
        "team for ops,team for ops,''",
        "team for ops for 1h,team for ops,for 1h",
        "level 2 until 18:00,level 2,until 18:00",
        "o'brien's team until 18:00,o'brien's team,until 18:00",
        "sre-oncall next shift,sre-oncall,next shift",
        "sre-oncall mon 9 - mon 12,sre-oncall,mon 9 - mon 12",
        "arn:aws:ssm-contacts:us-east-2:111122223333:contact/sam for 2 hurs,"
                + "arn:aws:ssm-contacts:us-east-2:111122223333:contact/sam,for 2 hurs",
        "'','',''",
    })
    void the_name_and_the_time_are_told_apart(String text, String who, String span) {
        assertThat(SpanQuery.typed(text, NAMES)).isEqualTo(new SpanQuery(who, span));
    }
}
