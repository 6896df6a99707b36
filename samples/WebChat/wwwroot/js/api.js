// The server's endpoints.

const base = "v1";

/** An error that the server has explained. */
export class ApiError extends Error {
  constructor(message, status, retryAfter) {
    super(message);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

let key = "";

/** Sets the key that is sent with each request; empty for none. */
export function useKey(value) {
  key = value;
}

async function request(path, options = {}) {
  const headers = { ...options.headers };
  if (key) headers.Authorization = `Bearer ${key}`;
  let response;
  try {
    response = await fetch(`${base}/${path}`, { ...options, headers });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new ApiError("The server cannot be reached. Is it running?", 0);
  }
  if (!response.ok) throw await explain(response);
  return response;
}

async function explain(response) {
  const retryAfter = Number(response.headers.get("Retry-After")) || undefined;
  const body = await response.json().catch(() => undefined);
  return new ApiError(body?.error?.message ?? `The server answered with status ${response.status}.`, response.status, retryAfter);
}

function post(path, body, signal) {
  return request(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body), signal });
}

/** Reads the events of a stream, each as an object. */
async function* events(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  try {
    while (true) {
      const { value, done } = await reader.read();
      if (done) throw new ApiError("The server closed the connection before the end of the answer.", 0);
      text += value;
      let end;
      while ((end = text.indexOf("\n\n")) >= 0) {
        const data = text.slice(0, end).replace(/^data: ?/, "");
        text = text.slice(end + 2);
        if (data === "[DONE]") return;
        const event = JSON.parse(data);
        if (event.error) throw new ApiError(event.error.message, 500);
        yield event;
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Streams the answer to a chat. Aborting the signal stops the model. */
export async function* chat(body, signal) {
  yield* events(await post("chat/completions", { ...body, stream: true, stream_options: { include_usage: true } }, signal));
}

/** Streams the steps of a generation of images. */
export async function* paint(body, signal) {
  yield* events(await post("images/generations", { ...body, stream: true, partial_images: 3 }, signal));
}

/** Recognizes what is said in a WAV file. */
export async function transcribe(model, wav, signal) {
  const form = new FormData();
  form.append("model", model);
  form.append("file", wav, "speech.wav");
  return (await (await request("audio/transcriptions", { method: "POST", body: form, signal })).json()).text;
}

/** Speaks a text. */
export async function speak(model, text, signal) {
  return (await post("audio/speech", { model, input: text, voice: "default", response_format: "wav" }, signal)).blob();
}

/** How busy a model is. */
export async function model(id) {
  return (await request(`models/${encodeURIComponent(id)}`)).json();
}

/** All models. */
export async function models() {
  return (await (await request("models")).json()).data;
}
