/** What a file gave: its text, exactly, or why it gave none (a message of `sources.file`). */
export type FileResult =
  | { readonly name: string; readonly text: string }
  | {
      readonly name: string;
      readonly fault: "notText" | "notUtf8" | "nul" | "empty" | "tooLarge" | "unreadable";
      readonly type?: string;
      readonly position?: number;
    };

/** The largest file that is taken, in bytes: the server's own limit for a text. */
export const largestFile = 2 * 1024 * 1024;

// Their bytes may happen to be valid UTF-8, but their text is not what the bytes say.
const notPlain = /\.(docx?|odt|rtf|pdf|html?|xml|pages|zip|png|jpe?g)$/i;

/** Reads a file strictly as UTF-8. A byte order mark and all line ends stay as they are. */
export async function readTextFile(file: File): Promise<FileResult> {
  const { name } = file;
  const type = notPlain.exec(name)?.[1];
  if (type) return { name, fault: "notText", type: type.toUpperCase() };
  if (file.size > largestFile) return { name, fault: "tooLarge" };
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return { name, fault: "unreadable" }; // a folder, or a file that went away
  }
  const text = decode(bytes);
  if (text === null) return { name, fault: "notUtf8" };
  if (text.replace(/^\uFEFF/, "").trim() === "") return { name, fault: "empty" };
  const position = text.indexOf("\0");
  return position < 0 ? { name, text } : { name, fault: "nul", position };
}

/** The text of UTF-8 bytes, null for anything else. */
export function decode(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
