// Gets an answer from the model, with the calls of tools that it needs.
import * as api from "./api.js";
import * as tools from "./tools.js";

const mostRounds = 5;

/** What the server gets for a message. */
function wire(message) {
  if (message.role === "user" && message.images?.length) {
    const images = message.images.map(url => ({ type: "image_url", image_url: { url } }));
    return { role: "user", content: [...images, { type: "text", text: message.text }] };
  }
  if (message.role === "tool") return { role: "tool", tool_call_id: message.callId, content: message.text };
  if (message.calls?.length) {
    const calls = message.calls.map(call => ({ id: call.id, type: "function", function: { name: call.name, arguments: call.arguments } }));
    return { role: "assistant", content: message.text || null, tool_calls: calls };
  }
  return { role: message.role, content: message.text };
}

function bodyOf(messages, settings, model, hasImages) {
  const body = { model, messages: messages.map(wire), temperature: settings.temperature, max_tokens: settings.length };
  if (settings.system) body.messages.unshift({ role: "system", content: settings.system });
  if (settings.thinking) body.reasoning_effort = "medium";
  if (settings.tools && !hasImages) body.tools = tools.definitions;
  return body;
}

function addCall(calls, part) {
  const call = calls[part.index] ??= { id: part.id, name: "", arguments: "" };
  call.name += part.function?.name ?? "";
  call.arguments += part.function?.arguments ?? "";
}

/** Streams one answer of the model into a message. */
async function stream(body, message, signal, changed) {
  const start = performance.now();
  let first;
  for await (const chunk of api.chat(body, signal)) {
    const choice = chunk.choices[0];
    const delta = choice?.delta ?? {};
    if (delta.content || delta.reasoning_content || delta.tool_calls) first ??= performance.now();
    message.text += delta.content ?? "";
    message.thinking = (message.thinking ?? "") + (delta.reasoning_content ?? "");
    for (const part of delta.tool_calls ?? []) addCall(message.calls ??= [], part);
    if (choice?.finish_reason === "length") message.isCut = true;
    if (chunk.usage) message.tokens = chunk.usage.completion_tokens;
    changed(message);
  }
  message.firstToken = (first ?? performance.now()) - start;
  message.duration = performance.now() - (first ?? start);
}

/**
 * Answers a chat: adds messages of the assistant and of tools to it until the model needs no more tools.
 * @param add Adds a message to the chat and shows it.
 * @param changed Shows what has changed in a message.
 */
export async function answer({ chat, settings, page, signal, add, changed }) {
  const hasImages = chat.messages.some(message => message.images?.length && message.role === "user");
  const model = hasImages && page.vision ? page.vision : settings.model || page.chat;
  for (let round = 0; round < mostRounds; round++) {
    const context = chat.messages.filter(message => !message.generated && !message.paints && !message.error);
    const message = add({ role: "assistant", text: "", model });
    try {
      await stream(bodyOf(context, settings, model, hasImages), message, signal, changed);
    } catch (error) {
      if (error.name !== "AbortError") throw Object.assign(error, { target: message });
      message.isStopped = true;
      return message;
    } finally {
      message.isDone = true;
      changed(message);
    }
    if (!message.calls?.length) return message;
    for (const call of message.calls) {
      add({ role: "tool", callId: call.id, name: call.name, arguments: call.arguments, text: tools.run(call.name, call.arguments) });
    }
  }
  return undefined;
}
