"use client";

import type { RefObject } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Select } from "@/components/ui/select";
import type { MarkedSource, TextMark } from "@/lib/claims/view";
import { FullText } from "../full-text";
import { OverviewStrip } from "../overview-strip";
import { useHighlight } from "../use-highlight";

/** A source that can be chosen. */
export interface Choice {
  readonly id: string;
  readonly siglum: string;
  readonly outlet: string;
}

/** One of the two texts, with the choice of its source and the passages that it tells alone. */
export function Pane({
  side,
  source,
  choices,
  alone,
  paneRef,
  textRef,
  selected,
  hintId,
  onChoose,
  onMark,
  onNextAlone,
}: {
  side: "left" | "right";
  source: MarkedSource;
  choices: readonly Choice[];
  alone: readonly { readonly start: number; readonly end: number }[];
  paneRef: RefObject<HTMLDivElement | null>;
  textRef: RefObject<HTMLDivElement | null>;
  selected: number | null;
  hintId: string;
  onChoose: (id: string) => void;
  onMark: (mark: TextMark) => void;
  onNextAlone: () => void;
}) {
  const t = useTranslations("texts");
  const text = source.text ?? "";
  useHighlight(`alone-${side}`, textRef, text, alone, source);
  return (
    <section
      aria-label={source.outlet}
      className="flex min-h-0 min-w-0 flex-col border-line md:last:border-l"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-b px-4 py-1.5">
        <Select
          label={t(`beside.${side}`)}
          labelHidden
          className="w-40"
          options={choices.map(({ id, siglum, outlet }) => ({ value: id, label: `${siglum} · ${outlet}` }))}
          value={source.id}
          onChange={onChoose}
        />
        <p className="min-w-0 flex-1 truncate text-ink-soft text-xs">
          {t("beside.alone", { count: alone.length })}
        </p>
        {alone.length > 0 && (
          <Button look="quiet" size="small" onPress={onNextAlone}>
            {t("beside.next")}
            <Kbd>a</Kbd>
          </Button>
        )}
      </div>
      <div className="flex min-h-0 flex-1">
        <div
          ref={paneRef}
          className="relative min-h-0 flex-1 overflow-y-auto overscroll-contain px-6 py-6 max-md:max-h-[70dvh] print:max-h-none print:overflow-visible"
        >
          {source.text === null ? (
            <p className="text-ink-soft">{t("removed")}</p>
          ) : (
            <FullText
              textRef={textRef}
              text={text}
              language={source.language}
              label={t("text", { siglum: source.siglum })}
              hintId={hintId}
              marks={source.marks}
              selected={selected}
              selectedNote={null}
              onMark={onMark}
            />
          )}
        </div>
        <OverviewStrip
          length={text.length}
          marks={source.marks}
          alone={alone}
          selected={selected}
          onGo={(part) => {
            const { current } = paneRef;
            current?.scrollTo({ top: part * current.scrollHeight - current.clientHeight / 2 });
          }}
        />
      </div>
    </section>
  );
}
