/** The value of a cookie of this name; undefined where the request brings none. */
export function cookieNamed(name: string, headers: Headers): string | undefined {
  for (const pair of headers.get("cookie")?.split(";") ?? []) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}
