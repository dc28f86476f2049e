// What scripts say, in the page's language; the page brings the texts (ScriptWords.cs).
let known = null;

/** A text with its places {0}, {1}… filled in; English where the page brought none. */
export function says(english, ...with_) {
  known ??= JSON.parse(document.documentElement.dataset.words ?? '{}');
  return (known[english] ?? english).replace(/\{(\d)\}/g, (_, place) => with_[place]);
}
