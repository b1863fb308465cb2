"use client";

import { BookOpenText, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { type Mark, MarkedText } from "@/components/texts/marked-text";
import { classes } from "@/components/ui/classes";
import { hueOf } from "@/components/ui/group-hue";
import { Link } from "@/components/ui/link";
import { Siglum } from "@/components/ui/siglum";
import type { ReadingView } from "@/lib/claims/view";
import { excerpt } from "./excerpt";

const mostDense = 120; // characters: two lines of the pane at 1440 pixels

/** One source's words on the claim, in their sentence: the reading underlined, the words that differ heavier. */
export function ReadingLine({
  reading,
  outlet,
  language,
  isChangedByOutlet,
  contradicts,
  against,
  href,
  dense,
  children,
}: {
  reading: ReadingView;
  outlet: string | undefined;
  language: string | undefined;
  /** The outlet changed its text since it was first retrieved. */
  isChangedByOutlet: boolean;
  /** The same source holds another reading, too. */
  contradicts: boolean;
  /** The letter of the reading that is being tried: the words are held against it. Null: as they came. */
  against: string | null;
  /** The place in the full text. */
  href: string;
  /** Many readings: a sentence that is long is shortened around the words. */
  dense: boolean;
  /** What can be done with the reading. */
  children?: ReactNode;
}) {
  const t = useTranslations("claims");
  const hue = hueOf(reading.letter);
  const { start, text, isCutBefore, isCutAfter } = excerpt(reading, dense ? mostDense : Infinity);
  const placed = reading.spans.filter((span) => span.state !== "orphaned");
  const marks: Mark[] = [
    ...placed.map(({ start, end }) => ({
      start,
      end,
      className: classes("underline decoration-2 underline-offset-4", hue.underline),
    })),
    ...marksAgainst(reading, against).map(({ start, end }) => ({
      start,
      end,
      strong: true,
      className: "font-semibold decoration-[3px]",
    })),
  ];
  return (
    <li
      className={classes(
        "grid grid-cols-[6.5rem_minmax(0,1fr)_auto] items-baseline gap-x-2",
        dense ? "py-0.5" : "py-1.5",
      )}
    >
      <Siglum siglum={reading.siglum} name={outlet} className="justify-self-start" />
      <div className="flex flex-col gap-0.5">
        <p
          dir="auto"
          lang={language}
          className={classes(
            "max-w-[75ch] whitespace-pre-line font-serif",
            dense ? "text-[15px] leading-5" : "text-base leading-6",
          )}
        >
          {isCutBefore && "… "}
          <MarkedText text={text} from={start} marks={marks} />
          {isCutAfter && " …"}
        </p>
        {contradicts && (
          <p
            className="flex items-center gap-1 text-warn text-xs"
            title={t("contradictsLong", { siglum: reading.siglum })}
          >
            <TriangleAlert aria-hidden className="size-3" />
            {t("contradicts")}
          </p>
        )}
        {isChangedByOutlet && (
          <p className="flex items-center gap-1 text-warn text-xs" title={t("changedByOutletLong")}>
            <TriangleAlert aria-hidden className="size-3" />
            {t("changedByOutlet")}
          </p>
        )}
        {reading.spans.length > placed.length && <p className="text-warn text-xs">{t("orphaned")}</p>}
        {placed.some((span) => span.state === "moved") && (
          <p className="text-ink-soft text-xs">{t("moved")}</p>
        )}
      </div>
      <span className="flex items-center self-start">
        <Link
          href={href}
          prefetch={false}
          quiet
          aria-label={t("inText", { siglum: reading.siglum })}
          title={t("inText", { siglum: reading.siglum })}
          className="inline-flex size-6 items-center justify-center self-start text-ink-soft hover:bg-sunken hover:text-ink"
        >
          <BookOpenText aria-hidden className="size-4" />
        </Link>
        {children}
      </span>
    </li>
  );
}

/** The words that differ from the reading that is tried; its own words differ from nothing. */
function marksAgainst(reading: ReadingView, letter: string | null): ReadingView["marks"] {
  if (letter === null) return reading.marks;
  if (letter === reading.letter) return [];
  return reading.against.find((other) => other.letter === letter)?.marks ?? reading.marks;
}
