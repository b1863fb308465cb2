"use client";

import { useTranslations } from "use-intl/react";
import { useIsConnected } from "@/components/live/events";
import { Banner } from "@/components/ui/banner";

/** Says so while the server can't be heard. */
export function OfflineBanner() {
  const t = useTranslations("shell");
  const isConnected = useIsConnected();
  return (
    <div role="status" className="fixed bottom-4 left-4 z-40 max-w-md print:hidden">
      {!isConnected && (
        <Banner tone="warn" className="rounded-md shadow-lg">
          {t("offline")}
        </Banner>
      )}
    </div>
  );
}
