package oncall.sandbox.aws;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssmcontacts.SsmContactsClient;

/** An account that the contract is held against: a sandbox of its own, or the one that the SDK finds by itself. */
final class ContractAccount {
    private final String name;
    private final boolean readsOnly;
    private final Function<Deque<Runnable>, SsmContactsClient> opens;
    private final Deque<Runnable> opened = new ArrayDeque<>();

    private ContractAccount(String name, boolean readsOnly, Function<Deque<Runnable>, SsmContactsClient> opens) {
        this.name = name;
        this.readsOnly = readsOnly;
        this.opens = opens;
    }

    /** Those that the environment allows. */
    static List<ContractAccount> named(Map<String, String> environment) {
        List<ContractAccount> accounts = new ArrayList<>(List.of(sandbox()));
        if ("true".equals(environment.get("ONCALL_REAL_AWS"))) {
            accounts.add(aws(!"true".equals(environment.get("ONCALL_REAL_AWS_WRITES"))));
        }
        return accounts;
    }

    private static ContractAccount sandbox() {
        return new ContractAccount("the sandbox", false, opened -> {
            ContactsServer server = Clients.start(ContactsOptions.defaults().withPort(0));
            opened.push(server::close);
            SsmContactsClient client = Clients.of(server, Region.US_EAST_2);
            opened.push(client::close);
            return client;
        });
    }

    /** Endpoint, region and credentials are the SDK's own choice; the lock is in the client, not in the tests' manners. */
    private static ContractAccount aws(boolean readsOnly) {
        return new ContractAccount(readsOnly ? "AWS, reading only" : "AWS", readsOnly, opened -> {
            SsmContactsClient client = SsmContactsClient.builder()
                    .overrideConfiguration(c -> {
                        if (readsOnly) {
                            c.addExecutionInterceptor(new OnlyReads());
                        }
                    })
                    .build();
            opened.push(client::close);
            return client;
        });
    }

    boolean readsOnly() {
        return readsOnly;
    }

    SsmContactsClient open() {
        return opens.apply(opened);
    }

    void close() {
        while (!opened.isEmpty()) {
            opened.pop().run();
        }
    }

    @Override
    public String toString() {
        return name;
    }

    /** Lets nothing leave the process that could change an account. */
    static final class OnlyReads implements ExecutionInterceptor {
        @Override
        public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
            String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
            if (operation == null || !operation.matches("(Get|List).*")) {
                throw new IllegalStateException(operation + " is not called: this account is read only");
            }
        }
    }
}
