import type { Metadata } from "next";
import { type MessageKey, message } from "@/messages/translator";
import { viewerLanguage } from "./viewer-language";

/** A page's `generateMetadata`: its title in the viewer's language, and what else there is to say. */
export const titled =
  (key: MessageKey, more: Metadata = {}) =>
  async (): Promise<Metadata> => ({
    ...more,
    title: message(await viewerLanguage(), key),
  });
