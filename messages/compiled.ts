import compile from "icu-minify/compile";
import { en } from "./en";

const compiled = (messages: unknown): unknown =>
  typeof messages === "string"
    ? compile(messages)
    : Object.fromEntries(Object.entries(Object(messages)).map(([key, value]) => [key, compiled(value)]));

/**
 * The messages, parsed once here, so that no browser has to: next.config.js puts the small formatter that takes parsed
 * messages in the place of the one that brings a parser. The type is that of the written ones, by which keys are checked.
 */
export const compiledEn = JSON.parse(JSON.stringify(compiled(en))) as typeof en; // plain objects: they go to the browser
