package oncall.sandbox.aws;

import java.io.IOException;
import java.nio.file.Path;

/** An endpoint in a process of its own, to be killed. */
final class DataFileProgram {
    private DataFileProgram() {}

    public static void main(String[] args) throws IOException {
        ContactsServer server = ContactsServer.start(
                ContactsOptions.defaults().withPort(0).withEmpty(true).withData(Path.of(args[0])));
        System.out.println("ready " + server.address());
    }
}
