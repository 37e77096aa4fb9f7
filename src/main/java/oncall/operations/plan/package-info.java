/** A plan while it is edited: its draft, what others changed meanwhile, what follows from it. */
@org.jspecify.annotations.NullMarked
package oncall.operations.plan;
