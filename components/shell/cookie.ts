const year = 31_536_000; // seconds

/** Keeps a preference of this browser for a year where the server can read it; null forgets it. */
export function setCookie(
  name: "variorum-theme" | "variorum-zone" | "variorum-language",
  value: string | null,
): void {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  const age = value === null ? 0 : year;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing outside secure contexts and in some browsers
  document.cookie = `${name}=${encodeURIComponent(value ?? "")}; Path=/; Max-Age=${age}; SameSite=Lax${secure}`;
}
