@org.jspecify.annotations.NullMarked
package oncall.domain;
