package oncall.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The AWS CLI as it is installed here, pointed at one endpoint; nothing of this machine's configuration counts. */
public final class AwsCli {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI endpoint;

    public AwsCli(URI endpoint) {
        this.endpoint = endpoint;
    }

    /** The answer of {@code aws ssm-contacts OPERATION ARGUMENTS…}; fails where the CLI fails. */
    public JsonNode run(String operation, String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(Requires.program("aws").toString(), "ssm-contacts", operation, "--output", "json"));
        command.addAll(List.of("--endpoint-url", endpoint.toString(), "--region", "us-east-2"));
        command.addAll(List.of(arguments));
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
            builder.environment()
                    .putAll(Map.of(
                            "AWS_ACCESS_KEY_ID", "test",
                            "AWS_SECRET_ACCESS_KEY", "test",
                            "AWS_EC2_METADATA_DISABLED", "true",
                            "AWS_CONFIG_FILE", "/dev/null",
                            "AWS_SHARED_CREDENTIALS_FILE", "/dev/null",
                            "AWS_PAGER", ""));
            Process process = builder.start();
            String output =
                    new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError(operation + " failed: " + output);
            }
            return output.isBlank() ? JSON.createObjectNode() : JSON.readTree(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** The contact of this alias, as GetContact answers it. */
    public JsonNode contact(String alias) {
        return run("get-contact", "--contact-id", "arn:aws:ssm-contacts:us-east-2:111122223333:contact/" + alias);
    }
}
