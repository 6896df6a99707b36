// Records the microphone as a WAV file of 16 kHz, which is what speech models take.

const rate = 16000;

/** Starts to record. The result stops it and gives the file. */
export async function start() {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true } });
  const context = new AudioContext({ sampleRate: rate });
  const parts = [];
  try {
    await context.audioWorklet.addModule(new URL("recorder-worklet.js", import.meta.url));
  } catch (error) {
    stream.getTracks().forEach(track => track.stop());
    await context.close();
    throw error;
  }
  const node = new AudioWorkletNode(context, "recorder");
  node.port.onmessage = ({ data }) => parts.push(data);

  // The node is silent, but browsers run only what leads to the loudspeaker.
  context.createMediaStreamSource(stream).connect(node).connect(context.destination);
  return async () => {
    stream.getTracks().forEach(track => track.stop());
    await context.close();
    return wav(parts);
  };
}

function wav(parts) {
  const count = parts.reduce((sum, part) => sum + part.length, 0);
  const view = new DataView(new ArrayBuffer(44 + count * 2));
  const text = (offset, letters) => [...letters].forEach((letter, i) => view.setUint8(offset + i, letter.charCodeAt(0)));
  text(0, "RIFF");
  view.setUint32(4, 36 + count * 2, true);
  text(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  text(36, "data");
  view.setUint32(40, count * 2, true);
  let offset = 44;
  for (const part of parts) {
    for (const sample of part) {
      view.setInt16(offset, Math.max(-1, Math.min(1, sample)) * 0x7fff, true);
      offset += 2;
    }
  }
  return new Blob([view], { type: "audio/wav" });
}
