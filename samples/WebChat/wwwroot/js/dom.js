// Makes elements. Text is always text: nothing here, or elsewhere in the page, reads HTML.

/** Makes an element with properties and children. */
export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (name in made) made[name] = value;
    else made.setAttribute(name, value);
  }
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

export function icon(name) {
  return element("span", { className: `icon icon-${name}`, ariaHidden: "true" });
}

/** A button with an icon, whose label is read aloud and shown as a tip. */
export function iconButton(name, label, onclick) {
  return element("button", { type: "button", className: "ghost", ariaLabel: label, title: label, onclick }, icon(name));
}

/** Copies a text and shows on the button that it is done. */
export async function copy(text, button) {
  await navigator.clipboard.writeText(text);
  const mark = button.querySelector(".icon");
  const before = mark.className;
  mark.className = "icon icon-check";
  setTimeout(() => { mark.className = before; }, 1200);
}
