// Shows the messages of a chat.
import { copy, element, icon, iconButton } from "./dom.js";
import { render } from "./markdown.js";

function numbers(message) {
  if (!message.tokens || message.firstToken === undefined) return null;
  const rate = message.tokens > 1 && message.duration > 0 ? `${((message.tokens - 1) / message.duration * 1000).toFixed(0)} tokens/s, ` : "";
  return element("span", { className: "numbers" }, `${message.tokens} tokens, ${rate}first after ${message.firstToken.toFixed(0)} ms`);
}

function thinking(message, isOpen) {
  if (!message.thinking) return null;
  return element("details", { className: "thinking", open: isOpen },
    element("summary", {}, message.isDone || message.text ? "Thoughts" : "Thinking…"),
    element("div", {}, message.thinking));
}

function waiting() {
  return element("span", { className: "waiting", role: "img", ariaLabel: "The model is working" }, element("i"), element("i"), element("i"));
}

function toolResult(message) {
  return element("details", { className: "tool" },
    element("summary", {}, "Used ", element("code", {}, message.name)),
    element("pre", {}, `${message.arguments}\n→ ${message.text}`));
}

function generated(message) {
  const { image, step, steps } = message.generated;
  return element("div", { className: "generated" },
    image ? element("img", { src: image, alt: `Generated image: ${message.prompt}` }) : null,
    message.isDone ? null : element("progress", { max: steps ?? 1, value: step ?? 0, ariaLabel: "Progress of the image" }),
    message.isDone && image ? element("a", { href: image, download: "image.png" }, "Save the image") : null);
}

function problem(message, handlers) {
  return element("div", { className: "error", role: "alert" },
    element("span", {}, message.error),
    element("button", { type: "button", onclick: () => handlers.retry(message) }, "Try again"));
}

function userMessage(message, handlers) {
  return [
    message.images?.length
      ? element("div", { className: "images" }, ...message.images.map(url => element("img", { src: url, alt: "Attached image" })))
      : null,
    message.text ? element("div", { className: "body" }, message.text) : null,
    element("div", { className: "actions" },
      iconButton("edit", "Edit and send again", () => handlers.edit(message)),
      iconButton("copy", "Copy", event => copy(message.text, event.currentTarget))),
  ];
}

function assistantMessage(message, handlers, isThinkingOpen) {
  const parts = [thinking(message, isThinkingOpen)];
  if (message.generated) parts.push(generated(message));
  if (message.text) parts.push(element("div", { className: "body" }, ...render(message.text)));
  if (!message.text && !message.isDone && !message.error && !message.generated) parts.push(waiting());
  if (message.isStopped) parts.push(element("p", { className: "note" }, "Stopped."));
  if (message.isCut) parts.push(element("p", { className: "note" }, "The answer reached the limit of tokens in the settings."));
  if (message.error) parts.push(problem(message, handlers));
  if (message.isDone && !message.calls?.length && !message.error) {
    parts.push(element("div", { className: "actions" },
      message.text ? iconButton("copy", "Copy", event => copy(message.text, event.currentTarget)) : null,
      message.text && handlers.canSpeak ? iconButton("speaker", "Read aloud", () => handlers.speak(message)) : null,
      iconButton("again", "Answer again", () => handlers.retry(message)),
      numbers(message)));
  }
  return parts;
}

/** Makes what a list of messages shows for each, and keeps it up to date. */
export class MessageList {
  #list;
  #handlers;
  #items = new Map();
  #waiting = new Set();

  constructor(list, handlers) {
    this.#list = list;
    this.#handlers = handlers;
  }

  /** Shows the messages of another chat. */
  show(messages) {
    this.#items.clear();
    this.#list.replaceChildren();
    messages.forEach(message => this.add(message));
  }

  add(message) {
    const item = element("li", { className: `message ${message.role === "user" ? "user" : "assistant"}` });
    item.setAttribute("aria-label", message.role === "user" ? "You" : message.role === "tool" ? "Tool" : "Assistant");
    this.#items.set(message, item);
    this.#list.append(item);
    this.#draw(message);
  }

  /** Shows what has changed, at most once for each frame. */
  update(message) {
    if (this.#waiting.size === 0) {
      requestAnimationFrame(() => {
        this.#waiting.forEach(changed => this.#draw(changed));
        this.#waiting.clear();
      });
    }
    this.#waiting.add(message);
  }

  remove(message) {
    this.#items.get(message)?.remove();
    this.#items.delete(message);
  }

  /** Lets the user change a message of theirs. */
  edit(message, save) {
    const item = this.#items.get(message);
    const field = element("textarea", { value: message.text, rows: Math.min(8, message.text.split("\n").length + 1), ariaLabel: "Your message" });
    const close = () => this.#draw(message);
    const form = element("form", { className: "edit", onsubmit: event => { event.preventDefault(); save(field.value.trim()); } },
      field,
      element("div", { className: "actions" },
        element("button", { type: "button", className: "plain", onclick: close }, "Cancel"),
        element("button", { type: "submit", className: "primary" }, "Send")));
    field.addEventListener("keydown", event => {
      if (event.key === "Escape") close();
      if (event.key === "Enter" && !event.shiftKey) { event.preventDefault(); form.requestSubmit(); }
    });
    item.replaceChildren(form);
    field.focus();
  }

  #draw(message) {
    const item = this.#items.get(message);
    if (!item) return;
    const isOpen = item.querySelector("details.thinking")?.open ?? false;
    const parts = message.role === "user" ? userMessage(message, this.#handlers)
      : message.role === "tool" ? [toolResult(message)]
      : assistantMessage(message, this.#handlers, isOpen);
    item.replaceChildren(...parts.filter(part => part));
    item.hidden = item.childElementCount === 0 || (message.role === "assistant" && !!message.calls?.length && !message.text && !message.thinking);
    item.ariaBusy = String(message.role === "assistant" && !message.isDone);
  }
}
