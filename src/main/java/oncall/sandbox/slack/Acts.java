package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import oncall.sandbox.http.Json;

/** Everything a person can do on the page. */
final class Acts {
    private final Map<String, Function<Act, Acted>> byName;
    private final Members members;

    Acts(
            Members members,
            Speaking speaking,
            Pressing pressing,
            Submitting submitting,
            Entering entering,
            Filing filing) {
        this.members = members;
        this.byName = Map.ofEntries(
                Map.entry("say", speaking::say),
                Map.entry("react", speaking::react),
                Map.entry("command", speaking::command),
                Map.entry("press", pressing::press),
                Map.entry("input", pressing::input),
                Map.entry("suggest", pressing::suggest),
                Map.entry("submit", submitting::submit),
                Map.entry("close", submitting::close),
                Map.entry("open_home", entering::home),
                Map.entry("shortcut", entering::shortcut),
                Map.entry("upload", filing::upload));
    }

    /** Does it; whatever cannot be done is answered in words. */
    Acted act(ObjectNode said) {
        var act = new Act(Json.text(said, "as"), said);
        var doing = byName.get(act.text("do"));
        if (doing == null) {
            return Acted.refused("unknown_act", "\"do\" is one of " + new TreeSet<>(byName.keySet()));
        }
        if (members.find(act.by()).isEmpty()) {
            return Acted.refused("user_not_found", "nobody here has the id \"" + act.by() + "\"");
        }
        try {
            return doing.apply(act);
        } catch (ApiError refused) {
            return Acted.refused(refused.code(), words(refused));
        }
    }

    private static String words(ApiError refused) {
        return refused.messages().isEmpty() ? refused.code().replace('_', ' ') : String.join("; ", refused.messages());
    }
}
