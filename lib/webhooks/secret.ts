import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { env } from "@/lib/env";

// By this beginning a secret is known for one in a log or a repository.
const mark = "vwh_";
const ivLength = 12; // bytes, as AES-GCM wants them
const tagLength = 16;

/** A new secret, 256 bits; it is shown once. */
export const newWebhookSecret = (): string => `${mark}${randomBytes(32).toString("base64url")}`;

// The instance's key lies in the data folder: who reads the database alone cannot sign in our name.
const key = () => Buffer.from(hkdfSync("sha256", env().auditKey, "", "variorum webhook secret/1", 32));

/** Encrypts a secret for its row: AES-256-GCM, bound to the webhook's id so that rows cannot be swapped. */
export function sealSecret(secret: string, webhookId: string): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv("aes-256-gcm", key(), iv).setAAD(Buffer.from(webhookId));
  const sealed = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return new Uint8Array(Buffer.concat([iv, cipher.getAuthTag(), sealed]));
}

/** The secret of a row. Throws when it was sealed with another key, or for another webhook. */
export function openSecret(sealed: Uint8Array, webhookId: string): string {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv("aes-256-gcm", key(), bytes.subarray(0, ivLength), {
    authTagLength: tagLength,
  })
    .setAAD(Buffer.from(webhookId))
    .setAuthTag(bytes.subarray(ivLength, ivLength + tagLength));
  const opened = [decipher.update(bytes.subarray(ivLength + tagLength)), decipher.final()];
  return Buffer.concat(opened).toString("utf8");
}

/** What a receiver checks: `v1=` and HMAC-SHA256 over the time, a dot and the body, lower-case hexadecimal. */
export const signatureOf = (secret: string, timestamp: string, body: string): string =>
  `v1=${createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex")}`;
