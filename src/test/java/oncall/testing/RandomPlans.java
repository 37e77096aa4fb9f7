package oncall.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Contacts as AWS may hold them, made from the facts of its service model alone: {@code Alias}, {@code DisplayName},
 * {@code Type}, {@code Plan}, and in {@code Channels} the ARNs of the channels that there are.
 */
public final class RandomPlans {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode SHAPES = shapes();
    private static final String ACCOUNT = "arn:aws:ssm-contacts:us-east-2:111122223333:";
    private static final List<String> TYPES = List.of("PERSONAL", "ESCALATION", "ONCALL_SCHEDULE");
    /** Latin, Greek, Cyrillic, Hebrew, Arabic, Devanagari, Thai, Hangul, Han, kana, beyond the first plane; spaces. */
    private static final String SCRIPTS =
            "abcXYZ 019_.-äßñΩжяשםسيहिก่한水のカ\ud835\udd38\ud801\udc00\u00a0\u2003\u2028\u3000";

    private final Random random;
    private final List<String> people;

    /** @param people ARNs of contacts and schedules that there are */
    public RandomPlans(Random random, List<String> people) {
        this.random = random;
        this.people = List.copyOf(people);
    }

    private static JsonNode shapes() {
        try (InputStream facts = RandomPlans.class.getResourceAsStream("/sandbox/aws/model-facts.json")) {
            return JSON.readTree(facts).path("shapes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ObjectNode next() {
        ObjectNode contact = JSON.createObjectNode();
        String alias = oneIn(20) ? letters("ContactAlias", max("ContactAlias")) : letters("ContactAlias", 1 + upTo(12));
        contact.put("Alias", alias).put("ContactArn", ACCOUNT + "contact/" + alias);
        if (!oneIn(8)) {
            contact.put("DisplayName", letters("ContactName", oneIn(20) ? max("ContactName") : upTo(30)));
        }
        String type = oneOf(TYPES);
        contact.put("Type", type);
        ArrayNode channels = contact.putArray("Channels");
        IntStream.range(0, type.equals("PERSONAL") ? upTo(4) : 0)
                .forEach(i -> channels.add(ACCOUNT + "contact-channel/" + alias + "/channel-" + i));
        ObjectNode plan = contact.putObject("Plan");
        if (!type.equals("ONCALL_SCHEDULE") || oneIn(10)) {
            stages(plan.putArray("Stages"), type, channels);
        }
        if (type.equals("ONCALL_SCHEDULE") || oneIn(30)) {
            rotations(plan.putArray("RotationIds"));
        }
        return contact;
    }

    private void stages(ArrayNode stages, String type, ArrayNode channels) {
        int count = oneIn(125) ? 60 : oneIn(10) ? 6 + upTo(12) : upTo(5);
        for (int i = 0; i < count; i++) {
            ObjectNode stage = stages.addObject();
            stage.put("DurationInMinutes", between("StageDurationInMins"));
            ArrayNode targets = stage.putArray("Targets");
            int many = oneIn(count > 20 ? 400 : 120) ? 60 : upTo(4);
            for (int j = 0; j < many; j++) {
                JsonNode again = targets.isEmpty() ? null : targets.get(upTo(targets.size() - 1));
                targets.add(again != null && oneIn(6) ? again.deepCopy() : target(type, channels));
            }
        }
    }

    private ObjectNode target(String type, ArrayNode channels) {
        ObjectNode target = JSON.createObjectNode();
        boolean odd = oneIn(15);
        boolean channel = type.equals("PERSONAL");
        if (odd ? random.nextBoolean() : channel) {
            ObjectNode info = target.putObject("ChannelTargetInfo");
            info.put(
                    "ContactChannelId",
                    channels.isEmpty() || oneIn(4)
                            ? dangling("contact-channel/")
                            : channels.get(upTo(channels.size() - 1)).asText());
            if (random.nextBoolean()) {
                info.put("RetryIntervalInMinutes", between("RetryIntervalInMinutes"));
            }
        }
        if (odd ? random.nextBoolean() : !channel) {
            ObjectNode info = target.putObject("ContactTargetInfo");
            if (!oneIn(20)) {
                info.put("ContactId", oneIn(4) ? dangling("contact/") : oneOf(people));
            }
            info.put("IsEssential", random.nextBoolean());
        }
        return target;
    }

    private void rotations(ArrayNode rotations) {
        int count = oneIn(20) ? max("SsmContactsArnList") : upTo(8);
        for (int i = 0; i < count; i++) {
            rotations.add(i > 0 && oneIn(10) ? rotations.get(0).asText() : dangling("rotation/"));
        }
    }

    /** Of something that is not there; now and then as long as an ARN can be. */
    private String dangling(String kind) {
        String name = letters("ContactAlias", 1 + upTo(20));
        String arn = ACCOUNT + kind + name;
        return oneIn(200) ? arn + "x".repeat(max("SsmContactsArn") - arn.length()) : arn;
    }

    private String letters(String shape, int count) {
        Pattern pattern = Pattern.compile(SHAPES.path(shape).path("pattern").asText());
        List<String> allowed = SCRIPTS.codePoints()
                .mapToObj(Character::toString)
                .filter(letter -> pattern.matcher(letter).matches())
                .collect(Collectors.toList());
        Supplier<String> any = () -> allowed.get(random.nextInt(allowed.size()));
        StringBuilder text = new StringBuilder();
        for (String letter = any.get(); text.length() + letter.length() <= count; letter = any.get()) {
            text.append(letter);
        }
        return text.toString();
    }

    private int between(String shape) {
        int min = SHAPES.path(shape).path("min").asInt();
        return min + upTo(max(shape) - min);
    }

    private static int max(String shape) {
        return SHAPES.path(shape).path("max").asInt();
    }

    private int upTo(int most) {
        return random.nextInt(most + 1);
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
