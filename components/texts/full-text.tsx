"use client";

import { memo, type ReactNode, type RefObject, useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import { classes } from "@/components/ui/classes";
import { hueOf } from "@/components/ui/group-hue";
import type { TextMark } from "@/lib/claims/view";
import { display } from "./display";
import { stretches } from "./text-mark";
import { selectByKey } from "./text-selection";

/** The text exactly as it came, with its marks; nothing but the text stands inside `textRef`. */
export const FullText = memo(function FullText({
  textRef,
  text,
  language,
  label,
  hintId,
  marks,
  selected,
  selectedNote,
  onMark,
}: {
  textRef: RefObject<HTMLDivElement | null>;
  text: string;
  language: string;
  label: string;
  hintId: string;
  marks: readonly TextMark[];
  /** The number of the claim whose marks are filled. */
  selected: number | null;
  selectedNote: string | null;
  onMark: (mark: TextMark) => void;
}) {
  const describe = useMarkLabel();
  const [tip, setTip] = useState<{ label: string; x: number; y: number } | null>(null);
  const cut = useMemo(() => stretches(text.length, marks, selected), [text.length, marks, selected]);
  const isSelected = (mark: TextMark) =>
    mark.annotationId === null
      ? mark.claimNumber !== null && mark.claimNumber === selected
      : mark.annotationId === selectedNote;
  const showTip = (element: HTMLElement, mark: TextMark) => {
    const rect = element.getClientRects()[0];
    if (rect) setTip({ label: describe(mark), x: rect.left, y: rect.top });
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a text that can be selected by keyboard; no element says that */}
      <div
        ref={textRef}
        role="group"
        aria-label={label}
        aria-describedby={hintId}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys select words here
        tabIndex={0}
        lang={language}
        dir="auto"
        className="mx-auto max-w-[68ch] whitespace-pre-wrap font-serif text-read outline-offset-8 [overflow-wrap:anywhere]"
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return;
          if (selectByKey(event.currentTarget, event.key, event.shiftKey)) event.preventDefault();
        }}
      >
        {cut.map((stretch) => {
          const words = display(text, stretch.start, stretch.end);
          const [first, ...under] = stretch.marks;
          if (!first) return words;
          return (
            <a
              key={stretch.start}
              href={
                first.annotationId === null ? `?claim=${first.claimNumber}` : `#note-${first.annotationId}`
              }
              draggable={false}
              tabIndex={stretch.begins ? 0 : -1}
              // A stretch of nothing but a space has no words to be known by.
              aria-label={/\S/u.test(words) ? undefined : describe(first)}
              aria-description={describe(first)}
              aria-current={isSelected(first) ? "true" : undefined}
              data-claim={first.claimNumber ?? undefined}
              data-note={first.annotationId ?? undefined}
              className={classes(
                "cursor-text text-inherit hover:bg-sunken",
                isSelected(first) && (first.annotationId ? "bg-accent-wash" : hueOf(first.letter).fill),
              )}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                if (window.getSelection()?.isCollapsed !== false) onMark(first);
              }}
              onMouseEnter={(event) => showTip(event.currentTarget, first)}
              onMouseLeave={() => setTip(null)}
              onFocus={(event) => showTip(event.currentTarget, first)}
              onBlur={() => setTip(null)}
            >
              <Underlines marks={[first, ...under]}>{words}</Underlines>
            </a>
          );
        })}
      </div>
      {tip && (
        <div
          aria-hidden
          className="pointer-events-none fixed z-30 max-w-80 -translate-y-full rounded-md bg-ink px-2 py-1 text-paper text-xs"
          style={{ left: tip.x, top: tip.y - 4 }}
        >
          {tip.label}
        </div>
      )}
    </>
  );
});

const offsets = ["underline-offset-3", "underline-offset-6", "underline-offset-[9px]"];

/** A line for each mark over the words, one below the other: an element paints one line, so they lie in each other. */
function Underlines({
  marks,
  depth = 0,
  children,
}: {
  marks: readonly TextMark[];
  depth?: number;
  children: ReactNode;
}): ReactNode {
  const [mark, ...rest] = marks;
  if (!mark || depth >= offsets.length) return children;
  const hue =
    mark.annotationId === null ? hueOf(mark.letter).underline : "decoration-line-strong decoration-dotted";
  return (
    <span className={classes("underline decoration-2", offsets[depth], hue)}>
      <Underlines marks={rest} depth={depth + 1}>
        {children}
      </Underlines>
    </span>
  );
}

/** What a mark is, in a line: number and kind of the claim, or the note's own words. */
export function useMarkLabel(): (mark: TextMark) => string {
  const t = useTranslations("texts");
  const c = useTranslations("claims");
  return (mark) => {
    if (mark.annotationId !== null) return t("noteLabel", { label: mark.label });
    const number = mark.claimNumber ?? 0;
    const what = mark.kind
      ? t("markLabel", { number, kind: c(`kinds.${mark.kind}`), label: mark.label })
      : t("markAgreement", { number, label: mark.label });
    const others = mark.others.map(({ letter, label, sigla }) =>
      t("markOther", { letter, label, sigla: sigla.join(", ") }),
    );
    return [what, ...others].join(" · ");
  };
}
