/** The time that both halves show, and how it is moved. */
@org.jspecify.annotations.NullMarked
package oncall.sandbox.clock;
