// Turns Markdown into elements. Raw HTML stays text, and links lead to web pages only, so that an answer cannot run anything.
import { copy, element, icon } from "./dom.js";

const inlinePattern = /(`+)([\s\S]+?)\1|\*\*([\s\S]+?)\*\*|__([\s\S]+?)__|\*([^\s*][^*]*?)\*|~~([\s\S]+?)~~|\[([^\]]+)\]\(([^)\s]+)\)/;

function inline(text) {
  const nodes = [];
  while (text) {
    const match = inlinePattern.exec(text);
    if (!match) {
      nodes.push(text);
      break;
    }
    if (match.index > 0) nodes.push(text.slice(0, match.index));
    nodes.push(span(match));
    text = text.slice(match.index + match[0].length);
  }
  return nodes;
}

function span([whole, , code, bold, strong, emphasis, struck, label, address]) {
  if (code !== undefined) return element("code", {}, code.trim());
  if (bold ?? strong) return element("strong", {}, ...inline(bold ?? strong));
  if (emphasis) return element("em", {}, ...inline(emphasis));
  if (struck) return element("s", {}, ...inline(struck));
  return isWebAddress(address) ? element("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, ...inline(label)) : whole;
}

function isWebAddress(address) {
  return /^https?:\/\//i.test(address) && URL.canParse(address);
}

function codeBlock(language, code) {
  const button = element("button", { type: "button", className: "ghost", ariaLabel: "Copy the code", onclick: () => copy(code, button) }, icon("copy"), "Copy");
  return element("div", { className: "codeblock" },
    element("div", { className: "top" }, element("span", {}, language || "code"), button),
    element("pre", { tabIndex: 0 }, element("code", {}, code)));
}

function cells(line) {
  return line.replace(/^\s*\||\|\s*$/g, "").split("|").map(cell => cell.trim());
}

function table(lines) {
  const row = (line, tag) => element("tr", {}, ...cells(line).map(cell => element(tag, {}, ...inline(cell))));
  return element("table", {},
    element("thead", {}, row(lines[0], "th")),
    element("tbody", {}, ...lines.slice(2).map(line => row(line, "td"))));
}

function list(lines) {
  const numbered = /^\s*\d+[.)]/.test(lines[0]);
  const items = [];
  for (const line of lines) {
    const marked = /^\s*(?:[-*+]|\d+[.)])\s+(.*)$/.exec(line);
    if (marked) items.push(marked[1]);
    else items[items.length - 1] += `\n${line.trim()}`;
  }
  const made = element(numbered ? "ol" : "ul", {}, ...items.map(item => element("li", {}, ...inline(item))));
  if (numbered) made.start = parseInt(lines[0], 10);
  return made;
}

const isList = line => /^\s*(?:[-*+]|\d+[.)])\s+\S/.test(line);
const isTable = (lines, i) => lines[i].includes("|") && /^\s*\|?[\s:-]*-[\s:|-]*$/.test(lines[i + 1] ?? "") && lines[i + 1].includes("|");
const startsBlock = (lines, i) => /^(?:#{1,6}\s|```|~~~|>|(?:-{3,}|\*{3,})\s*$)/.test(lines[i]) || isList(lines[i]) || isTable(lines, i);

function take(lines, i, belongs) {
  let end = i + 1;
  while (end < lines.length && belongs(lines[end])) end++;
  return end;
}

/** Turns a Markdown text into elements. */
export function render(text) {
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  const blocks = [];
  for (let i = 0; i < lines.length;) {
    const line = lines[i];
    const fence = /^\s*(```+|~~~+)\s*([\w+#.-]*)/.exec(line);
    const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line);
    let end = i + 1;
    if (!line.trim()) {
      // Between two blocks.
    } else if (fence) {
      while (end < lines.length && !lines[end].trim().startsWith(fence[1])) end++;
      blocks.push(codeBlock(fence[2], lines.slice(i + 1, end).join("\n")));
      end++;
    } else if (heading) {
      blocks.push(element(`h${Math.min(heading[1].length, 4)}`, {}, ...inline(heading[2])));
    } else if (/^(?:-{3,}|\*{3,})\s*$/.test(line)) {
      blocks.push(element("hr"));
    } else if (line.startsWith(">")) {
      end = take(lines, i, next => next.startsWith(">"));
      blocks.push(element("blockquote", {}, ...render(lines.slice(i, end).map(quoted => quoted.replace(/^> ?/, "")).join("\n"))));
    } else if (isTable(lines, i)) {
      end = take(lines, i, next => next.includes("|"));
      blocks.push(table(lines.slice(i, end)));
    } else if (isList(line)) {
      end = take(lines, i, next => isList(next) || /^\s+\S/.test(next));
      blocks.push(list(lines.slice(i, end)));
    } else {
      while (end < lines.length && lines[end].trim() && !startsBlock(lines, end)) end++;
      blocks.push(element("p", {}, ...inline(lines.slice(i, end).join("\n"))));
    }
    i = end;
  }
  return blocks;
}
