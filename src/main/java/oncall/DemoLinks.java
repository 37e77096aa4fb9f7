package oncall;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import oncall.domain.Arn;
import oncall.operations.port.Links;

/** Which people of the sandbox's workspace are which contacts of its demo team, by the word of its admin. */
final class DemoLinks {
    private static final String ADMIN = "U01MAI";
    private static final Map<String, String> CONTACTS =
            Map.of("U02AKUA", "akuam", "U03SAM", "sam", "U05ALE", "alejr", "U06ANA", "anasi");

    private DemoLinks() {}

    static List<Links.Link> made(String region, Instant at) {
        return CONTACTS.entrySet().stream()
                .map(each -> new Links.Link(each.getKey(), contact(region, each.getValue()), ADMIN, at))
                .toList();
    }

    private static Arn contact(String region, String alias) {
        return new Arn("arn:aws:ssm-contacts:" + region + ":111122223333:contact/" + alias);
    }
}
