// Reads answers aloud, one at a time.
import * as api from "./api.js";

let playing;

/** Ends what is read aloud. */
export function stop() {
  playing?.abort();
  playing = undefined;
}

/** Reads a text aloud; once more while it is read ends it. */
export async function toggle(model, text) {
  const wasPlaying = playing;
  stop();
  if (wasPlaying?.text === text) return;
  const control = new AbortController();
  control.text = text;
  playing = control;
  const address = URL.createObjectURL(await api.speak(model, text, control.signal));
  const audio = new Audio(address);
  control.signal.addEventListener("abort", () => audio.pause());
  try {
    await new Promise((resolve, reject) => {
      audio.onended = audio.onpause = resolve;
      audio.onerror = () => reject(new Error("The browser cannot play the audio."));
      audio.play().catch(reject);
    });
  } finally {
    URL.revokeObjectURL(address);
    if (playing === control) playing = undefined;
  }
}
