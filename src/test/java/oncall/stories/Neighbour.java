package oncall.stories;

import java.util.function.Consumer;
import oncall.sandbox.aws.Call;
import oncall.sandbox.aws.ContactsSandbox;
import oncall.sandbox.http.Fault;
import oncall.sandbox.slack.Workspace;

/** AWS or Slack, as far as trouble goes: what it is asked, and how it fails. */
interface Neighbour {
    /** Hears the name of each call of an errand; what is returned ends that. */
    Runnable onCall(Consumer<String> listener);

    void add(String call, Fault.Kind kind, int times);

    /** How many calls the trouble is still to strike. */
    int left();

    void clear();

    /** The bot's own minutely reading of all names is no part of an errand. */
    static Neighbour aws(ContactsSandbox endpoint) {
        return new Neighbour() {
            @Override
            public Runnable onCall(Consumer<String> listener) {
                return endpoint.onCall(call -> {
                    if (!isBackground(call)) {
                        listener.accept(call.operation());
                    }
                });
            }

            @Override
            public void add(String call, Fault.Kind kind, int times) {
                endpoint.faults().add(Fault.next(times, kind, call));
            }

            @Override
            public int left() {
                return endpoint.faults().list().stream().mapToInt(Fault::next).sum();
            }

            @Override
            public void clear() {
                endpoint.faults().clear();
            }
        };
    }

    private static boolean isBackground(Call call) {
        boolean names = call.operation().equals("ListContacts") && !call.input().has("AliasPrefix");
        return names || call.operation().equals("ListRotations");
    }

    static Neighbour slack(Workspace workspace) {
        return new Neighbour() {
            @Override
            public Runnable onCall(Consumer<String> listener) {
                return workspace.onTraffic(line -> {
                    if (line.path("kind").asText().equals("web api")) {
                        listener.accept(line.path("name").asText());
                    }
                });
            }

            @Override
            public void add(String call, Fault.Kind kind, int times) {
                workspace.faults().add(Fault.next(times, kind, call));
            }

            @Override
            public int left() {
                return workspace.faults().list().stream().mapToInt(Fault::next).sum();
            }

            @Override
            public void clear() {
                workspace.faults().clear();
            }
        };
    }
}
