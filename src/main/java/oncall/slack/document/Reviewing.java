package oncall.slack.document;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import oncall.slack.press.AskedFrom;
import oncall.slack.press.Press;

/**
 * What a review is drawn for.
 *
 * @param file Slack's id of it, to be read again; empty where the document was pasted
 * @param above what is said before it
 */
record Reviewing(Press press, AskedFrom from, String file, List<LayoutBlock> above) {
    Reviewing {
        above = List.copyOf(above);
    }
}
