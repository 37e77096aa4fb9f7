package oncall.sandbox.aws;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.List;
import oncall.sandbox.http.Controls;
import oncall.sandbox.http.FaultFamily;
import oncall.sandbox.http.Json;
import oncall.sandbox.http.Misbehaving;

/** What is where: the service itself, and what real AWS has not. */
final class ContactsRoutes {
    static final long LARGEST_BODY = 4_000_000;

    private static final String WELCOME = """
            A small ssm-contacts for tests and for the curious; it telephones nobody.

            Speak to it with the AWS CLI or an AWS SDK, any credentials, and this address as the endpoint:
              aws ssm-contacts list-contacts --endpoint-url <this address> --region us-east-2

            GET  /_sandbox/calls    the latest calls
            GET  /_sandbox/outbox   activation codes that would have been sent
            GET  /_sandbox/clock    the time here; POST {"pace": 60} or {"advance": "PT5M"} moves it
            GET  /_sandbox/faults   how it misbehaves now; POST adds a fault, DELETE clears them
            """;

    private ContactsRoutes() {}

    static void register(RoutesConfig routes, ContactsSandbox sandbox, Endpoint endpoint) {
        InstantSource real = sandbox.clock().real();
        Misbehaving misbehaving = new Misbehaving(sandbox.faults());
        routes.post(
                "/",
                ctx -> misbehaving.answer(
                        ctx, new ContactsCall(Request.of(ctx), real.instant(), endpoint, sandbox.calls)));
        routes.error(413, ContactsRoutes::refuseBody);
        routes.get("/", ctx -> ctx.contentType("text/plain").result(WELCOME));
        routes.get("/_sandbox/calls", Controls.list(sandbox::calls, Call::document));
        routes.get("/_sandbox/outbox", Controls.list(sandbox::outbox, OutboxMessage::document));
        Controls.clock(routes, sandbox.clock(), sandbox::nextHandOff);
        Controls.faults(
                routes,
                List.of(new FaultFamily(
                        sandbox.faults(), "operations", sandbox.operations()::contains, "exception", Json.object())));
    }

    private static void refuseBody(Context ctx) {
        if (ctx.path().equals("/")) {
            String words = "The body has more than " + LARGEST_BODY + " bytes.";
            new ApiError("RequestEntityTooLargeException", words).reply().send(ctx);
        }
    }
}
