package oncall.slack.door;

/**
 * Why a request is not taken.
 *
 * @param status what it is answered with
 * @param reason what it is counted under
 */
record TurnedAway(int status, String reason) {
    static final TurnedAway TOO_LARGE = new TurnedAway(413, "too_large");
    static final TurnedAway OTHER_TYPE = new TurnedAway(415, "content_type");
    static final TurnedAway TOO_SLOW = new TurnedAway(408, "too_slow");
    static final TurnedAway CUT_OFF = new TurnedAway(400, "cut_off");
    static final TurnedAway CROWDED_OUT = new TurnedAway(503, "crowded_out");
    static final TurnedAway BUSY = new TurnedAway(503, "busy");

    static TurnedAway notSlacks(String reason) {
        return new TurnedAway(401, reason);
    }
}
