const READ = /^(List|Get|Describe)[A-Z]|^(auth\.test|bots\.info|team\.info|users\.(info|list)|usergroups\.(list|users\.list)|conversations\.(info|list|members))$/;

/** So long after the bot was told of something its reading is taken for what that led to. */
const AFTER = 3000;

const endOf = (line) => Date.parse(line.at);
const beginOf = (line) => endOf(line) - (line.millis || 0);

/** Of lines in their order, the numbers of those by which the bot reads for itself, with nobody waiting for it. */
export function background(lines) {
  const told = lines.filter((line) => line.from === "slack" && line.kind !== "socket").map((line) => [beginOf(line), endOf(line) + AFTER]);
  const asked = (line) => told.some(([from, to]) => beginOf(line) >= from && beginOf(line) <= to);
  return new Set(lines.filter((line) => line.ok && line.from === "bot" && READ.test(line.name) && !asked(line)).map((line) => line.n));
}

/** What a run of such lines did: "12 calls: GetContact × 9, ListContacts × 3". */
export function words(lines) {
  const counts = new Map();
  for (const { name } of lines) counts.set(name, (counts.get(name) ?? 0) + 1);
  const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, 3);
  const named = most.map(([name, count]) => (count > 1 ? `${name} × ${count}` : name)).join(", ");
  return `${lines.length} calls: ${named}${counts.size > most.length ? ", …" : ""}`;
}
