import type { Said } from "@/lib/errors";
import { inWords } from "@/messages/errors";
import { languageOfRequest } from "./language";

/** The answer to a write on several things, of which some were refused: why, in the language of whoever asked. */
export function refusedInWords<
  Result extends { readonly refused: readonly { readonly reason: string | Said }[] },
>({ headers }: Request, result: Result) {
  const language = languageOfRequest(headers);
  const refused = result.refused.map((one) => ({ ...one, reason: inWords(language, one.reason) }));
  return { ...result, refused };
}
