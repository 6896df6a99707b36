// Tools for demonstration: they run in the page.

const city = { type: "object", properties: { city: { type: "string" } }, required: ["city"] };

export const definitions = [
  { type: "function", function: { name: "get_weather", description: "Get the weather in a city.", parameters: city } },
  { type: "function", function: { name: "get_time", description: "Get the time in a city.", parameters: city } },
];

const zones = { London: "Europe/London", Paris: "Europe/Paris", Berlin: "Europe/Berlin", Tokyo: "Asia/Tokyo", "New York": "America/New_York" };
const weathers = ["sunny", "cloudy", "rainy", "windy"];

// No service is asked: the same city always has the same weather.
function weather(name) {
  const number = [...name].reduce((sum, letter) => sum + letter.codePointAt(0), 0);
  return `{"temperature": ${5 + (number % 23)}, "weather": "${weathers[number % weathers.length]}"}`;
}

function time(name) {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: zones[name] ?? "UTC" }).format(new Date());
}

/** Runs a tool and gives its result as the model gets it. */
export function run(name, argumentsText) {
  let given;
  try {
    given = JSON.parse(argumentsText);
  } catch {
    return JSON.stringify({ error: "The arguments are not valid JSON." });
  }
  if (name === "get_weather") return weather(String(given.city));
  if (name === "get_time") return time(String(given.city));
  return JSON.stringify({ error: `There is no tool ${name}.` });
}
