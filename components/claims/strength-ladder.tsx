"use client";

import { useTranslations } from "use-intl/react";
import { GroupLetter } from "@/components/ui/group-letter";
import type { ReadingView } from "@/lib/claims/view";
import { ladder } from "./strength";

/** How strong each rendering is, strongest first. */
export function StrengthLadder({ readings }: { readings: readonly ReadingView[] }) {
  const t = useTranslations("claims.ladder");
  const found = ladder(readings);
  if (!found) return null;
  return (
    <section aria-labelledby="ladder" className="border-line border-t pt-3">
      <h2 id="ladder" className="text-ink-soft text-xs">
        {t(found.scale)}
      </h2>
      <ol className="mt-2 flex flex-col">
        {found.rungs.map((rung, index) => (
          <li key={rung.degree} className="grid grid-cols-[5.5rem_1rem_minmax(0,1fr)] items-center gap-x-2">
            <span className="text-right text-ink-soft text-xs">
              {index === 0 ? t(found.ends[0]) : index === found.rungs.length - 1 ? t(found.ends[1]) : ""}
            </span>
            {/* The rail: one line from top to bottom with a notch at each rung. */}
            <span aria-hidden className="relative h-full min-h-7 border-line-strong border-l">
              <span className="absolute top-1/2 left-0 w-2 border-line-strong border-t" />
            </span>
            <span className="flex min-w-0 items-center gap-1.5 py-0.5">
              {rung.letters.map((letter) => (
                <GroupLetter key={letter} letter={letter} />
              ))}
              <span dir="auto" className="truncate font-serif text-sm">
                {rung.words}
              </span>
              <span className="truncate text-ink-soft text-xs">{rung.sigla.join(", ")}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
