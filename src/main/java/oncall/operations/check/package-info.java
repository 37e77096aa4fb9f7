/** Findings for one or for everything, and what refers to what. */
@org.jspecify.annotations.NullMarked
package oncall.operations.check;
