// The measurements in the head of the page.
import * as api from "./api.js";

const show = (name, text) => { document.getElementById(`metric-${name}`).textContent = text; };

/** Shows how fast an answer came. */
export function showAnswer(message) {
  if (message?.firstToken === undefined || !message.tokens) return;
  show("ttft", `${message.firstToken.toFixed(0)} ms`);
  show("rate", message.tokens > 1 && message.duration > 0 ? ((message.tokens - 1) / message.duration * 1000).toFixed(0) : "–");
}

/** Shows again and again how busy the model is, while the page can be seen. */
export function watch(modelId, period = 3000) {
  const look = async () => {
    if (document.hidden || !modelId()) return;
    try {
      const model = await api.model(modelId());
      show("queue", `${model.active_requests} / ${model.max_active_requests}`);
    } catch {
      show("queue", "–");
    }
  };
  setInterval(look, period);
  look();
  return look;
}
