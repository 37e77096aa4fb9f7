@org.jspecify.annotations.NullMarked
package oncall.operations;
