package oncall.domain;

/** A time of day in a rotation's own time zone. */
public record WallTime(int hour, int minute) implements Comparable<WallTime> {
    @Override
    public int compareTo(WallTime other) {
        return Integer.compare(hour * 60 + minute, other.hour * 60 + other.minute);
    }
}
