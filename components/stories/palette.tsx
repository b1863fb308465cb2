"use client";

import { usePathname, useRouter } from "next/navigation";
import useSWR from "swr";
import { useTranslations } from "use-intl/react";
import { claimsKey, readClaims } from "@/components/claims/claim-list";
import { useKeySettings } from "@/components/claims/key-store";
import { type KeyedCommand, keyedCommands } from "@/components/claims/keymap";
import { ask } from "@/components/claims/use-commands";
import { get } from "@/components/live/api";
import type { List } from "@/components/live/list";
import { CommandPalette, type PaletteSection } from "@/components/ui/command-palette";
import type { SourceView } from "@/lib/sources/view";
import type { StoryRow } from "@/lib/stories/view";

const parts = ["claims", "matrix", "texts", "sources", "report", "activity"] as const;
// These make no sense from a list that covers the page, or are the palette's own way of working.
const notAsked: ReadonlySet<KeyedCommand> = new Set(["next", "previous"]);

/** The palette of a story: its claims, sources and pages, the other stories, and what the review can do. */
export function Palette({ storyId, onClose }: { storyId: string | null; onClose: () => void }) {
  const t = useTranslations("shell");
  const p = useTranslations("stories.palette");
  const c = useTranslations("claims");
  const router = useRouter();
  const path = usePathname();
  const { keys, areOn } = useKeySettings();
  const read = <Row,>(key: string) => get<List<Row>>(key).then(({ items }) => items);
  const here = storyId && `stories/${storyId}`;
  const { data: list } = useSWR(storyId && claimsKey(storyId), readClaims);
  const claims = list?.items ?? [];
  const { data: sources = [] } = useSWR(here && `${here}/sources?of=palette`, () =>
    read<SourceView>(`${here}/sources`),
  );
  const { data: stories = [] } = useSWR("stories?of=palette", () => read<StoryRow>("stories"));
  const go = (to: string) => () => router.push(to);
  const sections: PaletteSection[] = [
    ...(path.includes("/claims")
      ? [
          {
            title: p("actions"),
            items: keyedCommands
              .filter((name) => !notAsked.has(name))
              .map((name) => ({
                id: `do ${name}`,
                label: c(`keys.${name}`),
                ...(areOn && { hint: keys[name] }),
                run: () => ask(name),
              })),
          },
        ]
      : []),
    {
      title: p("pages"),
      items: [
        ...(storyId
          ? parts.map((part) => ({ id: part, label: t(part), run: go(`/stories/${storyId}/${part}`) }))
          : []),
        { id: "stories", label: t("stories"), run: go("/stories") },
        { id: "account", label: t("account"), run: go("/account") },
      ],
    },
    {
      title: p("claims"),
      items: claims.map(({ id, number, statement, groups }) => ({
        ...{
          id,
          label: statement,
          hint: c("number", { number }),
          run: go(`/stories/${storyId}/claims/${number}`),
        },
        more: groups.map(({ label }) => label).join(" "),
      })),
    },
    {
      title: p("sources"),
      items: sources.map(({ id, siglum, outlet }) => ({
        ...{ id, label: outlet, hint: siglum, run: go(`/stories/${storyId}/sources/${id}`) },
      })),
    },
    {
      title: p("stories"),
      items: stories
        .filter(({ id }) => id !== storyId)
        .map(({ id, title }) => ({ id, label: title, run: go(`/stories/${id}`) })),
    },
  ];
  return (
    <CommandPalette
      label={p("label")}
      placeholder={p("placeholder")}
      nothing={p("nothing")}
      sections={sections}
      onClose={onClose}
    />
  );
}
