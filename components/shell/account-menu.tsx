"use client";

import { ChevronDown } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { useMenu } from "@/components/ui/use-menu";
import type { Viewer } from "./viewer";

const AccountList = dynamic(() => import("./account-list").then((module) => module.AccountList), {
  ssr: false,
});

/** The signed-in person: their pages, the theme, the way out. */
export function AccountMenu({ viewer }: { viewer: Viewer }) {
  const t = useTranslations("shell");
  const { button, menu, isNeeded } = useMenu();
  return (
    <>
      <Button {...button} look="quiet" size="small" aria-label={t("accountMenu", { name: viewer.name })}>
        <span className="max-w-40 truncate">{viewer.name}</span>
        <ChevronDown aria-hidden className="size-3.5" />
      </Button>
      {isNeeded && <AccountList {...menu} viewer={viewer} />}
    </>
  );
}
