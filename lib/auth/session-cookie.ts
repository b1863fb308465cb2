import { env } from "@/lib/env";

/** Whether cookies are for https only: when the address that people type is one. */
export const secureCookies = (): boolean => env().publicUrl.startsWith("https://");

/** The session cookie's name. Its own, since cookies do not tell apart the ports of one machine. */
export const sessionCookie = (): string => `${secureCookies() ? "__Secure-" : ""}variorum.session`;
