"use client";

import { Pencil, Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { patch, post, remove } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { classes } from "@/components/ui/classes";
import { IconButton } from "@/components/ui/icon-button";
import { Time } from "@/components/ui/time";
import { showFailure, showToast } from "@/components/ui/toast";
import type { AnnotationView } from "@/lib/claims/view";
import { useWrite } from "./use-write";

// Opened now and then: its code comes when it is.
const NoteForm = dynamic(() => import("./note-form").then((module) => module.NoteForm), { ssr: false });

/** The notes on this text beside it: one's own can be changed and deleted, and a deletion taken back. */
export function NoteList({
  storyId,
  notes,
  selected,
  onSelect,
  onChanged,
}: {
  storyId: string;
  notes: readonly AnnotationView[];
  selected: string | null;
  onSelect: (note: AnnotationView) => void;
  onChanged: () => void;
}) {
  const t = useTranslations("texts");
  const failure = useFailure();
  const path = (note: AnnotationView) => `stories/${storyId}/annotations/${note.id}`;

  async function restore(note: AnnotationView) {
    try {
      await post(`${path(note)}/restore`, { rowVersion: note.rowVersion });
      showToast(t("noteRestored"));
    } catch (error) {
      showFailure(failure(error));
    }
    onChanged();
  }
  async function erase(note: AnnotationView) {
    try {
      const deleted = await remove<AnnotationView>(path(note), { rowVersion: note.rowVersion });
      showToast(t("noteDeleted"), { undo: () => void restore(deleted) });
    } catch (error) {
      showFailure(failure(error));
    }
    onChanged();
  }
  return (
    <section aria-labelledby="notes-here">
      <h2 id="notes-here" className="px-4 py-2 text-ink-soft text-xs">
        {t("notes", { count: notes.length })}
      </h2>
      <ol className={classes(notes.length > 0 && "border-line border-t")}>
        {notes.map((note) => (
          <Note
            key={note.id}
            path={path(note)}
            note={note}
            isSelected={note.id === selected}
            onSelect={() => onSelect(note)}
            onErase={() => void erase(note)}
            onChanged={onChanged}
          />
        ))}
      </ol>
    </section>
  );
}

function Note({
  path,
  note,
  isSelected,
  onSelect,
  onErase,
  onChanged,
}: {
  path: string;
  note: AnnotationView;
  isSelected: boolean;
  onSelect: () => void;
  onErase: () => void;
  onChanged: () => void;
}) {
  const t = useTranslations("texts");
  // What the note said when its author began to change it.
  const [begun, setBegun] = useState<string | null>(null);
  const { isPending, failure, write } = useWrite();
  async function save(body: string): Promise<boolean> {
    const isSaved = (await write(() => patch(path, { rowVersion: note.rowVersion, body }))) !== null;
    if (isSaved) setBegun(null);
    onChanged();
    return isSaved;
  }
  return (
    <li
      id={`note-${note.id}`}
      className={classes(
        "flex flex-col gap-0.5 border-line border-b px-4 py-1.5",
        isSelected && "bg-accent-wash",
      )}
    >
      {begun !== null ? (
        <NoteForm
          draft={`note ${note.id}`}
          initial={begun}
          readsNow={note.body === begun ? null : note.body}
          isPending={isPending}
          failure={failure}
          onSave={save}
          onCancel={() => setBegun(null)}
        />
      ) : (
        <>
          <button
            type="button"
            title={t("show")}
            onClick={onSelect}
            className="cursor-default whitespace-pre-line rounded-md text-left [overflow-wrap:anywhere] hover:underline"
          >
            {note.body}
          </button>
          <span className="flex items-center gap-1.5 text-ink-soft text-xs">
            {note.author.name}
            <Time iso={note.createdAt} style="ago" />
            {note.mine && (
              <span className="-my-1 ml-auto flex">
                <IconButton label={t("editNote")} onPress={() => setBegun(note.body)}>
                  <Pencil aria-hidden />
                </IconButton>
                <IconButton label={t("deleteNote")} onPress={onErase}>
                  <Trash2 aria-hidden />
                </IconButton>
              </span>
            )}
          </span>
        </>
      )}
    </li>
  );
}
