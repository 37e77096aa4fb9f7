package oncall.aws.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.Contact;
import oncall.domain.Tag;
import oncall.operations.document.AccountExport;

/** What AWS holds as plain values under AWS's own names. */
final class Plain {
    private Plain() {}

    /** As GetContact answers it. */
    static Map<String, Object> contact(Contact contact) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("ContactArn", contact.arn().value());
        plain.put("Alias", contact.alias());
        if (!contact.displayName().isEmpty()) {
            plain.put("DisplayName", contact.displayName());
        }
        plain.put("Type", contact.type().name());
        plain.put("Plan", PlanDocument.write(contact.type(), contact.plan()));
        return plain;
    }

    static Map<String, Object> account(AccountExport account, boolean addresses) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put(
                "Contacts",
                account.contacts().stream().map(one -> exported(one, addresses)).toList());
        if (!account.rotations().isEmpty()) {
            plain.put(
                    "Rotations",
                    account.rotations().stream().map(Plain::rotation).toList());
        }
        return plain;
    }

    private static Map<String, Object> exported(AccountExport.OneContact one, boolean addresses) {
        Map<String, Object> plain = contact(one.contact());
        tags(plain, one.tags());
        if (!one.channels().isEmpty()) {
            plain.put(
                    "ContactChannels",
                    one.channels().stream()
                            .map(channel -> channel(channel, addresses))
                            .toList());
        }
        return plain;
    }

    private static Map<String, Object> channel(Channel channel, boolean addresses) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("ContactChannelArn", channel.arn().value());
        plain.put("Name", channel.name());
        plain.put("Type", channel.type().name());
        plain.put(
                "DeliveryAddress",
                Map.of(
                        "SimpleAddress",
                        addresses
                                ? channel.address().clear()
                                : channel.address().masked()));
        plain.put("ActivationStatus", channel.activated() ? "ACTIVATED" : "NOT_ACTIVATED");
        return plain;
    }

    private static Map<String, Object> rotation(AccountExport.OneRotation one) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("RotationArn", one.rotation().arn().value());
        plain.put("Name", one.rotation().name());
        plain.put("ContactIds", values(one.rotation().members()));
        one.rotation().start().ifPresent(start -> plain.put("StartTime", start.toString()));
        plain.put("TimeZoneId", one.rotation().timeZone());
        one.rotation()
                .recurrence()
                .ifPresent(recurrence -> plain.put("Recurrence", RecurrenceDocument.write(recurrence)));
        tags(plain, one.tags());
        return plain;
    }

    private static void tags(Map<String, Object> plain, List<Tag> tags) {
        if (!tags.isEmpty()) {
            plain.put("Tags", tags.stream().map(Plain::tag).toList());
        }
    }

    private static Map<String, Object> tag(Tag tag) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("Key", tag.key());
        plain.put("Value", tag.value());
        return plain;
    }

    private static List<String> values(List<Arn> arns) {
        return arns.stream().map(Arn::value).toList();
    }
}
