package oncall.slack.words;

import java.util.ArrayList;
import java.util.List;
import oncall.domain.ContactType;
import oncall.operations.check.PlanEffect;
import oncall.slack.block.SafeText;

/** What a change would bring to plans, its own and others', before it is made. */
public final class EffectWords {
    private static final int MOST_FINDINGS = 5;

    private EffectWords() {}

    /** Worst first; none where there is nothing to say. */
    public static List<SafeText> lines(PlanEffect effect, ContactType type, DisplayNames names) {
        List<SafeText> lines = new ArrayList<>(new FindingWords(names, type).lines(effect.findings(), MOST_FINDINGS));
        if (!lines.isEmpty()) {
            lines.add(0, ReviewWords.brought(lines.size()));
        }
        lines.addAll(AnnounceWords.hurts(effect.hurts()));
        return lines;
    }
}
