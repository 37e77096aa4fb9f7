package oncall;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The jar's version. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "oncall "
                    + Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                            .orElse("(from source)")
        };
    }
}
