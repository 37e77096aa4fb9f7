package oncall.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import oncall.sandbox.aws.ContactsOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Isolated settings hold on a machine that is set up for something else altogether. */
class HostileMachineTest {
    private static final Map<String, String> HOSTILE = Map.ofEntries(
            Map.entry("aws.region", "eu-nowhere-9"),
            Map.entry("aws.accessKeyId", "AKIAHOSTILE"),
            Map.entry("aws.secretAccessKey", "hostile"),
            Map.entry("aws.profile", "nobody"),
            Map.entry("aws.configFile", "/nonexistent/config"),
            Map.entry("aws.sharedCredentialsFile", "/nonexistent/credentials"),
            Map.entry("aws.endpointUrl", "http://127.0.0.1:9"),
            Map.entry("aws.endpointUrlSsmContacts", "http://127.0.0.1:9"),
            Map.entry("aws.useFipsEndpoint", "true"),
            Map.entry("aws.useDualstackEndpoint", "true"),
            Map.entry("aws.retryMode", "nonsense"),
            Map.entry("aws.maxAttempts", "nonsense"),
            Map.entry("aws.defaultsMode", "nonsense"),
            Map.entry("aws.disableRequestCompression", "nonsense"),
            Map.entry("aws.requestMinCompressionSizeBytes", "-5"),
            Map.entry("aws.accountIdEndpointMode", "required"),
            Map.entry("http.proxyHost", "127.0.0.1"),
            Map.entry("http.proxyPort", "9"),
            Map.entry("http.nonProxyHosts", ""));

    private final Properties before = new Properties();

    @BeforeEach
    void moveIn() {
        before.putAll(System.getProperties());
        HOSTILE.forEach(System::setProperty);
    }

    @AfterEach
    void moveOut() {
        System.setProperties(before);
    }

    @Test
    void nothing_of_it_counts() {
        try (Sandboxed aws = new Sandboxed(ContactsOptions.defaults())) {
            assertThat(aws.contacts().list()).isNotEmpty();
        }
    }

    @Test
    void isolated_settings_leave_nothing_to_the_machine() {
        assertThatThrownBy(() -> new AwsSettings(Optional.empty(), Optional.of("us-east-2"), Optional.empty(), true, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keys_do_not_print_their_secret() {
        assertThat(new AwsKeys("AKIA", "the-secret", Optional.of("the-token")).toString())
                .contains("AKIA")
                .doesNotContain("the-");
    }
}
