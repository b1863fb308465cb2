"use client";

import { useTranslations } from "use-intl/react";
import { classes } from "@/components/ui/classes";
import { GroupLetter } from "@/components/ui/group-letter";
import { Link } from "@/components/ui/link";
import type { TextMark } from "@/lib/claims/view";

interface ClaimHere {
  readonly number: number;
  readonly first: TextMark;
  readonly letters: readonly string[];
}

/** The claims that have words in the text, in the order of the text. */
export function claimsHere(marks: readonly TextMark[]): ClaimHere[] {
  const found = new Map<number, { number: number; first: TextMark; letters: string[] }>();
  for (const mark of marks) {
    if (mark.claimNumber === null || mark.annotationId !== null) continue;
    const known = found.get(mark.claimNumber);
    if (!known) {
      found.set(mark.claimNumber, {
        number: mark.claimNumber,
        first: mark,
        letters: mark.letter ? [mark.letter] : [],
      });
    } else if (mark.letter && !known.letters.includes(mark.letter)) {
      known.letters.push(mark.letter);
    }
  }
  return [...found.values()];
}

/** The claims of this text beside it; the selected one leads back to the review. */
export function ClaimList({
  storyId,
  marks,
  selected,
  onSelect,
}: {
  storyId: string;
  marks: readonly TextMark[];
  selected: number | null;
  onSelect: (mark: TextMark) => void;
}) {
  const t = useTranslations("texts");
  const c = useTranslations("claims");
  const here = claimsHere(marks);
  return (
    <section aria-labelledby="claims-here">
      <h2 id="claims-here" className="px-4 py-2 text-ink-soft text-xs">
        {t("claims", { count: here.length })}
      </h2>
      <ol className="border-line border-t">
        {here.map(({ number, first, letters }) => (
          <li
            key={number}
            className={classes(
              "flex flex-col border-line border-b px-4 py-1.5",
              number === selected && "bg-accent-wash",
            )}
          >
            <a
              href={`?claim=${number}`}
              aria-current={number === selected ? "true" : undefined}
              className="flex flex-col gap-0.5 rounded-md no-underline hover:underline"
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                onSelect(first);
              }}
            >
              <span className="flex items-center gap-1.5 text-ink-soft text-xs">
                {c("number", { number })}
                {first.kind && <span>{c(`kinds.${first.kind}`)}</span>}
                <span className="flex-1" />
                {letters.map((letter) => (
                  <GroupLetter key={letter} letter={letter} />
                ))}
              </span>
              <span className="line-clamp-2">{first.label}</span>
            </a>
            {number === selected && (
              <Link href={`/stories/${storyId}/claims/${number}`} className="self-start text-xs">
                {t("openClaim", { number })}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
