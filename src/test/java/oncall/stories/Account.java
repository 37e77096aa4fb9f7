package oncall.stories;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The sandbox's AWS account, spoken to in its own protocol, as somebody in the console would change it. */
record Account(URI address) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String ARN = "arn:aws:ssm-contacts:us-east-2:111122223333:";

    static String contact(String alias) {
        return ARN + "contact/" + alias;
    }

    /** The answer to one call; fails where the account refuses it. */
    JsonNode call(String operation, String input) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("X-Amz-Target", "SSMContacts." + operation)
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=any/20260101/us-east-2/ssm-contacts/aws4_request, "
                                + "SignedHeaders=host, Signature=0")
                .header("Content-Type", "application/x-amz-json-1.1")
                .POST(HttpRequest.BodyPublishers.ofString(input))
                .build();
        HttpResponse<String> answer =
                HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
        if (answer.statusCode() != 200) {
            throw new AssertionError(operation + " was refused: " + answer.body());
        }
        return json(answer.body());
    }

    /** @param plan as JSON, for example {@code {"Stages": []}} */
    String create(String type, String alias, String displayName, String plan) {
        var input =
                JSON.createObjectNode().put("Type", type).put("Alias", alias).put("DisplayName", displayName);
        input.set("Plan", json(plan));
        return call("CreateContact", input.toString()).path("ContactArn").asText();
    }

    String createChannel(String alias, String name, String type, String address) {
        var input = JSON.createObjectNode()
                .put("ContactId", contact(alias))
                .put("Name", name)
                .put("Type", type)
                .put("DeferActivation", true);
        input.putObject("DeliveryAddress").put("SimpleAddress", address);
        return call("CreateContactChannel", input.toString())
                .path("ContactChannelArn")
                .asText();
    }

    void rename(String alias, String displayName) {
        var input = JSON.createObjectNode().put("ContactId", contact(alias)).put("DisplayName", displayName);
        call("UpdateContact", input.toString());
    }

    JsonNode get(String alias) {
        return call(
                "GetContact",
                JSON.createObjectNode().put("ContactId", contact(alias)).toString());
    }

    static JsonNode json(String text) {
        try {
            return text.isEmpty() ? JSON.createObjectNode() : JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
