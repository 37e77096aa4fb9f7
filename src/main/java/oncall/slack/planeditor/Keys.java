package oncall.slack.planeditor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Target;
import oncall.slack.press.IdempotencyTokens;

/** Short names for what has an ARN, which Slack's options have no room for. */
final class Keys {
    private Keys() {}

    static String of(Arn arn) {
        return IdempotencyTokens.of(arn.value()).substring(0, 20);
    }

    /** One for each target, telling also those apart that reach the same; it says nothing of how they reach it. */
    static List<String> of(List<Target> targets) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> keys = new ArrayList<>();
        for (Target target : targets) {
            String key = IdempotencyTokens.of(identity(target)).substring(0, 8);
            keys.add(key + "." + seen.merge(key, 1, Integer::sum));
        }
        return keys;
    }

    /** What the target reaches; nothing where that is not known. */
    static Optional<Arn> arn(Target target) {
        if (target instanceof Target.ToChannel channel) {
            return Optional.of(channel.channel());
        }
        return target instanceof Target.ToContact contact ? Optional.of(contact.contact()) : Optional.empty();
    }

    private static String identity(Target target) {
        return arn(target).map(Arn::value).orElseGet(target::toString);
    }
}
