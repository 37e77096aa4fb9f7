package oncall.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What Slack would post, signed, and each with a trigger of its own. */
final class Posts {
    /** What people of the sandbox have and may do. */
    static final String EDITOR = "U01MAI";

    static final String LINKED = "U02AKUA";
    static final String OTHER = "U03SAM";
    static final String GUEST = "U04GAIL";
    static final String CHANNEL = "C02SRE";

    /** What the sandbox signs with where it is not told another. */
    static final String SECRET = "sandbox-signing-secret-000000000";

    private static final SecretKeySpec KEY = new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    private static final AtomicLong TRIGGER = new AtomicLong(System.currentTimeMillis() * 1_000);

    private Posts() {}

    /** The body of a slash command. */
    static String command(String user, String text) {
        long n = TRIGGER.incrementAndGet();
        return "token=sandbox-verification-token&team_id=T01SANDBOX&team_domain=sandbox&channel_id=" + CHANNEL
                + "&channel_name=sre&user_id=" + user + "&user_name=somebody&command=%2Foncall&text=" + encoded(text)
                + "&api_app_id=A01SANDBOX&is_enterprise_install=false&response_url="
                + "http%3A%2F%2F127.0.0.1%3A1%2Fhooks%2Fcommands%2F" + n + "&trigger_id=" + n + ".bench";
    }

    /** The body of an interaction: its payload has {@code $n} where each is another. */
    static String interaction(String payload) {
        return "payload=" + encoded(payload.replace("$n", Long.toString(TRIGGER.incrementAndGet())));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The whole request. */
    static byte[] signed(String body) {
        return request(body, body);
    }

    /** The same with a signature that is not Slack's. */
    static byte[] forged(String body) {
        return request(body, "something else");
    }

    private static byte[] request(String body, String signed) {
        String stamp = Long.toString(Instant.now().getEpochSecond());
        String fields =
                "X-Slack-Request-Timestamp: " + stamp + "\r\nX-Slack-Signature: " + signature(stamp, signed) + "\r\n";
        return request("/slack/events", "application/x-www-form-urlencoded", fields, body);
    }

    /** @param fields further header fields, each with its line end */
    static byte[] request(String path, String type, String fields, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return ("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: " + type + "\r\n" + fields
                        + "Content-Length: " + length + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String signature(String stamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(KEY);
            byte[] digest = mac.doFinal(("v0:" + stamp + ":" + body).getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256.", e);
        }
    }
}
