package oncall.slack.block;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/**
 * Blocks and views as Slack reads them, written in one pass. Bolt's own Gson builds a tree of each block first, which
 * only reading needs.
 */
public final class BlockJson {
    private static final Gson GSON = new GsonBuilder()
            .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
            .create();

    private BlockJson() {}

    public static String of(Object blocks) {
        return GSON.toJson(blocks);
    }
}
