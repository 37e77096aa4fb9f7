package oncall.aws;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import software.amazon.awssdk.services.ssmcontacts.SsmContactsClient;
import software.amazon.awssdk.services.ssmcontacts.model.Plan;
import software.amazon.awssdk.services.ssmcontacts.model.Stage;
import software.amazon.awssdk.services.ssmcontacts.model.Target;

/**
 * All of an account that an export can carry, read through the AWS SDK: no ARN and no activation. What a plan names is
 * written as what it is; what names nothing any more is left out, and a stage of 0 minutes with it.
 */
final class AccountPicture {
    private final SsmContactsClient client;
    private final Map<String, String> called = new LinkedHashMap<>();

    private AccountPicture(SsmContactsClient client) {
        this.client = client;
    }

    static Map<String, Object> of(SsmContactsClient client) {
        return new AccountPicture(client).draw();
    }

    private Map<String, Object> draw() {
        Map<String, Object> picture = new TreeMap<>();
        var contacts = client.listContactsPaginator(r -> {}).contacts().stream().toList();
        var rotations =
                client.listRotationsPaginator(r -> {}).rotations().stream().toList();
        Map<String, List<String>> channels = new TreeMap<>();
        for (var contact : contacts) {
            called.put(contact.contactArn(), contact.alias());
            channels.put(contact.alias(), channels(contact.contactArn()));
        }
        rotations.forEach(rotation -> called.put(rotation.rotationArn(), rotation.name()));
        for (var contact : contacts) {
            var whole = client.getContact(r -> r.contactId(contact.contactArn()));
            picture.put(
                    "contact " + contact.alias(),
                    List.of(
                            whole.typeAsString(),
                            Objects.requireNonNullElse(whole.displayName(), ""),
                            tags(contact.contactArn()),
                            channels.getOrDefault(contact.alias(), List.of()),
                            plan(whole.plan())));
        }
        for (var rotation : rotations) {
            picture.put(
                    "rotation " + rotation.name(),
                    List.of(
                            rotation.contactIds().stream().map(called::get).toList(),
                            String.valueOf(rotation.startTime()),
                            rotation.timeZoneId(),
                            rotation.recurrence(),
                            tags(rotation.rotationArn())));
        }
        return picture;
    }

    private List<String> channels(String contact) {
        List<String> all = new ArrayList<>();
        client.listContactChannelsPaginator(r -> r.contactId(contact))
                .contactChannels()
                .forEach(channel -> {
                    String words = channel.name() + " " + channel.typeAsString() + " "
                            + channel.deliveryAddress().simpleAddress();
                    called.put(channel.contactChannelArn(), words);
                    all.add(words);
                });
        return all;
    }

    private Map<String, String> tags(String arn) {
        Map<String, String> tags = new TreeMap<>();
        client.listTagsForResource(r -> r.resourceARN(arn)).tags().forEach(tag -> tags.put(tag.key(), tag.value()));
        return tags;
    }

    private List<Object> plan(Plan plan) {
        List<Object> all = new ArrayList<>();
        for (Stage stage : plan.stages()) {
            List<String> targets = stage.targets().stream()
                    .filter(target -> called.containsKey(arn(target)))
                    .map(this::words)
                    .toList();
            if (stage.durationInMinutes() > 0 || !targets.isEmpty()) {
                all.add(List.of(stage.durationInMinutes(), targets));
            }
        }
        all.add(plan.rotationIds().stream().map(called::get).toList());
        return all;
    }

    private static String arn(Target target) {
        return target.channelTargetInfo() != null
                ? target.channelTargetInfo().contactChannelId()
                : target.contactTargetInfo().contactId();
    }

    private String words(Target target) {
        return called.get(arn(target))
                + (target.channelTargetInfo() != null
                        ? " retry " + target.channelTargetInfo().retryIntervalInMinutes()
                        : " essential " + target.contactTargetInfo().isEssential());
    }
}
