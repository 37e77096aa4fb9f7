package oncall.slack.planeditor;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import oncall.domain.Contact;
import oncall.operations.plan.Draft;
import oncall.slack.block.Metadata;
import oncall.slack.create.CreateToken;
import oncall.slack.press.IdempotencyTokens;

/**
 * What an overview carries: which draft it shows, and as of when.
 *
 * @param draft the draft's id
 * @param base a fingerprint of what AWS held when the editing began
 * @param revision of the draft when it was drawn
 * @param stages how many there were when it was drawn
 * @param names raised where the names shown are not those that were typed
 * @param page of stages or rotations, from 0
 * @param alias of what is edited, empty while it is created: to begin again where the draft is lost
 * @param token of a create that AWS did not answer
 */
record OverviewPlace(
        String draft, String base, int revision, int stages, int names, int page, String alias, CreateToken token) {
    /** Of plans in memory, each made once: a plan of many stages is long, and every drawing asks. */
    private static final LoadingCache<Contact, String> FINGERPRINTS = Caffeine.newBuilder()
            .weakKeys()
            .build(base -> IdempotencyTokens.of(base.toString()).substring(0, 12));

    /** Of what is being created. */
    private static final String NOTHING = "-";

    static OverviewPlace of(Draft draft) {
        return new OverviewPlace(
                draft.id(),
                fingerprint(draft),
                draft.revision(),
                draft.plan().stages().size(),
                0,
                0,
                draft.base().map(base -> base.alias()).orElse(""),
                CreateToken.fresh());
    }

    /** The place of the same overview drawn again. */
    OverviewPlace now(Draft drawn) {
        return new OverviewPlace(
                draft,
                fingerprint(drawn),
                drawn.revision(),
                drawn.plan().stages().size(),
                names,
                page,
                alias,
                token);
    }

    /** The names are drawn anew, whatever was typed. */
    OverviewPlace withNewNames() {
        return new OverviewPlace(draft, base, revision, stages, names + 1, page, alias, token);
    }

    OverviewPlace onPage(int other) {
        return new OverviewPlace(draft, base, revision, stages, names, Math.max(0, other), alias, token);
    }

    OverviewPlace with(CreateToken other) {
        return new OverviewPlace(draft, base, revision, stages, names, page, alias, other);
    }

    /** Whether it was drawn from the same plan of AWS's; where it was not, its stages may be other ones. */
    boolean isFrom(Draft present) {
        return base.equals(fingerprint(present));
    }

    /** Whether rows stand where they stood when it was drawn. */
    boolean isNow(Draft present) {
        return isFrom(present) && revision == present.revision();
    }

    /** Whether no stage has come or gone since: what tells a second press of a button from a press of its own. */
    boolean hasStagesOf(Draft present) {
        return isFrom(present) && stages == present.plan().stages().size();
    }

    String encoded() {
        return String.join(
                " ",
                draft,
                base,
                Integer.toString(revision),
                Integer.toString(stages),
                Integer.toString(names),
                Integer.toString(page),
                alias.isEmpty() ? "-" : alias,
                token.encoded());
    }

    /** What {@link #encoded} wrote, on a line of its own; of no draft where it did not. */
    static OverviewPlace decode(String metadata) {
        String[] parts = Metadata.at(0, metadata).split(" ", -1);
        if (parts.length != 8) {
            return new OverviewPlace("", "", 0, 0, 0, 0, "", CreateToken.fresh());
        }
        return new OverviewPlace(
                parts[0],
                parts[1],
                Numbers.read(parts[2]).orElse(0),
                Numbers.read(parts[3]).orElse(0),
                Numbers.read(parts[4]).orElse(0),
                Numbers.read(parts[5]).orElse(0),
                parts[6].equals("-") ? "" : parts[6],
                CreateToken.decode(parts[7]));
    }

    private static String fingerprint(Draft draft) {
        return draft.base().map(FINGERPRINTS::get).orElse(NOTHING);
    }
}
