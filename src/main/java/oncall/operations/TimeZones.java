package oncall.operations;

import java.time.ZoneId;

/** In which time zone somebody in Slack lives. */
public interface TimeZones {
    /** From memory alone; UTC where Slack did not say. */
    ZoneId of(String userId);
}
