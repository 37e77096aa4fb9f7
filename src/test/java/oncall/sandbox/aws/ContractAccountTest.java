package oncall.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssmcontacts.SsmContactsClient;

/** AWS itself is asked only where the environment says so, and changed only where it says so twice. */
final class ContractAccountTest {
    private static List<String> names(Map<String, String> environment) {
        return ContractAccount.named(environment).stream()
                .map(ContractAccount::toString)
                .toList();
    }

    @Test
    void the_environment_says_which_accounts_are_asked() {
        assertThat(names(Map.of())).containsExactly("the sandbox");
        assertThat(names(Map.of("ONCALL_REAL_AWS_WRITES", "true"))).containsExactly("the sandbox");
        assertThat(names(Map.of("ONCALL_REAL_AWS", "yes"))).containsExactly("the sandbox");
        assertThat(names(Map.of("ONCALL_REAL_AWS", "true"))).containsExactly("the sandbox", "AWS, reading only");
        assertThat(names(Map.of("ONCALL_REAL_AWS", "true", "ONCALL_REAL_AWS_WRITES", "true")))
                .containsExactly("the sandbox", "AWS");
    }

    @Test
    void a_client_that_only_reads_sends_no_change() {
        try (ContactsServer server = Clients.start(ContactsOptions.defaults().withPort(0));
                SsmContactsClient client = SsmContactsClient.builder()
                        .endpointOverride(server.address())
                        .region(Region.US_EAST_2)
                        .credentialsProvider(Clients.ANY)
                        .overrideConfiguration(c -> c.addExecutionInterceptor(new ContractAccount.OnlyReads()))
                        .build()) {
            assertThat(client.listContacts(r -> {}).contacts()).hasSize(6);
            String arn = new Arns("us-east-2").contact("akuam");
            assertThatThrownBy(() -> client.deleteContact(r -> r.contactId(arn)))
                    .hasMessageContaining("DeleteContact is not called");
            assertThat(server.sandbox().calls()).hasSize(1);
        }
    }
}
