// Chats and settings, kept by the browser. Each tab has a current chat of its own; all tabs share the list.

const prefix = "openvino-chat:";
const settingsKey = "openvino-settings";
const currentKey = "openvino-current";

export const defaults = { model: "", system: "", temperature: 0, length: 512, thinking: false, tools: true, speak: false, theme: "" };

function read(storage, name, fallback) {
  try {
    return JSON.parse(storage.getItem(name)) ?? fallback;
  } catch {
    return fallback;
  }
}

export function loadSettings() {
  return { ...defaults, ...read(localStorage, settingsKey, {}) };
}

export function saveSettings(settings) {
  localStorage.setItem(settingsKey, JSON.stringify(settings));
}

export function newChat() {
  return { id: crypto.randomUUID(), title: "New chat", changed: Date.now(), messages: [] };
}

/** The chats of all tabs, the newest first. */
export function listChats() {
  return Object.keys(localStorage)
    .filter(name => name.startsWith(prefix))
    .map(name => read(localStorage, name, undefined))
    .filter(chat => chat?.messages)
    .sort((a, b) => b.changed - a.changed);
}

/** The chat that this tab showed last, so that a reload changes nothing. */
export function currentChat() {
  const id = sessionStorage.getItem(currentKey);
  return (id && read(localStorage, prefix + id, undefined)) || newChat();
}

export function setCurrent(chat) {
  sessionStorage.setItem(currentKey, chat.id);
}

export function loadChat(id) {
  return read(localStorage, prefix + id, undefined);
}

export function deleteChat(id) {
  localStorage.removeItem(prefix + id);
}

/** Keeps a chat. Where the browser has no more room, the oldest others go, and at last its images. */
export function saveChat(chat) {
  chat.changed = Date.now();
  const others = listChats().filter(other => other.id !== chat.id);
  let kept = chat;
  while (true) {
    try {
      localStorage.setItem(prefix + chat.id, JSON.stringify(kept));
      return;
    } catch (error) {
      if (others.length > 0) deleteChat(others.pop().id);
      else if (kept === chat) kept = { ...chat, messages: chat.messages.map(message => ({ ...message, images: undefined })) };
      else throw error;
    }
  }
}
