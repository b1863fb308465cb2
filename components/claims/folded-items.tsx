"use client";

import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";

const shownAtFirst = 12;
const spared = 3; // so few more are shown at once rather than behind a button

/** Items of a list, each an `li`: of very many the first ones, and a button that shows the others and hides them again. */
export function FoldedItems({ items }: { items: readonly ReactNode[] }) {
  const t = useTranslations("claims.fold");
  const [isOpen, setIsOpen] = useState(false);
  if (items.length <= shownAtFirst + spared) return items;
  return (
    <>
      {isOpen ? items : items.slice(0, shownAtFirst)}
      <li className="inline-flex py-0.5">
        <Button look="quiet" size="small" aria-expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
          {isOpen ? t("fewer") : t("more", { count: items.length - shownAtFirst })}
        </Button>
      </li>
    </>
  );
}
