package oncall.app;

import java.util.List;

/** Everything that is wrong with a configuration, each with its remedy. */
public final class ConfigMistakes extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> mistakes;

    ConfigMistakes(List<String> mistakes) {
        super(String.join("\n", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<String> mistakes() {
        return mistakes;
    }
}
