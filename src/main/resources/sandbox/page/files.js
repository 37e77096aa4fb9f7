import { el, icon } from "./dom.js";
import { link } from "./links.js";
import { state } from "./state.js";

/** How large a file is, in the words people use. */
export const sizeOf = (bytes) => (bytes < 1024 ? `${bytes} bytes` : bytes < 1_048_576 ? `${Math.round(bytes / 1024)} kB` : `${(bytes / 1_048_576).toFixed(1)} MB`);

/** The files of a message: pictures shown, all of them to be saved. */
export function fileList(files) {
  return files?.length ? el("ul", { class: "files", "aria-label": "Files" }, files.map(row)) : null;
}

function row(file) {
  const name = file.title || file.name;
  const address = `/_page/file?as=${encodeURIComponent(state.me)}&id=${encodeURIComponent(file.id)}`;
  const way = file.is_external ? link(file.url_private, name) : el("a", { href: address, download: file.name, "data-key": `file ${file.id}` }, name);
  const about = [name !== file.name && file.name, file.is_external ? "kept elsewhere" : file.size >= 0 && sizeOf(file.size)].filter(Boolean).join(" · ");
  if (!file.is_external && file.mimetype?.startsWith("image/")) return el("li", { class: "picture" }, way, el("img", { src: address, alt: "" }));
  return el("li", {}, icon("file"), el("span", {}, way, el("span", { class: "file-about" }, about)));
}
