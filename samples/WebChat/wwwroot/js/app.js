// The page.
import { answer } from "./answer.js";
import * as api from "./api.js";
import { Composer } from "./composer.js";
import { element, iconButton } from "./dom.js";
import { MessageList } from "./messages.js";
import * as metrics from "./metrics.js";
import { prepare, prepareTheme, settings } from "./settings.js";
import * as speaker from "./speaker.js";
import * as store from "./store.js";

const get = id => document.getElementById(id);
const suggestions = [
  ["What is OpenVINO?", "A short question"],
  ["What is the weather in Paris?", "The model calls a tool"],
  ["Write a poem.", "Watch it being written"],
  ["What is the capital of France?", "Ask for a fact"],
];

prepareTheme();
api.useKey(sessionStorage.getItem("openvino-key") ?? "");
const page = await (await fetch("page.json")).json();
const models = await api.models().catch(() => []);
prepare(page, models);

let chat = store.currentChat();
let running;

const list = new MessageList(get("messages"), {
  canSpeak: !!page.textToSpeech,
  edit: message => running || list.edit(message, text => { if (text || message.images) sendAgain(message, text); }),
  retry: retry,
  speak: message => speaker.toggle(page.textToSpeech, message.text).catch(report),
});
const composer = new Composer(page, send, () => running?.abort());
const look = metrics.watch(() => settings.model || page.chat);

function report(error) {
  if (error.name !== "AbortError") composer.status(error.message);
}

function scrollDown() {
  const scroller = get("scroller");
  scroller.scrollTop = scroller.scrollHeight;
}

// Follows the answer, unless the user reads further up.
function follow(change) {
  const scroller = get("scroller");
  const isAtEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 80;
  change();
  if (isAtEnd) requestAnimationFrame(scrollDown);
}

function add(message) {
  chat.messages.push(message);
  get("welcome").hidden = true;
  follow(() => list.add(message));
  return message;
}

function cutFrom(index) {
  chat.messages.splice(index).forEach(message => list.remove(message));
}

async function send(text, images, paints) {
  if (chat.messages.length === 0) {
    chat.title = text.slice(0, 60) || "Image";
    get("title").textContent = chat.title;
  }
  const message = { role: "user", text, paints };
  if (images.length > 0) message.images = images;
  add(message);
  scrollDown();
  await respond(paints);
}

async function sendAgain(message, text) {
  cutFrom(chat.messages.indexOf(message));
  add({ ...message, text });
  await respond(message.paints);
}

// Answers the message of the user that an answer belongs to once more.
async function retry(message) {
  if (running) return;
  let index = chat.messages.indexOf(message);
  while (index > 0 && chat.messages[index].role !== "user") index--;
  const { paints } = chat.messages[index];
  cutFrom(index + 1);
  await respond(paints);
}

async function respond(paints) {
  const own = chat;
  const control = new AbortController();
  running = control;
  composer.setBusy(true);
  speaker.stop();
  const change = changed => follow(() => list.update(changed));
  store.saveChat(own);
  store.setCurrent(own);
  showChats();
  look();
  try {
    const message = paints ? await paint(control.signal, change) : await answer({ chat: own, settings, page, signal: control.signal, add, changed: change });
    metrics.showAnswer(message);
    if (settings.speak && message?.text && !message.isStopped && page.textToSpeech) speaker.toggle(page.textToSpeech, message.text).catch(report);
  } catch (error) {
    const message = error.target ?? add({ role: "assistant", text: "" });
    message.error = error.message;
    message.isDone = true;
    change(message);
  } finally {
    running = undefined;
    composer.setBusy(false);
    store.saveChat(own);
    showChats();
    look();
  }
}

async function paint(signal, changed) {
  const prompt = chat.messages.at(-1).text;
  const message = add({ role: "assistant", text: "", prompt, generated: {} });
  try {
    for await (const step of api.paint({ model: page.images, prompt, guidance_scale: page.imageGuidanceScale }, signal)) {
      if (step.b64_json) message.generated.image = `data:image/${step.output_format ?? "png"};base64,${step.b64_json}`;
      if (step.steps) Object.assign(message.generated, { step: step.step, steps: step.steps });
      changed(message);
    }
  } catch (error) {
    if (error.name !== "AbortError") throw Object.assign(error, { target: message });
    message.isStopped = true;
  } finally {
    message.isDone = true;
    changed(message);
  }
  return message;
}

function show(other) {
  running?.abort();
  chat = other;
  store.setCurrent(chat);
  get("title").textContent = chat.title;
  get("welcome").hidden = chat.messages.length > 0;
  list.show(chat.messages);
  showChats();
  scrollDown();
}

function showChats() {
  get("chats").replaceChildren(...store.listChats().map(other => {
    const open = element("button", { type: "button", className: "open", title: other.title, onclick: () => { if (other.id !== chat.id) show(store.loadChat(other.id) ?? store.newChat()); } }, other.title);
    if (other.id === chat.id) open.setAttribute("aria-current", "true");
    const remove = iconButton("trash", `Delete the chat ${other.title}`, () => {
      store.deleteChat(other.id);
      if (other.id === chat.id) show(store.newChat());
      else showChats();
    });
    remove.classList.add("delete");
    return element("li", { className: other.id === chat.id ? "current" : "" }, open, remove);
  }));
}

get("suggestions").replaceChildren(...suggestions.map(([text, hint]) =>
  element("button", { type: "button", onclick: () => send(text, [], false) }, element("b", {}, text), element("span", {}, hint))));
get("new-chat").addEventListener("click", () => { show(store.newChat()); get("input").focus(); });
get("toggle-sidebar").addEventListener("click", () => {
  const isNarrow = document.body.classList.toggle("narrow");
  get("toggle-sidebar").ariaExpanded = String(!isNarrow);
});
const isRemote = page.provider === "ModelServer";
get("provider").textContent = isRemote ? "Models: OpenVINO Model Server" : "Models: in this process";
get("place").textContent = isRemote ? "The models run in an OpenVINO Model Server." : "The models run in this server's own process. No other service sees what you write.";

// Another tab has changed the list.
addEventListener("storage", showChats);
show(chat);
get("input").focus();
document.body.dataset.ready = "true";
