package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import oncall.sandbox.http.Json;
import oncall.sandbox.http.Page;

/** Contact channels and their activation. */
record ChannelOperations(ActivationCodes codes) {

    private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{1,14}");
    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    ObjectNode create(Account account, ObjectNode input) {
        ContactRow contact = owner(account, input.path("ContactId").asText());
        String type = input.path("Type").asText();
        String address = address(type, input.path("DeliveryAddress"));
        String arn = account.arns.channel(contact.alias(), UUID.randomUUID().toString());
        ChannelRow channel = new ChannelRow(
                arn, contact.arn(), input.path("Name").asText(), type, address, false, null, 0, account.next());
        refuseTwice(account, channel);
        boolean deferred = input.path("DeferActivation").asBoolean();
        account.channels.put(arn, deferred ? channel : codes.send(channel));
        return Json.object().put("ContactChannelArn", arn);
    }

    ObjectNode get(Account account, ObjectNode input) {
        return channel(account, input)
                .document()
                .put("ContactChannelArn", input.path("ContactChannelId").asText());
    }

    ObjectNode list(Account account, ObjectNode input) {
        ContactRow contact = account.contact(input.path("ContactId").asText());
        return Listing.page(
                "ListContactChannels",
                input,
                "ContactChannels",
                account.channelsOf(contact.arn()),
                row -> Page.key(row.sequence()),
                ChannelRow::document);
    }

    ObjectNode update(Account account, ObjectNode input) {
        ChannelRow row = channel(account, input);
        ChannelRow changed = row;
        if (input.has("Name")) {
            changed = changed.withName(input.path("Name").asText());
        }
        if (input.has("DeliveryAddress")) {
            String address = address(row.type(), input.path("DeliveryAddress"));
            changed = changed.withAddress(address);
        }
        refuseTwice(account, changed);
        return keep(account, changed);
    }

    /** The stages that reach it stay as they are, and reach nobody by it any more. */
    ObjectNode delete(Account account, ObjectNode input) {
        ChannelRow row = channel(account, input);
        account.channels.remove(row.arn());
        account.forgetTokens(Set.of(row.arn()));
        return Json.object();
    }

    ObjectNode sendCode(Account account, ObjectNode input) {
        return keep(account, codes.sendAnother(channel(account, input)));
    }

    ObjectNode activate(Account account, ObjectNode input) {
        ChannelRow row = channel(account, input);
        if (!input.path("ActivationCode").asText().equals(row.code())) {
            throw ApiError.invalid("ActivationCode", "is not the code that was sent last");
        }
        return keep(account, row.withActivated(true));
    }

    ObjectNode deactivate(Account account, ObjectNode input) {
        return keep(account, channel(account, input).withActivated(false));
    }

    private static ObjectNode keep(Account account, ChannelRow row) {
        account.channels.put(row.arn(), row);
        return Json.object();
    }

    private static ChannelRow channel(Account account, ObjectNode input) {
        return account.channel(input.path("ContactChannelId").asText());
    }

    /** The model gives this operation no "not found", so an unknown contact is an invalid value. */
    private static ContactRow owner(Account account, String arn) {
        if (!account.isContact(arn, ContactRow.PERSONAL)) {
            throw ApiError.invalid("ContactId", "must be an existing PERSONAL contact: " + arn);
        }
        return account.contact(arn);
    }

    private static String address(String type, JsonNode deliveryAddress) {
        String address = deliveryAddress.path("SimpleAddress").asText();
        boolean mail = type.equals("EMAIL");
        if (!(mail ? MAIL : NUMBER).matcher(address).matches()) {
            String expected = mail ? "an e-mail address" : "'+', country code and number";
            throw ApiError.invalid("DeliveryAddress.SimpleAddress", "must be " + expected);
        }
        return address;
    }

    /** AWS's own example adds a number that the contact has under another name. */
    private static void refuseTwice(Account account, ChannelRow wanted) {
        for (ChannelRow other : account.channelsOf(wanted.contactArn())) {
            if (!other.arn().equals(wanted.arn()) && other.isLike(wanted)) {
                throw ApiError.conflict(
                        "The contact already has a channel of this name and type with this address.",
                        "CONTACT_CHANNEL",
                        other.arn());
            }
        }
    }
}
