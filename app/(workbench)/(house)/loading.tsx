"use client";

import { useTranslations } from "use-intl/react";
import { Skeleton } from "@/components/ui/skeleton";

/** A list on its way. */
export default function Loading() {
  const t = useTranslations("common");
  return (
    <div className="pt-14">
      <Skeleton label={t("loading")} />
    </div>
  );
}
