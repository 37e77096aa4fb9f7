/** Random on-call schedules, and who is on call in them by another way of reckoning than the sandbox's and the bot's. */
@org.jspecify.annotations.NullMarked
package oncall.testing.shifts;
