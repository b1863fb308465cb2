import { cookies, headers } from "next/headers";
import { type Language, languageOf, languages } from "@/messages/languages";

/** The language that the viewer chose, else the first of their browser's that there are messages in, else English. */
export function languageFor(chosen: string | undefined, acceptLanguage: string | null): Language {
  const asked = (acceptLanguage ?? "").split(",").map((part) => part.split(";")[0]?.trim());
  for (const tag of [chosen, ...asked]) {
    const language = languageOf(tag);
    if (language) return language;
  }
  return languages[0];
}

/** What the viewer chose on the account page; null when they leave it to their browser. */
export const chosenLanguage = async (): Promise<Language | null> =>
  languageOf((await cookies()).get("variorum-language")?.value);

/** The language of this request's page. */
export async function viewerLanguage(): Promise<Language> {
  const [chosen, head] = await Promise.all([chosenLanguage(), headers()]);
  return languageFor(chosen ?? undefined, head.get("accept-language"));
}
