package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import oncall.sandbox.http.Json;
import org.jspecify.annotations.Nullable;

/** A contact channel; {@code code} is the latest activation code sent, {@code sent} how many there were. */
record ChannelRow(
        String arn,
        String contactArn,
        String name,
        String type,
        String address,
        boolean activated,
        @Nullable String code,
        int sent,
        long sequence) {

    ChannelRow withName(String newName) {
        return new ChannelRow(arn, contactArn, newName, type, address, activated, code, sent, sequence);
    }

    /** A new address has to be verified anew. */
    ChannelRow withAddress(String newAddress) {
        return newAddress.equals(address)
                ? this
                : new ChannelRow(arn, contactArn, name, type, newAddress, false, null, sent, sequence);
    }

    ChannelRow withActivated(boolean nowActivated) {
        return new ChannelRow(arn, contactArn, name, type, address, nowActivated, code, sent, sequence);
    }

    ChannelRow withCode(String newCode) {
        return new ChannelRow(arn, contactArn, name, type, address, activated, newCode, sent + 1, sequence);
    }

    boolean isLike(ChannelRow other) {
        return name.equals(other.name) && type.equals(other.type) && address.equals(other.address);
    }

    ObjectNode document() {
        ObjectNode document = Json.object()
                .put("ContactArn", contactArn)
                .put("ContactChannelArn", arn)
                .put("Name", name)
                .put("Type", type);
        document.putObject("DeliveryAddress").put("SimpleAddress", address);
        return document.put("ActivationStatus", activated ? "ACTIVATED" : "NOT_ACTIVATED");
    }
}
