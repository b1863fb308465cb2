"use client";

import { useTranslations } from "use-intl/react";

/** Covers the page while files are held over it. */
export function DropVeil({ isOver }: { isOver: boolean }) {
  const t = useTranslations("sources");
  if (!isOver) return null;
  return (
    <div className="pointer-events-none fixed inset-2 z-50 flex items-center justify-center rounded-md border-2 border-accent border-dashed bg-accent-wash/90">
      <p className="font-serif text-2xl text-accent">{t("dropHere")}</p>
    </div>
  );
}
