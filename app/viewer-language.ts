import { cookies, headers } from "next/headers";
import { type Language, languageCookie, languageFor, languageOf } from "@/messages/languages";

/** What the viewer chose on the account page; null when they leave it to their browser. */
export const chosenLanguage = async (): Promise<Language | null> =>
  languageOf((await cookies()).get(languageCookie)?.value);

/** The language of this request's page. */
export async function viewerLanguage(): Promise<Language> {
  const [chosen, head] = await Promise.all([chosenLanguage(), headers()]);
  return languageFor(chosen ?? undefined, head.get("accept-language"));
}
