import { Zip, ZipDeflate } from "fflate";

/** A file of an archive: its parts are asked for when it is its turn, so a later one may tell what an earlier one met. */
export interface Entry {
  readonly name: string;
  readonly parts: Iterable<string>;
}

const enough = 1 << 18; // characters that are compressed at once

/** A ZIP archive, piece by piece as it is made; `at` is the time that its files bear. */
export function* zipped(entries: Iterable<Entry>, at: Date): Generator<Uint8Array> {
  const made: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    made.push(chunk);
  });
  const encoder = new TextEncoder();
  for (const { name, parts } of entries) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = at;
    zip.add(file);
    let text = "";
    for (const part of parts) {
      text += part;
      if (text.length < enough) continue;
      file.push(encoder.encode(text));
      text = "";
      yield* made.splice(0);
    }
    file.push(encoder.encode(text), true);
    yield* made.splice(0);
  }
  zip.end();
  yield* made;
}
