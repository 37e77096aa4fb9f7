/** The plan editor: an overview of stages or rotations, and a form for each stage. */
@org.jspecify.annotations.NullMarked
package oncall.slack.planeditor;
