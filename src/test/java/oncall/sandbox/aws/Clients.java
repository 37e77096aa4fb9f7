package oncall.sandbox.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.ssmcontacts.SsmContactsClient;

/** Endpoints and the SDK's clients for them, which try each call once. */
final class Clients {
    static final AwsCredentialsProvider ANY =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any"));

    private Clients() {}

    static ContactsServer start(ContactsOptions options) {
        try {
            return ContactsServer.start(options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SsmContactsClient of(ContactsServer server, Region region) {
        return of(server.address(), region);
    }

    static SsmContactsClient of(URI address, Region region) {
        return SsmContactsClient.builder()
                .endpointOverride(address)
                .region(region)
                .httpClient(ApacheHttpClient.builder().maxConnections(128).build())
                .credentialsProvider(ANY)
                .overrideConfiguration(c -> c.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
    }
}
