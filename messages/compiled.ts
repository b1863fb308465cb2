import compile from "icu-minify/compile";
import { de } from "./de";
import { en } from "./en";
import type { Language } from "./languages";

type Messages = typeof en;

const compiled = (messages: unknown): unknown =>
  typeof messages === "string"
    ? compile(messages)
    : Object.fromEntries(Object.entries(Object(messages)).map(([key, value]) => [key, compiled(value)]));

// Plain objects: they go to the browser.
const plain = (messages: Messages): Messages => JSON.parse(JSON.stringify(compiled(messages))) as Messages;

const all: Readonly<Record<Language, Messages>> = { en: plain(en), de: plain(de) };

/**
 * The messages of a language, parsed once here, so that no browser has to: next.config.js puts the small formatter
 * that takes parsed messages in the place of the one that brings a parser. The type is that of the written English
 * ones, by which keys are checked.
 */
export const messagesOf = (language: Language): Messages => all[language];
