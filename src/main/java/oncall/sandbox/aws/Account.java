package oncall.sandbox.aws;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import oncall.sandbox.http.Json;

/** All that one account has in one region, by ARN. Whoever touches it holds the {@link World}'s lock. */
final class Account {
    private static final int MOST_TOKENS = 10_000;

    final Arns arns;
    final TreeMap<String, ContactRow> contacts = new TreeMap<>();
    final Map<String, ChannelRow> channels = new LinkedHashMap<>();
    final TreeMap<String, RotationRow> rotations = new TreeMap<>();
    final Map<String, OverrideRow> overrides = new LinkedHashMap<>();
    private final Map<String, TokenRow> tokens = new LinkedHashMap<>();
    private long sequence;

    Account(Arns arns) {
        this.arns = arns;
    }

    /** Reads what {@link #document()} wrote; throws {@link IllegalArgumentException} where it is something else. */
    static Account read(Arns arns, JsonNode document) {
        Account account = new Account(arns);
        account.contacts.putAll(rows(document, "contacts", new TypeReference<Map<String, ContactRow>>() {}));
        account.channels.putAll(rows(document, "channels", new TypeReference<Map<String, ChannelRow>>() {}));
        account.rotations.putAll(rows(document, "rotations", new TypeReference<Map<String, RotationRow>>() {}));
        account.overrides.putAll(rows(document, "overrides", new TypeReference<Map<String, OverrideRow>>() {}));
        account.tokens.putAll(rows(document, "tokens", new TypeReference<Map<String, TokenRow>>() {}));
        account.sequence = document.path("sequence").asLong();
        return account;
    }

    ObjectNode document() {
        ObjectNode document = Json.object();
        document.set("contacts", Json.MAPPER.valueToTree(contacts));
        document.set("channels", Json.MAPPER.valueToTree(channels));
        document.set("rotations", Json.MAPPER.valueToTree(rotations));
        document.set("overrides", Json.MAPPER.valueToTree(overrides));
        document.set("tokens", Json.MAPPER.valueToTree(tokens));
        return document.put("sequence", sequence);
    }

    private static <T> Map<String, T> rows(JsonNode document, String name, TypeReference<Map<String, T>> type) {
        JsonNode rows = document.path(name);
        return rows.isMissingNode() ? Map.of() : Json.MAPPER.convertValue(rows, type);
    }

    /** A number that grows, for what is listed in the order of its making. */
    long next() {
        return ++sequence;
    }

    ContactRow contact(String arn) {
        return Optional.ofNullable(contacts.get(arn)).orElseThrow(() -> ApiError.notFound("CONTACT", arn));
    }

    ChannelRow channel(String arn) {
        return Optional.ofNullable(channels.get(arn))
                .or(() -> Optional.ofNullable(channels.get(DocumentedIds.inTheTeam(arn))))
                .orElseThrow(() -> ApiError.notFound("CONTACT_CHANNEL", arn));
    }

    /** A rotation that does not exist is an invalid value to this service, unlike a contact. */
    RotationRow rotation(String arn) {
        return Optional.ofNullable(rotations.get(arn))
                .orElseThrow(() -> ApiError.invalid("Invalid resource Arn " + arn));
    }

    boolean isContact(String arn, String type) {
        ContactRow row = contacts.get(arn);
        return row != null && row.type().equals(type);
    }

    List<ChannelRow> channelsOf(String contactArn) {
        return channels.values().stream()
                .filter(channel -> channel.contactArn().equals(contactArn))
                .toList();
    }

    List<String> rotationsWith(String contactArn) {
        return rotations.values().stream()
                .filter(rotation -> rotation.members().contains(contactArn))
                .map(RotationRow::arn)
                .toList();
    }

    /** Oldest first. */
    List<OverrideRow> overridesOf(String rotationArn) {
        return overrides.values().stream()
                .filter(override -> override.rotationArn().equals(rotationArn))
                .toList();
    }

    Optional<TokenRow> token(String key) {
        return Optional.ofNullable(tokens.get(key));
    }

    void keepToken(String key, TokenRow row) {
        tokens.put(key, row);
        if (tokens.size() > MOST_TOKENS) {
            tokens.remove(tokens.keySet().iterator().next());
        }
    }

    /** A token whose resource is gone no longer answers for it. */
    void forgetTokens(Set<String> gone) {
        tokens.values().removeIf(token -> gone.contains(token.resource()));
    }
}
