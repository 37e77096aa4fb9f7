package oncall.bench;

final class StageForm {
    private StageForm() {}

    static void measure(Report report, World world) {}
}
