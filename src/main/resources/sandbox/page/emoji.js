const KNOWN = {
  white_check_mark: "✅", heavy_check_mark: "✔️", x: "❌", warning: "⚠️", rotating_light: "🚨", bell: "🔔", no_bell: "🔕",
  phone: "☎️", telephone_receiver: "📞", iphone: "📱", calling: "📲", email: "✉️", envelope: "✉️", incoming_envelope: "📨",
  pager: "📟", speech_balloon: "💬", calendar: "📆", date: "📅", clock1: "🕐", hourglass: "⌛", hourglass_flowing_sand: "⏳",
  stopwatch: "⏱️", alarm_clock: "⏰", timer_clock: "⏲️", eyes: "👀", eye: "👁️", wave: "👋", tada: "🎉", rocket: "🚀",
  fire: "🔥", sparkles: "✨", star: "⭐", bulb: "💡", memo: "📝", pencil2: "✏️", pencil: "📝", lock: "🔒", unlock: "🔓",
  key: "🔑", link: "🔗", mag: "🔍", gear: "⚙️", wrench: "🔧", hammer_and_wrench: "🛠️", wastebasket: "🗑️", inbox_tray: "📥",
  outbox_tray: "📤", page_facing_up: "📄", clipboard: "📋", pushpin: "📌", round_pushpin: "📍", bust_in_silhouette: "👤",
  busts_in_silhouette: "👥", robot_face: "🤖", thumbsup: "👍", "+1": "👍", thumbsdown: "👎", "-1": "👎", ok_hand: "👌",
  pray: "🙏", raised_hands: "🙌", muscle: "💪", smile: "😄", slightly_smiling_face: "🙂", thinking_face: "🤔", sob: "😭",
  heart: "❤️", zap: "⚡", repeat: "🔁", arrows_counterclockwise: "🔄", arrow_right: "➡️", arrow_left: "⬅️", arrow_up: "⬆️",
  arrow_down: "⬇️", leftwards_arrow_with_hook: "↩️", heavy_plus_sign: "➕", heavy_minus_sign: "➖", question: "❓",
  exclamation: "❗", information_source: "ℹ️", red_circle: "🔴", large_orange_circle: "🟠", large_yellow_circle: "🟡",
  large_green_circle: "🟢", large_blue_circle: "🔵", white_circle: "⚪", black_circle: "⚫", no_entry: "⛔", construction: "🚧",
  shield: "🛡️", ambulance: "🚑", sos: "🆘", one: "1️⃣", two: "2️⃣", three: "3️⃣", four: "4️⃣", five: "5️⃣",
};

/** The sign for an emoji's name, or nothing where this page does not know it. */
export const emoji = (name) => (Object.hasOwn(KNOWN, name) ? KNOWN[name] : null);

/** Puts signs where text names emoji between colons; leaves unknown names as they stand. */
export const withEmoji = (text) => text.replace(/:([a-z0-9_+-]+):/g, (whole, name) => emoji(name) ?? whole);
