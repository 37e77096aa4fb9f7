/** What a change did, put back. */
@org.jspecify.annotations.NullMarked
package oncall.operations.undo;
