const landing = "/stories";

/**
 * Where to go after signing in: the wanted page, if it is a path of this site, else the list of stories.
 * `//host`, `/\host`, a control character within, and the sign-in pages themselves are no way back.
 */
export function wayBack(wanted: string | string[] | undefined): string {
  if (typeof wanted !== "string") return landing;
  const path = pathOf(wanted);
  if (!path || /^\/(sign-in|invitation|api)(\/|\?|$)/.test(path)) return landing;
  return path;
}

const here = "http://here.invalid"; // stands for this site, whatever its address

function pathOf(wanted: string): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop tabs and line ends in addresses, so "/\t/host" would leave the site
  if (!/^\/(?![/\\])[^\\\u0000-\u001f]*$/.test(wanted)) return null;
  try {
    const address = new URL(wanted, here);
    const path = address.pathname + address.search + address.hash;
    // "/..//host" has become "//host" by now.
    return address.origin === here && !path.startsWith("//") ? path : null;
  } catch {
    return null;
  }
}
