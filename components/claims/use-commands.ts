"use client";

import { useEffect, useRef } from "react";
import type { Outcome } from "@/lib/verdicts/view";
import { keySettings } from "./key-store";
import { type Command, commandOf, isTyping, type KeyedCommand } from "./keymap";

/** What a part of the screen does for the commands that concern it. */
export type Handlers = { readonly [Name in Exclude<Command["name"], "outcome">]?: () => void } & {
  readonly outcome?: (outcome: Outcome) => void;
};

const commandEvent = "variorum-command";

/** Asks for a command by its name, as its key would. */
export const ask = (command: KeyedCommand): void => {
  window.dispatchEvent(new CustomEvent(commandEvent, { detail: command }));
};

/** A form or a dialog takes Ctrl or Cmd with Enter for itself: a comment is sent, not the decision beside it. */
const hasItsOwn = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("form, [role=dialog]") !== null;

/** Listens to the keys of the review while the component is shown. Keys without a handler stay the browser's. */
export function useCommands(handlers: Handlers): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing) return;
      const command = commandOf(event, isTyping(event.target), keySettings());
      if (!command || !latest.current[command.name]) return;
      if (command.name === "record" && hasItsOwn(event.target)) return;
      event.preventDefault();
      // Held down, a key goes through the claims; it does not sign or take back one after another.
      if (event.repeat && command.name !== "next" && command.name !== "previous") return;
      // A focused button would take Ctrl+Enter for a press.
      event.stopPropagation();
      if (command.name === "outcome") latest.current.outcome?.(command.outcome);
      else latest.current[command.name]?.();
    }
    // The palette asks by name for what a key would ask for.
    function asked(event: Event) {
      if (event instanceof CustomEvent) latest.current[(event as CustomEvent<KeyedCommand>).detail]?.();
    }
    window.addEventListener(commandEvent, asked);
    // Before the widgets see it: a list that searches by typing would take the letter for itself.
    window.addEventListener("keydown", press, { capture: true });
    return () => {
      window.removeEventListener(commandEvent, asked);
      window.removeEventListener("keydown", press, { capture: true });
    };
  }, []);
}
