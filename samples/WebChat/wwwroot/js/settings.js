// The settings, which all tabs share.
import * as api from "./api.js";
import { element } from "./dom.js";
import { loadSettings, saveSettings } from "./store.js";

const field = name => document.getElementById(`set-${name}`);
const numbers = ["temperature", "length"];
const checks = ["thinking", "tools", "speak"];

export const settings = loadSettings();

function show() {
  for (const name of ["model", "system", ...numbers]) field(name).value = settings[name];
  for (const name of checks) field(name).checked = settings[name];
  field("temperature-value").value = settings.temperature === 0 ? "0 (always the same answer)" : settings.temperature;
}

function take() {
  settings.model = field("model").value;
  settings.system = field("system").value;
  for (const name of numbers) settings[name] = field(name).checkValidity() ? Number(field(name).value) : settings[name];
  for (const name of checks) settings[name] = field(name).checked;
  saveSettings(settings);
  field("temperature-value").value = settings.temperature === 0 ? "0 (always the same answer)" : settings.temperature;
}

function applyTheme() {
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  document.documentElement.dataset.theme = settings.theme || system;
}

/** Prepares the dialog. */
export function prepare(page, models) {
  const dialog = document.getElementById("settings");
  const chats = models.filter(model => model.task === "chat").map(model => model.id);
  if (!chats.includes(settings.model)) settings.model = page.chat ?? chats[0] ?? "";
  field("model").replaceChildren(...chats.map(id => element("option", { value: id }, id)));
  show();
  dialog.addEventListener("input", take);

  // The key is not kept: it is for this tab, until it is closed.
  field("key").value = sessionStorage.getItem("openvino-key") ?? "";
  field("key").addEventListener("input", () => {
    sessionStorage.setItem("openvino-key", field("key").value);
    api.useKey(field("key").value);
  });
  document.getElementById("open-settings").addEventListener("click", () => { show(); dialog.showModal(); });
  dialog.addEventListener("click", event => { if (event.target === dialog) dialog.close(); });
}

/** Prepares the switch between light and dark. */
export function prepareTheme() {
  applyTheme();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", applyTheme);
  document.getElementById("theme").addEventListener("click", () => {
    settings.theme = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
    saveSettings(settings);
    applyTheme();
  });
}
