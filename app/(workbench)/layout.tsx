import type { ReactNode } from "react";
import { Person } from "@/components/live/person";
import { OfflineBanner } from "@/components/shell/offline-banner";
import { SkipLink } from "@/components/shell/skip-link";
import { Toasts } from "@/components/ui/toast";
import { message } from "@/messages/translator";
import { requireActor } from "../current-actor";
import { viewerLanguage } from "../viewer-language";

/** What every page behind the sign-in shares; the bar itself comes with the layouts below, which know the story. */
export default async function WorkbenchLayout({ children }: { children: ReactNode }) {
  const { id } = await requireActor();
  return (
    <Person id={id}>
      <SkipLink label={message(await viewerLanguage(), "shell.skip")} />
      {children}
      <OfflineBanner />
      <Toasts />
    </Person>
  );
}
