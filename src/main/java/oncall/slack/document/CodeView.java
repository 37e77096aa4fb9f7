package oncall.slack.document;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oncall.slack.block.Blocks;
import oncall.slack.block.Modals;
import oncall.slack.block.Paper;
import oncall.slack.block.SafeText;

/** Draws a text to be copied: as it is, letter by letter, a page at a time. */
public final class CodeView {
    /** Letters on a page: more would be tedious to copy, and not every client draws it. */
    static final int PAGE = 6_000;

    private static final int PIECE = 3_000;

    private CodeView() {}

    /** A text that fits on one page. */
    public static View draw(String title, SafeText words, String code, String metadata) {
        return draw(title, words, code, metadata, List.of());
    }

    static View draw(String title, SafeText words, String code, String metadata, List<LayoutBlock> above) {
        Paper paper = new Paper()
                .section(Optional.of(words).filter(said -> !said.mrkdwn().isEmpty()))
                .blocks(above);
        pieces(code, PIECE).forEach(piece -> paper.block(Blocks.code(piece)));
        return paper.reading(Modals.READING, title, metadata);
    }

    /** Cut between lines wherever a line ends in time. */
    static List<String> pieces(String text, int longest) {
        List<String> pieces = new ArrayList<>();
        String rest = text.stripTrailing();
        while (rest.length() > longest) {
            int end = rest.lastIndexOf('\n', longest);
            int cut = end > 0 ? end + 1 : rest.offsetByCodePoints(0, rest.codePointCount(0, longest) - 1);
            pieces.add(rest.substring(0, cut));
            rest = rest.substring(cut);
        }
        pieces.add(rest);
        return pieces;
    }
}
