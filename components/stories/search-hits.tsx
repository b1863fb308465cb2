"use client";

import { useTranslations } from "use-intl/react";
import { Link } from "@/components/ui/link";
import type { SearchHit } from "@/lib/verdicts/view";

/** What search found, by story, in the order in which it was found. */
export function SearchHits({ words, hits }: { words: string; hits: readonly SearchHit[] }) {
  const t = useTranslations("stories.search");
  const n = useTranslations("claims");
  const byStory = new Map<string, { title: string; hits: SearchHit[] }>();
  for (const hit of hits) {
    const { id, title } = hit.story;
    const story = byStory.get(id) ?? { title, hits: [] };
    story.hits.push(hit);
    byStory.set(id, story);
  }
  return (
    <div className="mt-4 pb-10">
      <p role="status" className="flex items-center gap-3 text-ink-soft">
        {t("found", { count: hits.length, words })}
        <Link href="/stories">{t("clear")}</Link>
      </p>
      {[...byStory].map(([id, story]) => (
        <div key={id} className="mt-5">
          <h2 className="border-line border-b pb-1 font-serif text-base">{story.title}</h2>
          <ul>
            {story.hits.map((hit) => (
              <li
                key={`${hit.kind} ${hit.source?.id ?? hit.claim?.number}`}
                className="relative grid grid-cols-[5rem_minmax(0,1fr)] gap-x-4 border-line border-b py-2 hover:bg-sunken/60"
              >
                <span className="text-ink-soft text-xs leading-5">{t(`kinds.${hit.kind}`)}</span>
                <span>
                  <Link href={hrefOf(hit)} quiet className="after:absolute after:inset-0 after:content-['']">
                    {hit.claim
                      ? `${n("number", { number: hit.claim.number })} ${hit.claim.statement}`
                      : hit.source?.siglum}
                  </Link>
                  <span dir="auto" className="mt-0.5 line-clamp-2 font-serif text-ink-soft">
                    {hit.snippet.map(({ text, isFound }, index) =>
                      isFound ? (
                        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one line, always replaced whole
                        <mark key={index} className="bg-transparent font-semibold text-ink underline">
                          {text}
                        </mark>
                      ) : (
                        text
                      ),
                    )}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function hrefOf({ story, source, claim }: SearchHit): string {
  return claim ? `/stories/${story.id}/claims/${claim.number}` : `/stories/${story.id}/sources/${source?.id}`;
}
