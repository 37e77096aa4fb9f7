package oncall.operations.wish;

/** Why a wish cannot be answered so, for the person who answered. */
final class WishRefusals {
    static final String NOT_ASKED =
            "Only members of the rotation who are linked to their contact can say yes to this. An editor can link you.";
    static final String CHANGED = "The shifts changed in this moment; please try again.";
    static final String NOT_THERE = "Whoever asked is not on call in that time any more.";

    static final String ALREADY = "You have asked for that shift already; cancel that request first.";

    private WishRefusals() {}
}
