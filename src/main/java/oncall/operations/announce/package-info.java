/** Who hears of a change, and the posts that tell them. */
@org.jspecify.annotations.NullMarked
package oncall.operations.announce;
