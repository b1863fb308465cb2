"use client";

import dynamic from "next/dynamic";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { AnnotationView, MarkedSource, TextMark } from "@/lib/claims/view";
import type { RevisionView } from "@/lib/sources/view";
import type { Span } from "@/lib/text/span";
import { DepartureBar } from "./departure-bar";
import { FullText } from "./full-text";
import { ClaimList } from "./mark-list";
import { passageAfter, selectPassage, useNextPassageKey } from "./next-passage";
import { NoteList } from "./note-list";
import { OverviewStrip } from "./overview-strip";
import type { Task } from "./selection-dialog";
import { SelectionToolbar } from "./selection-toolbar";
import { TextHead } from "./text-head";
import { selectionNow, useTextSelection } from "./text-selection";
import { useHighlight } from "./use-highlight";
import { useSourceText } from "./use-source-text";

const hintId = "text-hint";

// Opened now and then: its code comes when it is.
const SelectionDialog = dynamic(() => import("./selection-dialog").then((module) => module.SelectionDialog), {
  ssr: false,
});

/** A source's full text with its marks, and beside it the claims and notes that stand in it. */
export function SourceDesk({
  storyId,
  loaded,
  loadedNotes,
  older,
  claim,
  canEdit,
}: {
  storyId: string;
  loaded: MarkedSource;
  loadedNotes: readonly AnnotationView[];
  /** An older version that is shown instead of the newest, with its text. */
  older: { readonly revision: RevisionView; readonly text: string | null } | null;
  /** The number of the claim that the address selects. */
  claim: number | null;
  canEdit: boolean;
}) {
  const t = useTranslations("texts");
  const { source, notes, refresh } = useSourceText(storyId, loaded, loadedNotes);
  const revision = older?.revision ?? source.revision;
  const text = older ? older.text : source.text;
  const marks = older ? none : source.marks;
  const here = notes.filter((note) => note.targets.some((target) => target.sourceId === source.id));
  const [selected, setSelected] = useState(claim);
  const [selectedNote, setSelectedNote] = useState<string | null>(null);
  const [task, setTask] = useState<Task | null>(null);
  const pane = useRef<HTMLDivElement>(null);
  const textRef = useRef<HTMLDivElement>(null);
  const words = useTextSelection(textRef, text ?? "");
  const departs = older ? nowhere : source.departs;
  useHighlight("departs", textRef, text ?? "", departs, source);
  function selectDeparting() {
    const next = passageAfter(departs, words?.end ?? 0);
    if (textRef.current && next) selectPassage(pane.current, textRef.current, text ?? "", next);
  }
  useNextPassageKey(selectDeparting);

  useEffect(() => {
    if (claim !== null) goTo(textRef.current, `[data-claim="${claim}"]`);
  }, [claim]);

  function select(mark: TextMark) {
    if (mark.annotationId !== null) {
      setSelectedNote(mark.annotationId);
      goTo(textRef.current, `[data-note="${mark.annotationId}"]`);
      document.getElementById(`note-${mark.annotationId}`)?.scrollIntoView({ block: "nearest" });
      return;
    }
    setSelected(mark.claimNumber);
    setSelectedNote(null);
    window.history.replaceState(null, "", `?claim=${mark.claimNumber}`);
    goTo(textRef.current, `[data-claim="${mark.claimNumber}"]`);
  }
  const close = () => {
    setTask(null);
    window.getSelection()?.removeAllRanges();
  };
  return (
    <div className="grid md:h-[calc(100dvh-2.75rem)] md:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="flex min-h-0 flex-col">
        <TextHead storyId={storyId} source={source} revision={revision} backTo={selected} />
        <div className="flex min-h-0 flex-1">
          <div
            ref={pane}
            className="relative min-h-0 flex-1 overflow-y-auto overscroll-contain px-6 py-6 sm:px-12"
          >
            {text === null ? (
              <p className="text-ink-soft">{t("removed")}</p>
            ) : (
              <FullText
                textRef={textRef}
                text={text}
                language={source.language}
                label={t("text", { siglum: source.siglum })}
                hintId={hintId}
                marks={marks}
                selected={selected}
                selectedNote={selectedNote}
                onMark={select}
              />
            )}
          </div>
          {text !== null && (marks.length > 0 || departs.length > 0) && (
            <OverviewStrip
              length={text.length}
              marks={marks}
              alone={departs}
              selected={selected}
              onGo={(part) => {
                const { current } = pane;
                current?.scrollTo({ top: part * current.scrollHeight - current.clientHeight / 2 });
              }}
            />
          )}
        </div>
      </div>
      <aside
        aria-label={t("marks")}
        className="relative min-h-0 overflow-y-auto overscroll-contain border-line border-l bg-sunken/50 pb-6 max-md:border-t max-md:border-l-0"
      >
        <p id={hintId} className="border-line border-b px-4 py-3 text-ink-soft text-xs">
          {canEdit && !older ? t("hint") : t("marks")}
        </p>
        {source.departure && !older && (
          <DepartureBar departure={source.departure} passages={departs.length} onNext={selectDeparting} />
        )}
        <ClaimList storyId={storyId} marks={marks} selected={selected} onSelect={select} />
        <NoteList
          storyId={storyId}
          notes={older ? [] : here}
          selected={selectedNote}
          onSelect={(note) => {
            setSelectedNote(note.id);
            goTo(textRef.current, `[data-note="${note.id}"]`);
          }}
          onChanged={refresh}
        />
      </aside>
      {canEdit && !older && words && !task && (
        <SelectionToolbar
          selected={words}
          onTask={(name) => {
            const found = selectionNow(textRef.current, text ?? "", words);
            if (found) setTask({ task: name, selected: found, revisionId: revision.id });
          }}
        />
      )}
      {task && (
        <SelectionDialog
          storyId={storyId}
          language={source.language}
          task={task}
          claimNumber={selected}
          onClose={close}
          onWritten={(number) => {
            close();
            if (number !== null) setSelected(number);
            refresh();
          }}
        />
      )}
    </div>
  );
}

const none: readonly TextMark[] = [];
const nowhere: readonly Span[] = [];

function goTo(root: HTMLElement | null, selector: string): void {
  root?.querySelector(selector)?.scrollIntoView({ block: "center" });
}
