import { createTranslator, type NamespaceKeys, type NestedKeyOf } from "use-intl/core";
import { compiledEn } from "./compiled";
import type { en } from "./en";

/**
 * The messages of one namespace for server components and metadata; client components call `useTranslations`.
 * One language so far: another one comes in here and in `app/layout.tsx`.
 */
export function translator<Namespace extends NamespaceKeys<typeof en, NestedKeyOf<typeof en>>>(
  namespace: Namespace,
) {
  return createTranslator({ locale: "en", messages: compiledEn, namespace });
}
