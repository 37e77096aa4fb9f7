/** Changes that others made in AWS, found by comparing with what was last seen. */
@org.jspecify.annotations.NullMarked
package oncall.operations.outside;
