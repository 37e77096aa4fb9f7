package oncall.aws.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What is wrong with YAML, in words: what stands there and what is missing. */
final class YamlFault {
    private static final List<Wording> WORDS = List.of(
            Wording.of("quoted scalar, found unexpected end", "the quote that closes a text is missing"),
            Wording.of("expected ',' or '(.)', but got <stream end>", "“$1” is missing at the end"),
            Wording.of("expected ',' or '(.)', but got", "“,” or “$1” is missing before this"),
            Wording.of(
                    "mapping values are not allowed",
                    "here stands “:”, where no value can begin; set the line in as far"
                            + " as its neighbours, or the text in quotes"),
            Wording.of("'\\\\t", "here stands a tab; lines are set in with spaces"),
            Wording.of(
                    "found character '(.)'", "here stands “$1”, with which nothing can begin; set the text in quotes"),
            Wording.of("could not find expected ':'", "“:” is missing behind the key"),
            Wording.of("expected <block end>", "this line is set in otherwise than those that it belongs to"),
            Wording.of(
                    "unknown escape character (.)",
                    "“$1” cannot stand behind a backslash; set the text in single quotes"),
            Wording.of("expected '<document start>'", "here something stands behind the end of the document"),
            Wording.of("special characters", "it holds a character that nobody sees; leave it out"),
            Wording.of("", "what stands here cannot be read; look at its quotes and at how far it is set in"));

    private YamlFault() {}

    static Broken of(MarkedYAMLException e, TreeBuilder tree) {
        Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
        return of(spot(mark), e.getContext() + ", " + e.getProblem(), tree);
    }

    static Broken of(SourcePosition spot, String theirs, TreeBuilder tree) {
        return Broken.syntax(spot.at(tree.path()), "This is not YAML: " + Wording.of(theirs, WORDS) + ".");
    }

    static SourcePosition spot(@Nullable Mark mark) {
        return mark == null ? new SourcePosition(1, 1) : new SourcePosition(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
