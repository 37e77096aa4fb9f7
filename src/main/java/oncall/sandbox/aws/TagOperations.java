package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import oncall.sandbox.http.Json;

/** Tags of contacts, plans, schedules and rotations; contact channels have none. */
record TagOperations(Limits limits) {

    private static final int MOST = 50;

    ObjectNode tag(Account account, ObjectNode input) {
        String arn = arn(input);
        Map<String, String> tags = new LinkedHashMap<>(tags(account, arn));
        tags.putAll(Tags.read(input.path("Tags")));
        limits.check("tags", tags.size(), "TAG");
        if (tags.size() > MOST) {
            throw Limits.exceeded("tags", MOST, "TAG");
        }
        return keep(account, arn, tags);
    }

    ObjectNode untag(Account account, ObjectNode input) {
        String arn = arn(input);
        Map<String, String> tags = new LinkedHashMap<>(tags(account, arn));
        tags.keySet().removeAll(Json.textsOf(input.path("TagKeys")));
        return keep(account, arn, tags);
    }

    ObjectNode list(Account account, ObjectNode input) {
        ObjectNode answer = Json.object();
        answer.set("Tags", Tags.write(tags(account, arn(input))));
        return answer;
    }

    private static String arn(ObjectNode input) {
        return input.path("ResourceARN").asText();
    }

    private static Map<String, String> tags(Account account, String arn) {
        if (account.contacts.containsKey(arn)) {
            return account.contact(arn).tags();
        }
        if (account.rotations.containsKey(arn)) {
            return account.rotation(arn).tags();
        }
        if (account.channels.containsKey(arn)) {
            throw ApiError.invalid("ResourceARN", "names a contact channel, which has no tags");
        }
        throw ApiError.notFound("RESOURCE", arn);
    }

    private static ObjectNode keep(Account account, String arn, Map<String, String> tags) {
        account.contacts.computeIfPresent(arn, (key, row) -> row.withTags(tags));
        account.rotations.computeIfPresent(arn, (key, row) -> row.withTags(tags));
        return Json.object();
    }
}
