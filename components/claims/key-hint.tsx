"use client";

import { Kbd } from "@/components/ui/kbd";
import { useKeyOf } from "./key-store";
import type { KeyedCommand } from "./keymap";

/** The viewer's key for a command, within its button; nothing where single keys are switched off. */
export function KeyHint({ of: command }: { of: KeyedCommand }) {
  const key = useKeyOf()(command);
  return (
    key && (
      <span aria-hidden>
        <Kbd>{key}</Kbd>
      </span>
    )
  );
}
