/** Wishes that wait for somebody else's yes: kept, answered once, reminded of, and ended. */
@org.jspecify.annotations.NullMarked
package oncall.operations.wish;
