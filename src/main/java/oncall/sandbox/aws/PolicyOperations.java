package oncall.sandbox.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import oncall.sandbox.http.Json;

/** The policy by which a contact is shared with other accounts: kept and read back, never applied. */
final class PolicyOperations {

    ObjectNode put(Account account, ObjectNode input) {
        ContactRow row = account.contact(input.path("ContactArn").asText());
        String policy = input.path("Policy").asText();
        requireObject(policy);
        account.contacts.put(row.arn(), row.withPolicy(policy));
        return Json.object();
    }

    ObjectNode get(Account account, ObjectNode input) {
        ContactRow row = account.contact(input.path("ContactArn").asText());
        String policy = row.policy();
        if (policy == null) {
            throw ApiError.notFound("CONTACT_POLICY", row.arn());
        }
        return Json.object().put("ContactArn", row.arn()).put("Policy", policy);
    }

    private static void requireObject(String policy) {
        try {
            if (!Json.MAPPER.readTree(policy).isObject()) {
                throw ApiError.invalid("Policy", "must be a JSON object");
            }
        } catch (JsonProcessingException e) {
            throw ApiError.invalid("Policy", "must be a JSON object");
        }
    }
}
