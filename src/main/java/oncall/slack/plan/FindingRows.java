package oncall.slack.plan;

import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Finding;
import oncall.slack.block.Elements;
import oncall.slack.block.Paper;
import oncall.slack.words.FindingWords;

/** Findings, a block each, with a button where the words send one to a contact's channels. */
public record FindingRows(FindingWords words, Arn subject) {
    /** So many of them, and how many more there are. */
    public Paper draw(List<Finding> findings, int most, Paper paper) {
        for (int i = 0; i < Math.min(findings.size(), most); i++) {
            Finding finding = findings.get(i);
            Optional<Arn> contact = contact(finding);
            if (contact.isPresent()) {
                paper.section(
                        "finding-" + i,
                        words.line(finding),
                        Elements.button(
                                "channels", FindingWords.ACTIVATE, contact.get().value()));
            } else {
                paper.section(words.line(finding));
            }
        }
        return paper.more(findings.size() - most);
    }

    /** Whose channel is to be activated. */
    private Optional<Arn> contact(Finding finding) {
        return switch (finding.kind()) {
            case CHANNEL_NOT_ACTIVATED -> Optional.of(subject);
            case CONTACT_UNREACHED, CONTACT_PARTLY_REACHED, NOBODY_IN_A_SHIFT -> finding.about();
            default -> Optional.empty();
        };
    }
}
