// The box for messages: text, images, dictation.
import * as api from "./api.js";
import { element } from "./dom.js";
import * as images from "./images.js";
import * as recorder from "./recorder.js";

const get = id => document.getElementById(id);

export class Composer {
  #attached = [];
  #stopRecording;
  #page;
  #onSend;

  /**
   * @param page What the page offers.
   * @param onSend Gets the text, the images, and whether an image is to be generated.
   * @param onStop Stops the answer.
   */
  constructor(page, onSend, onStop) {
    this.#page = page;
    this.#onSend = onSend;
    get("attach").hidden = !page.vision;
    get("record").hidden = !page.speechToText;
    get("paint").hidden = !page.images;
    get("composer").addEventListener("submit", event => { event.preventDefault(); this.#send(); });
    get("stop").addEventListener("click", onStop);
    get("input").addEventListener("input", () => this.#fit());
    get("input").addEventListener("keydown", event => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); this.#send(); }
    });
    document.addEventListener("keydown", event => { if (event.key === "Escape" && !document.querySelector("dialog[open]")) onStop(); });
    get("paint").addEventListener("click", () => this.#togglePaint());
    get("record").addEventListener("click", () => this.#toggleRecording());
    this.#prepareImages();
  }

  /** Shows whether an answer is on its way. */
  setBusy(isBusy) {
    get("send").hidden = isBusy;
    get("stop").hidden = !isBusy;
  }

  fill(text) {
    get("input").value = text;
    this.#fit();
    get("input").focus();
  }

  status(text) {
    get("status").textContent = text;
  }

  #send() {
    const text = get("input").value.trim();
    if (!get("send").hidden && (text || this.#attached.length > 0)) {
      const paints = get("paint").ariaPressed === "true";
      const attached = this.#attached.splice(0);
      this.#showAttached();
      this.fill("");
      this.status("");
      this.#onSend(text, attached, paints);
    }
  }

  #fit() {
    const input = get("input");
    input.rows = Math.min(12, input.value.split("\n").length);
  }

  #togglePaint() {
    const paints = get("paint").ariaPressed !== "true";
    get("paint").ariaPressed = String(paints);
    get("input").placeholder = paints ? "Describe an image" : "Write a message";
    get("input").focus();
  }

  #prepareImages() {
    const box = get("box");
    get("attach").addEventListener("click", () => get("file").click());
    get("file").addEventListener("change", () => { this.#attach(get("file").files); get("file").value = ""; });
    if (!this.#page.vision) return;
    get("input").addEventListener("paste", event => {
      const files = [...event.clipboardData.files].filter(file => file.type.startsWith("image/"));
      if (files.length > 0) { event.preventDefault(); this.#attach(files); }
    });
    document.addEventListener("dragover", event => { event.preventDefault(); box.classList.add("drop"); });
    document.addEventListener("dragleave", event => { if (!event.relatedTarget) box.classList.remove("drop"); });
    document.addEventListener("drop", event => { event.preventDefault(); box.classList.remove("drop"); this.#attach(event.dataTransfer.files); });
  }

  async #attach(files) {
    for (const file of files) {
      try {
        this.#attached.push(await images.read(file));
        this.status("");
      } catch (error) {
        this.status(error.message);
      }
    }
    this.#showAttached();
    get("input").focus();
  }

  #showAttached() {
    get("attachments").replaceChildren(...this.#attached.map((url, i) => element("li", {},
      element("img", { src: url, alt: "Attached image" }),
      element("button", { type: "button", ariaLabel: "Remove the image", onclick: () => { this.#attached.splice(i, 1); this.#showAttached(); } }, "×"))));
  }

  async #toggleRecording() {
    const button = get("record");
    try {
      if (this.#stopRecording) {
        const stop = this.#stopRecording;
        this.#stopRecording = undefined;
        button.ariaPressed = "false";
        button.ariaLabel = "Dictate";
        this.status("Recognizing…");
        const text = await api.transcribe(this.#page.speechToText, await stop());
        this.fill([get("input").value.trim(), text].filter(part => part).join(" "));
        this.status(text ? "" : "Nothing was heard.");
      } else {
        this.#stopRecording = await recorder.start();
        button.ariaPressed = "true";
        button.ariaLabel = "Stop dictating";
        this.status("Listening… Press again to end.");
      }
    } catch (error) {
      button.ariaPressed = "false";
      this.status(error.name === "NotAllowedError" ? "The browser may not use the microphone." : error.message);
    }
  }
}
