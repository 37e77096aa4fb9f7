package oncall.sandbox.aws;

import java.time.Instant;
import oncall.sandbox.http.Fault;
import oncall.sandbox.http.HttpReply;
import oncall.sandbox.http.Latest;
import oncall.sandbox.http.Outcome;
import oncall.sandbox.http.Served;

/** One call over HTTP. */
record ContactsCall(Request request, Instant at, Endpoint endpoint, Latest<Call> calls) implements Served {

    @Override
    public String name() {
        return request.operation();
    }

    @Override
    public HttpReply answer() {
        return endpoint.answer(request);
    }

    @Override
    public HttpReply failure(Fault fault) {
        return FaultErrors.of(fault, request).reply();
    }

    @Override
    public void log(Outcome outcome) {
        Call call = new Call(
                at,
                request.operation(),
                request.regionOrNothing(),
                Endpoint.shown(request.body()),
                outcome.said(),
                outcome.status(),
                outcome.millis(),
                outcome.fault());
        int answered = outcome.reply().map(reply -> reply.body().length).orElse(0);
        calls.add(call, request.body().length + answered);
    }
}
