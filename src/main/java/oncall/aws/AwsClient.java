package oncall.aws;

import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.http.apache.ProxyConfiguration;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.ssmcontacts.SsmContactsClient;
import software.amazon.awssdk.services.ssmcontacts.SsmContactsClientBuilder;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * The SDK's clients over one pool of connections: one client that asks again, one that does not, and one that takes its
 * time.
 */
public final class AwsClient implements AutoCloseable {
    private final AwsSettings settings;
    private final AwsLimits limits;
    private final SdkHttpClient http;
    private final SsmContactsClient reads;
    private final SsmContactsClient writes;
    private final SsmContactsClient looks;
    private final Optional<StsAccount> account;

    /** Opens no connection yet. Throws {@link IllegalStateException}, with words, where no region is known. */
    public static AwsClient open(AwsSettings settings, AwsLimits limits) {
        try {
            return new AwsClient(settings, limits);
        } catch (SdkClientException e) {
            throw new IllegalStateException(
                    "The AWS region is not known. Set AWS_REGION, for example AWS_REGION=us-east-2.", e);
        }
    }

    private AwsClient(AwsSettings settings, AwsLimits limits) {
        this.settings = settings;
        this.limits = limits;
        this.http = http(settings, limits);
        this.reads = contacts(limits.readAttempts(), limits.readAttempt(), limits.read(), Optional.empty());
        this.writes = contacts(1, limits.write(), limits.write(), Optional.empty());
        this.looks = contacts(
                1, limits.readAttempt(), limits.readAttempt(), Optional.of(new EvenPace(settings.looksPerSecond())));
        this.account = settings.endpoint().isPresent() ? Optional.empty() : Optional.of(sts());
    }

    SsmContactsClient reads() {
        return reads;
    }

    SsmContactsClient writes() {
        return writes;
    }

    /** Nobody waits for these: their calls begin at even distances, and none is repeated. */
    SsmContactsClient looks() {
        return looks;
    }

    /** For example {@code us-east-2}. */
    public String region() {
        return reads.serviceClientConfiguration().region().id();
    }

    /**
     * The account, asked of STS by {@link StsAccount#ask}; at an endpoint of one's own choice, as in the sandbox, every
     * contact counts as own ({@link oncall.operations.OwnAccount#ANY}) and nobody is asked.
     */
    public Optional<StsAccount> account() {
        return account;
    }

    @Override
    public void close() {
        reads.close();
        writes.close();
        looks.close();
        account.ifPresent(StsAccount::close);
        http.close();
    }

    private StsAccount sts() {
        return new StsAccount(configured(StsClient.builder(), 2, limits.readAttempt(), limits.read(), Optional.empty())
                .build());
    }

    private SsmContactsClient contacts(int attempts, Duration attempt, Duration call, Optional<EvenPace> pace) {
        SsmContactsClientBuilder builder = configured(SsmContactsClient.builder(), attempts, attempt, call, pace);
        settings.endpoint().ifPresent(builder::endpointOverride);
        return builder.build();
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B configured(
            B builder, int attempts, Duration attempt, Duration call, Optional<EvenPace> pace) {
        builder.httpClient(http)
                .defaultsMode(DefaultsMode.STANDARD)
                .overrideConfiguration(override(attempts, attempt, call, pace));
        settings.region().map(Region::of).ifPresent(builder::region);
        settings.keys()
                .map(AwsKeys::credentials)
                .map(StaticCredentialsProvider::create)
                .ifPresent(builder::credentialsProvider);
        if (settings.isolated()) {
            builder.fipsEnabled(false).dualstackEnabled(false);
        }
        return builder;
    }

    private ClientOverrideConfiguration override(
            int attempts, Duration attempt, Duration call, Optional<EvenPace> pace) {
        ClientOverrideConfiguration.Builder builder = ClientOverrideConfiguration.builder()
                .retryStrategy(DefaultRetryStrategy.standardStrategyBuilder()
                        .maxAttempts(attempts)
                        .build())
                .apiCallAttemptTimeout(attempt)
                .apiCallTimeout(call);
        pace.ifPresent(builder::addExecutionInterceptor);
        if (settings.isolated()) {
            builder.defaultProfileFile(ProfileFile.aggregator().build())
                    .defaultProfileName("default")
                    .compressionConfiguration(compression ->
                            compression.requestCompressionEnabled(false).minimumCompressionThresholdInBytes(10_240));
        }
        return builder.build();
    }

    private static SdkHttpClient http(AwsSettings settings, AwsLimits limits) {
        return ApacheHttpClient.builder()
                .maxConnections(limits.connections())
                .connectionTimeout(Duration.ofSeconds(3))
                .connectionAcquisitionTimeout(limits.readAttempt())
                // The SDK's own time limits come first; this one ends what they cannot interrupt.
                .socketTimeout(limits.write().plusSeconds(5))
                .connectionMaxIdleTime(Duration.ofSeconds(30))
                .proxyConfiguration(ProxyConfiguration.builder()
                        .useSystemPropertyValues(!settings.isolated())
                        .useEnvironmentVariableValues(!settings.isolated())
                        .build())
                .build();
    }
}
