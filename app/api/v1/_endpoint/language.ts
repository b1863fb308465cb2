import { type Language, languageCookie, languageFor } from "@/messages/languages";
import { cookieNamed } from "./cookie";

/** The language in which a request is answered: that of the viewer's pages, and for a program English unless it asks. */
export const languageOfRequest = (headers: Headers): Language =>
  languageFor(cookieNamed(languageCookie, headers), headers.get("accept-language"));
