import type { Token } from "../model";

/** True where a token stands that is more than a mark. */
export const isWord = (tokens: readonly Token[], at: number): boolean => {
  const text = tokens[at]?.text ?? "";
  return /^[A-Za-z0-9]/u.test(text) || /[\p{L}\p{N}]/u.test(text);
};
