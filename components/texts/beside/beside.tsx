"use client";

import { ArrowLeftRight } from "lucide-react";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { get } from "@/components/live/api";
import { useChanges } from "@/components/live/use-changes";
import { useLoaded } from "@/components/live/use-loaded";
import { Checkbox } from "@/components/ui/checkbox";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import { LinkButton } from "@/components/ui/link";
import type { BesideView } from "@/lib/claims/view";
import { passageAfter, selectPassage, useNextPassageKey } from "../next-passage";
import type { Task } from "../selection-dialog";
import { SelectionToolbar } from "../selection-toolbar";
import { selectionNow, useTextSelection } from "../text-selection";
import { type Choice, Pane } from "./pane";
import { useFollow } from "./use-follow";

const SelectionDialog = dynamic(
  () => import("../selection-dialog").then((module) => module.SelectionDialog),
  { ssr: false },
);

const sides = ["left", "right"] as const;
type Side = (typeof sides)[number];
const hintId = "beside-hint";

/** Two sources side by side, or what is missing for it. */
export function Beside({
  storyId,
  sources,
  loaded,
  canEdit,
}: {
  storyId: string;
  sources: readonly Choice[];
  loaded: BesideView | null;
  canEdit: boolean;
}) {
  const t = useTranslations("texts.beside");
  if (loaded) return <TwoTexts storyId={storyId} sources={sources} loaded={loaded} canEdit={canEdit} />;
  return (
    <div className="px-6">
      <h1 className="sr-only">{t("title")}</h1>
      <EmptyState
        title={t("empty.title")}
        action={<LinkButton href={`/stories/${storyId}/sources`}>{t("empty.toSources")}</LinkButton>}
      >
        {t("empty.text")}
      </EmptyState>
    </div>
  );
}

function TwoTexts({
  storyId,
  sources,
  loaded,
  canEdit,
}: {
  storyId: string;
  sources: readonly Choice[];
  loaded: BesideView;
  canEdit: boolean;
}) {
  const t = useTranslations("texts.beside");
  const router = useRouter();
  const key = `stories/${storyId}/texts?left=${loaded.left.id}&right=${loaded.right.id}`;
  const { data: view, mutate } = useLoaded<BesideView>(key, loaded, get);
  useChanges(storyId, () => void mutate());
  const refs = {
    left: { pane: useRef<HTMLDivElement>(null), text: useRef<HTMLDivElement>(null) },
    right: { pane: useRef<HTMLDivElement>(null), text: useRef<HTMLDivElement>(null) },
  };
  const [follows, setFollows] = useState(true);
  const [selected, setSelected] = useState<number | null>(null);
  const [task, setTask] = useState<(Task & { readonly side: Side }) | null>(null);
  const words = {
    left: useTextSelection(refs.left.text, view.left.text ?? ""),
    right: useTextSelection(refs.right.text, view.right.text ?? ""),
  };
  useFollow(
    { ...refs.left, body: view.left.text ?? "" },
    { ...refs.right, body: view.right.text ?? "" },
    view.anchors,
    follows,
  );

  const show = (left: string, right: string) =>
    router.push(`/stories/${storyId}/texts?left=${left}&right=${right}`);
  // Choosing what stands on the other side changes the sides.
  const choose = (side: Side) => (id: string) => {
    const other = side === "left" ? view.right.id : view.left.id;
    const rest = id === other ? view[side].id : other;
    if (side === "left") show(id, rest);
    else show(rest, id);
  };
  /** Selects the next passage that this text tells alone; with `either`, the other one's where it tells none. */
  function selectAlone(asked: Side, which: "this" | "either") {
    const other = asked === "left" ? "right" : "left";
    const side = which === "either" && view.alone[asked].length === 0 ? other : asked;
    const { current: root } = refs[side].text;
    const next = passageAfter(view.alone[side], words[side]?.end ?? 0);
    if (root && next) selectPassage(refs[side].pane.current, root, view[side].text ?? "", next);
  }
  useNextPassageKey((target) =>
    selectAlone(refs.right.text.current?.contains(target) ? "right" : "left", "either"),
  );

  const marked = sides.find((side) => words[side] !== null);
  const close = () => {
    setTask(null);
    window.getSelection()?.removeAllRanges();
  };
  return (
    <div className="flex flex-col md:h-[calc(100dvh-2.75rem)] print:md:h-auto">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b px-4 py-1.5">
        <h1 className="font-semibold">{t("title")}</h1>
        <p id={hintId} className="min-w-0 flex-1 text-ink-soft text-xs">
          {canEdit && t("hint")}
        </p>
        <Checkbox isSelected={follows} onChange={setFollows}>
          {t("follow")}
        </Checkbox>
        <IconButton label={t("swap")} onPress={() => show(view.right.id, view.left.id)}>
          <ArrowLeftRight aria-hidden />
        </IconButton>
      </div>
      <div className="grid min-h-0 flex-1 md:grid-cols-2">
        {sides.map((side) => (
          <Pane
            key={side}
            side={side}
            source={view[side]}
            choices={sources}
            alone={view.alone[side]}
            paneRef={refs[side].pane}
            textRef={refs[side].text}
            selected={selected}
            hintId={hintId}
            onChoose={choose(side)}
            onMark={(mark) => {
              setSelected(mark.claimNumber);
              const other = refs[side === "left" ? "right" : "left"].text.current;
              other?.querySelector(`[data-claim="${mark.claimNumber}"]`)?.scrollIntoView({ block: "center" });
            }}
            onNextAlone={() => selectAlone(side, "this")}
          />
        ))}
      </div>
      {canEdit && marked && words[marked] && !task && (
        <SelectionToolbar
          selected={words[marked]}
          onTask={(name) => {
            const found = selectionNow(refs[marked].text.current, view[marked].text ?? "", words[marked]);
            if (found)
              setTask({ task: name, selected: found, side: marked, revisionId: view[marked].revision.id });
          }}
        />
      )}
      {task && (
        <SelectionDialog
          storyId={storyId}
          language={view[task.side].language}
          task={task}
          claimNumber={selected}
          onClose={close}
          onWritten={(number) => {
            close();
            if (number !== null) setSelected(number);
            void mutate();
          }}
        />
      )}
    </div>
  );
}
