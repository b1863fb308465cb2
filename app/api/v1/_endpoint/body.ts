import { AppError, invalid } from "@/lib/errors";

/** The bytes of a body, read no further than `maxBytes`: a longer one is refused while it still arrives. */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw tooLarge(maxBytes);
  if (!request.body) return new Uint8Array();
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks);
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      throw tooLarge(maxBytes);
    }
    chunks.push(value);
  }
}

/** The JSON value in a body; throws when it is declared as something else or cannot be read. */
export function parseJson(request: Request, bytes: Uint8Array): unknown {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") {
    throw invalid("Send the body as JSON, with the header Content-Type: application/json.", "Content-Type");
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw invalid("The body is not valid UTF-8.");
  }
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the body, which may be unpublished text.
    throw invalid(
      text.trim() === "" ? "The body is empty; it should be JSON." : "The body is not valid JSON.",
    );
  }
}

const tooLarge = (maxBytes: number) =>
  new AppError("too_large", `The body is larger than ${Math.floor(maxBytes / 1024)} KB; send less at once.`);
