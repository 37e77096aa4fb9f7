@org.jspecify.annotations.NullMarked
package oncall.store;
