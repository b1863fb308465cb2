import { createTranslator, type MessageKeys, type NamespaceKeys, type NestedKeyOf } from "use-intl/core";
import { messagesOf } from "./compiled";
import type { en } from "./en";
import type { Language } from "./languages";

type Keys = NestedKeyOf<typeof en>;
/** The name of a part of the messages. */
export type Namespace = NamespaceKeys<typeof en, Keys>;
/** The whole name of a message, its namespace first. */
export type MessageKey = MessageKeys<typeof en, Keys>;

/** The messages of one namespace for server components; client components call `useTranslations`. */
export function translator<Name extends Namespace>(language: Language, namespace: Name) {
  return createTranslator({ locale: language, messages: messagesOf(language), namespace });
}

/** One message that takes no values, such as the title of a page. */
export const message = (language: Language, key: MessageKey): string =>
  createTranslator({ locale: language, messages: messagesOf(language) })(key);
