import { readFileSync } from "node:fs";

interface Header {
  readonly provenance: unknown;
  readonly sections: Readonly<Record<string, { type: string; at: number; bytes: number }>>;
}

/** A file of named arrays, as `scripts/train/packed-file.ts` writes them. */
export interface PackedFile {
  readonly provenance: unknown;
  readonly text: (name: string) => string;
  readonly int8: (name: string) => Int8Array;
  readonly uint16: (name: string) => Uint16Array;
  readonly int32: (name: string) => Int32Array;
}

/** Reads a packed file; its arrays are views on the file's bytes. Throws when a section is missing or of another type. */
export function readPacked(path: string | URL): PackedFile {
  const file = readFileSync(path);
  // A buffer of its own: pooled ones may begin at an odd offset, where an Int32Array can't.
  const bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
  const headerLength = file.readUInt32LE(0);
  const header: Header = JSON.parse(file.toString("utf8", 4, 4 + headerLength));
  const bodyAt = Math.ceil((4 + headerLength) / 8) * 8;
  const section = (name: string, type: string) => {
    const found = header.sections[name];
    if (found?.type !== type) throw new Error(`${path} has no section ${name} of type ${type}`);
    return { at: bodyAt + found.at, bytes: found.bytes };
  };
  return {
    provenance: header.provenance,
    text: (name) => {
      const { at, bytes: length } = section(name, "text");
      return file.toString("utf8", at, at + length);
    },
    int8: (name) => {
      const { at, bytes: length } = section(name, "Int8Array");
      return new Int8Array(bytes, at, length);
    },
    uint16: (name) => {
      const { at, bytes: length } = section(name, "Uint16Array");
      return new Uint16Array(bytes, at, length / 2);
    },
    int32: (name) => {
      const { at, bytes: length } = section(name, "Int32Array");
      return new Int32Array(bytes, at, length / 4);
    },
  };
}
