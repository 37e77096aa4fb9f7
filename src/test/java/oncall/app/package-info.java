@org.jspecify.annotations.NullMarked
package oncall.app;
