package oncall.aws;

import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/** Credentials given by hand. */
public record AwsKeys(String accessKeyId, String secretAccessKey, Optional<String> sessionToken) {
    AwsCredentials credentials() {
        return sessionToken
                .<AwsCredentials>map(token -> AwsSessionCredentials.create(accessKeyId, secretAccessKey, token))
                .orElseGet(() -> AwsBasicCredentials.create(accessKeyId, secretAccessKey));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "AwsKeys[" + accessKeyId + "]";
    }
}
