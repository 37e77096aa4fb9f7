/** Undoing: what putting a change back would do now, and the doing. */
@org.jspecify.annotations.NullMarked
package oncall.slack.undo;
