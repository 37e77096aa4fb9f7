package oncall.slack.channels;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import oncall.slack.block.Blocks;
import oncall.slack.block.SafeText;

/** What is said on top of a view: how something ended. */
record Note(Level level, SafeText words) {
    enum Level {
        SUCCESS("success"),
        INFO("info"),
        ERROR("error");

        private final String name;

        Level(String name) {
            this.name = name;
        }
    }

    static Note success(SafeText words) {
        return new Note(Level.SUCCESS, words);
    }

    static Note info(SafeText words) {
        return new Note(Level.INFO, words);
    }

    static Note error(SafeText words) {
        return new Note(Level.ERROR, words);
    }

    List<LayoutBlock> blocks() {
        return Blocks.alert(level.name, words);
    }
}
