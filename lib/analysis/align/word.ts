import type { Token } from "../model";

/** True where a token stands that is more than a mark. */
export const isWord = (tokens: readonly Token[], at: number): boolean =>
  /[\p{L}\p{N}]/u.test(tokens[at]?.text ?? "");
