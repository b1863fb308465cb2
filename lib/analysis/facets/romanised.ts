import { withoutAccents } from "@/lib/text/fold";

// What the systems of romanisation write differently for one sound: Kirillov / Kirilov, Yulia / Julia / Iulia.
const sounds: readonly (readonly [RegExp, string])[] = [
  [/sch|sh|ch|tch|cz|tsch/gu, "s"],
  [/kh|gh|ck|q/gu, "k"],
  [/ph/gu, "f"],
  [/th|dh/gu, "t"],
  [/zh|dj|dzh/gu, "j"],
  [/ya|ia|ja/gu, "a"],
  [/yu|iu|ju|ou|oo/gu, "u"],
  [/ye|ie|je|ee/gu, "e"],
  [/[yj]/gu, "i"],
  [/w/gu, "v"],
  [/(.)\1/gu, "$1"],
  [/ii+/gu, "i"],
  [/ff|v$/gu, "f"],
  [/h/gu, ""],
]; // prettier-ignore

/** A key by sound for a name in Latin letters; "Ivanov" and "Iwanow" share it. */
export function romanised(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  if (keys.size >= mostKeys) keys.clear();
  const key = bySound(name);
  keys.set(name, key);
  return key;
}

const keys = new Map<string, string>();
const mostKeys = 20_000; // the names of a few hundred articles

function bySound(name: string): string {
  let key = withoutAccents(name)
    .toLowerCase()
    .replace(/[^\p{L}]/gu, "");
  for (const [pattern, sound] of sounds) key = key.replace(pattern, sound);
  return key;
}
