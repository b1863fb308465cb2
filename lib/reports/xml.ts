// What XML 1.0 cannot hold, not even escaped: control characters, and two code points that are none.
const suspects = /\p{Cc}|[\ufffe\uffff]/gu;
const firstAllowed = 0x7f; // of the control characters; below it only tab and line breaks are

/** Text that an XML document can hold: what XML forbids becomes U+FFFD. */
export const xmlText = (text: string): string =>
  text.replace(suspects, (char) => {
    const code = char.charCodeAt(0);
    const isAllowed = "\t\n\r".includes(char) || (code >= firstAllowed && code < 0xfffe);
    return isAllowed ? char : "\ufffd";
  });

/** An XML element; attributes that are null are left out. Children are XML already, see `text`. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null>> = {},
  ...children: readonly string[]
): string {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${text(String(value))}"`],
  );
  const open = `<${name}${given.join("")}`;
  return children.length === 0 ? `${open}/>` : `${open}>${children.join("")}</${name}>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;", // a bare one would be read as a line feed
  "\n": "&#10;",
  "\t": "&#9;",
};

/** Text as XML, in an element or an attribute; line breaks survive a parser in both. */
export const text = (words: string): string =>
  xmlText(words).replace(/[&<>"\r\n\t]/gu, (char) => entities[char] ?? char);
