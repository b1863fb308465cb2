"use client";

import { useLayoutEffect } from "react";
import { Toolbar } from "react-aria-components/Toolbar";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import type { SelectedWords } from "./text-selection";

/** What can be done with selected words, and its key. */
export const selectionTasks = { note: "n", newClaim: "m", addReading: "r" } as const;
export type SelectionTask = keyof typeof selectionTasks;

const tasks = ["note", "newClaim", "addReading"] as const satisfies readonly SelectionTask[];

/** The small bar under selected words; its keys work while something is selected and nobody types. */
export function SelectionToolbar({
  selected,
  onTask,
}: {
  selected: SelectedWords;
  onTask: (task: SelectionTask) => void;
}) {
  const t = useTranslations("texts");
  // Before the bar is seen: who reads a key on it presses it.
  useLayoutEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.target instanceof Element && event.target.closest("input, textarea, select, [role=dialog]"))
        return;
      const task = tasks.find((name) => selectionTasks[name] === event.key);
      if (!task) return;
      event.preventDefault();
      onTask(task);
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [onTask]);
  return (
    <Toolbar
      aria-label={t("toolbar")}
      className="fixed z-20 flex -translate-x-1/2 gap-0.5 rounded-md border border-line-strong/60 bg-raised p-0.5 shadow-[0_6px_24px_rgb(0_0_0/0.14)]"
      style={{
        left: Math.min(Math.max(selected.x, 170), window.innerWidth - 170),
        top: Math.min(selected.y + 8, window.innerHeight - 44),
      }}
    >
      {tasks.map((task) => (
        <Button key={task} look="quiet" size="small" className="text-ink" onPress={() => onTask(task)}>
          {t(task)}
          <Kbd>{selectionTasks[task]}</Kbd>
        </Button>
      ))}
    </Toolbar>
  );
}
