/** Who is reached when, through all levels, now or at another time. */
@org.jspecify.annotations.NullMarked
package oncall.slack.preview;
