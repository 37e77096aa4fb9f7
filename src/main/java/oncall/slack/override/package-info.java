/** Who stands in for whom: taking a shift, putting somebody else in a place, giving back, the list of overrides. */
@org.jspecify.annotations.NullMarked
package oncall.slack.override;
