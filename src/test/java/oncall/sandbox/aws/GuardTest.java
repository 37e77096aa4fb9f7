package oncall.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of others neither read nor steer the endpoint. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GuardTest {
    private final ContactsServer server =
            Clients.start(ContactsOptions.defaults().withPort(0));
    private final ContactsServer open =
            Clients.start(ContactsOptions.defaults().withPort(0).withHost("0.0.0.0"));

    @BeforeAll
    void listening() {
        assertThat(server.address().getPort()).isPositive();
    }

    @AfterAll
    void end() {
        server.close();
        open.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "LOCALHOST:4599", "[::1]:80", "127.0.0.1:1"})
    void its_own_names_are_answered(String host) {
        assertThat(get(server, host, "")).endsWith("200 OK");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "127.0.0.1.evil.example",
                "contacts",
                "10.0.0.1",
                "localhost.evil.example",
                "127.0.0.2"
            })
    void a_foreign_host_is_refused(String host) {
        assertThat(get(server, host, "")).endsWith("403 Forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1:4599", "10.0.0.1", "localhost", "[fe80::1]"})
    void told_to_listen_everywhere_it_answers_to_addresses(String host) {
        assertThat(get(open, host, "")).endsWith("200 OK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "contacts:4599", "host.docker.internal"})
    void told_to_listen_everywhere_it_still_refuses_names_that_anybody_could_take(String host) {
        assertThat(get(open, host, "")).endsWith("403 Forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void what_a_page_of_another_site_asks_for_is_refused_though_it_names_no_origin(String site) {
        assertThat(get(server, "localhost", "Sec-Fetch-Site: " + site + "\n")).endsWith("403 Forbidden");
        assertThat(get(server, "localhost", "Sec-Fetch-Site: " + site + "\nSec-Fetch-Mode: navigate\n"))
                .endsWith("403 Forbidden");
    }

    @Test
    void a_link_to_it_leads_there_and_a_form_does_not() {
        String followed = """
                / HTTP/1.1
                Host: localhost
                Sec-Fetch-Site: cross-site
                Sec-Fetch-Mode: navigate
                Connection: close
                """;
        Wire wire = new Wire(server.address());
        assertThat(wire.raw("GET " + followed + "\n")).endsWith("200 OK");
        assertThat(wire.raw("POST " + followed + "Content-Length: 2\n\n{}")).endsWith("403 Forbidden");
    }

    @Test
    void only_pages_of_its_own_origin_are_answered() {
        assertThat(get(server, "localhost:1", "Origin: http://localhost:1\n")).endsWith("200 OK");
        assertThat(get(server, "localhost:1", "Origin: http://localhost:2\n")).endsWith("403 Forbidden");
        assertThat(get(server, "localhost:1", "Origin: https://evil.example\n")).endsWith("403 Forbidden");
        assertThat(get(server, "localhost:1", "Origin: null\n")).endsWith("403 Forbidden");
    }

    @Test
    void a_call_to_the_api_from_a_foreign_page_is_refused_too() {
        assertThat(new Wire(server.address())
                        .raw("POST / HTTP/1.1\nHost: localhost\nOrigin: http://evil.example\nConnection: close\n"
                                + "X-Amz-Target: SSMContacts.ListContacts\nAuthorization: " + Wire.SCOPE
                                + "\nContent-Length: 2\n\n{}"))
                .endsWith("403 Forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonx"})
    void what_a_form_could_send_steers_nothing(String type) {
        assertThat(new Wire(server.address())
                        .sandbox("POST", "/_sandbox/faults", type, "{\"operations\":\"*\",\"next\":1,\"do\":\"hang\"}")
                        .statusCode())
                .isEqualTo(415);
        assertThat(server.sandbox().faults().list()).isEmpty();
    }

    private static String get(ContactsServer server, String host, String more) {
        return new Wire(server.address())
                .raw("GET /_sandbox/calls HTTP/1.1\nHost: " + host + "\n" + more + "Connection: close\n\n");
    }
}
