import { createHash, randomBytes } from "node:crypto";

const bytes = 32; // 256 bits: cannot be guessed, so a plain hash of it is enough to keep

/** A new random token, safe in a URL. It is shown once; only its hash is kept. */
export const newSecret = (): string => randomBytes(bytes).toString("base64url");

/** SHA-256 of a token, lower-case hexadecimal. */
export const hashSecret = (secret: string): string => createHash("sha256").update(secret).digest("hex");
