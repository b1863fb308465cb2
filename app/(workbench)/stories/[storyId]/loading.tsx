"use client";

import { useTranslations } from "use-intl/react";
import { Skeleton } from "@/components/ui/skeleton";

/** A part of the story on its way. */
export default function Loading() {
  const t = useTranslations("common");
  return (
    <div className="mx-auto max-w-6xl px-4 pt-20">
      <Skeleton label={t("loading")} />
    </div>
  );
}
