const inThread = (message) => message.thread_ts && message.thread_ts !== message.ts;

/** What stands in the channel itself: all but replies whose first message is there too. */
export function rootsOf(channel) {
  const all = channel?.messages ?? [];
  const known = new Set(all.map((message) => message.ts));
  return all.filter((message) => !inThread(message) || !known.has(message.thread_ts));
}

/** The replies to a message; with it where the whole thread is wanted. */
export function repliesTo(channel, ts, withFirst = false) {
  return (channel?.messages ?? []).filter((message) => (inThread(message) && message.thread_ts === ts) || (withFirst && message.ts === ts));
}
