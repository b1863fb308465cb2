import { writeFileSync } from "node:fs";

export type Section = Uint8Array | Int8Array | Uint16Array | Int32Array | string;

/**
 * Writes named arrays and texts as one file that loads without parsing: the length of the header (4 bytes), the
 * header as JSON, then each section at a multiple of 8 bytes. `lib/engine/packed-file.ts` reads it.
 */
export function writePacked(path: string, sections: Readonly<Record<string, Section>>, provenance: unknown) {
  const entries: Record<string, { type: string; at: number; bytes: number }> = {};
  const bodies: { at: number; bytes: Buffer }[] = [];
  let at = 0;
  for (const [name, section] of Object.entries(sections)) {
    const bytes =
      typeof section === "string"
        ? Buffer.from(section, "utf8")
        : Buffer.from(section.buffer, section.byteOffset, section.byteLength);
    const type = typeof section === "string" ? "text" : section.constructor.name;
    entries[name] = { type, at, bytes: bytes.length };
    bodies.push({ at, bytes });
    at += Math.ceil(bytes.length / 8) * 8;
  }
  const json = Buffer.from(JSON.stringify({ provenance, sections: entries }), "utf8");
  const bodyAt = Math.ceil((4 + json.length) / 8) * 8;
  const file = Buffer.alloc(bodyAt + at, 32);
  file.writeUInt32LE(json.length, 0);
  json.copy(file, 4);
  for (const body of bodies) body.bytes.copy(file, bodyAt + body.at);
  writeFileSync(path, file);
  return file.length;
}
