package oncall.sandbox.http;

/** A call that one half serves: what it is called, what comes of it, and where that is written down. */
public interface Served {

    /** As faults name it. */
    String name();

    /** Does what the call asks for. */
    HttpReply answer();

    /** What the call is told instead: {@link Fault.Kind#THROTTLE} or {@link Fault.Kind#FAIL}. */
    HttpReply failure(Fault fault);

    /** Before the client hears of it. */
    void log(Outcome outcome);
}
