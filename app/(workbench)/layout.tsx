import type { ReactNode } from "react";
import { OfflineBanner } from "@/components/shell/offline-banner";
import { SkipLink } from "@/components/shell/skip-link";
import { Toasts } from "@/components/ui/toast";
import { translator } from "@/messages/translator";
import { requireActor } from "../current-actor";

/** What every page behind the sign-in shares; the bar itself comes with the layouts below, which know the story. */
export default async function WorkbenchLayout({ children }: { children: ReactNode }) {
  await requireActor();
  return (
    <>
      <SkipLink label={translator("shell")("skip")} />
      {children}
      <OfflineBanner />
      <Toasts />
    </>
  );
}
