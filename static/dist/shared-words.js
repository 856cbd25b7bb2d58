// static/js/draw/words.js
var value = (text, meaning) => ({ value: text, meaning });
function words(texts, ...put) {
  const parts = [];
  for (const part of texts.flatMap((text, k) => [text, put[k] ?? ""].flat())) {
    const before = parts.at(-1);
    if (typeof part === "string" && typeof before === "string") parts[parts.length - 1] = before + part;
    else if (part !== "") parts.push(part);
  }
  return parts;
}
var textOf = (parts) => parts.map((part) => typeof part === "string" ? part : part.value).join("");

export {
  value,
  words,
  textOf
};
