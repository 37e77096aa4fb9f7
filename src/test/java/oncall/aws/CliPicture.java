package oncall.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import oncall.testing.AwsCli;

/**
 * What the AWS CLI prints of the contacts of an account and their plans, names in place of ARNs, without activation. As in an
 * {@link AccountPicture}, what names nothing any more is left out.
 */
final class CliPicture {
    private final AwsCli cli;
    private final String region;
    private final Map<String, String> called = new HashMap<>();

    private CliPicture(AwsCli cli, String region) {
        this.cli = cli;
        this.region = region;
    }

    static Map<String, String> of(AwsCli cli, String region) {
        return new CliPicture(cli, region).draw();
    }

    private Map<String, String> draw() {
        JsonNode contacts = cli.run("list-contacts", "--region", region).path("Contacts");
        contacts.forEach(contact -> called.put(
                contact.path("ContactArn").asText(), contact.path("Alias").asText()));
        contacts.forEach(this::channels);
        Map<String, String> picture = new TreeMap<>();
        contacts.forEach(contact -> picture.put(contact.path("Alias").asText(), contact(contact)));
        return picture;
    }

    private void channels(JsonNode contact) {
        if (contact.path("Type").asText().equals("PERSONAL")) {
            String arn = contact.path("ContactArn").asText();
            cli.run("list-contact-channels", "--region", region, "--contact-id", arn)
                    .path("ContactChannels")
                    .forEach(channel -> called.put(
                            channel.path("ContactChannelArn").asText(),
                            channel.path("Type").asText() + " "
                                    + channel.path("Name").asText() + " "
                                    + channel.at("/DeliveryAddress/SimpleAddress")
                                            .asText()));
        }
    }

    private String contact(JsonNode listed) {
        JsonNode whole = cli.run(
                "get-contact",
                "--region",
                region,
                "--contact-id",
                listed.path("ContactArn").asText());
        List<String> lines = new ArrayList<>();
        lines.add(whole.path("Type").asText() + " " + whole.path("DisplayName").asText());
        for (JsonNode stage : whole.at("/Plan/Stages")) {
            List<String> targets = stage.path("Targets")
                    .valueStream()
                    .filter(target -> called.containsKey(arn(target)))
                    .map(target -> called.get(arn(target)) + " " + details(target))
                    .toList();
            if (stage.path("DurationInMinutes").asInt() > 0 || !targets.isEmpty()) {
                lines.add(stage.path("DurationInMinutes").asInt() + " " + targets);
            }
        }
        return String.join("\n", lines);
    }

    private static String arn(JsonNode target) {
        return target.has("ChannelTargetInfo")
                ? target.at("/ChannelTargetInfo/ContactChannelId").asText()
                : target.at("/ContactTargetInfo/ContactId").asText();
    }

    private static String details(JsonNode target) {
        return "retry " + target.at("/ChannelTargetInfo/RetryIntervalInMinutes").asText("none") + ", essential "
                + target.at("/ContactTargetInfo/IsEssential").asText("none");
    }
}
