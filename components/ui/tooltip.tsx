"use client";

import { type ComponentType, type ReactNode, useRef, useState } from "react";
import type { PressableProps } from "./pressable";

type HintType = typeof import("./hint").Hint;

// Every page has such buttons; the code that places a tooltip comes when one is first wanted. Without a connection it
// does not come, and is asked for again the next time: a name less to see, and no page that fails.
let hint: ComponentType<Parameters<HintType>[0]> | undefined;
const load = () =>
  import("./hint").then((module) => {
    hint = module.Hint;
  });

/**
 * A tooltip for a button, while it has the pointer or the keyboard's focus: `props` are for the button, `tooltip` stands
 * beside it.
 */
export function useTooltip({ text, keys, of }: { text: string; keys?: string; of: PressableProps }): {
  readonly props: PressableProps;
  readonly tooltip: ReactNode;
} {
  const button = useRef<HTMLButtonElement>(null);
  const [wanted, setWanted] = useState<"pointer" | "focus" | null>(null);
  const [, setLoaded] = useState(hint !== undefined);
  const want = (by: "pointer" | "focus") => {
    setWanted(by);
    if (!hint)
      load().then(
        () => setLoaded(true),
        () => {},
      );
  };
  const { ref } = of;
  const Hint = hint;
  return {
    props: {
      ...of,
      ref: (element) => {
        button.current = element;
        if (typeof ref === "function") return ref(element);
        if (ref) ref.current = element;
      },
      onHoverStart: (event) => {
        of.onHoverStart?.(event);
        want("pointer");
      },
      onHoverEnd: (event) => {
        of.onHoverEnd?.(event);
        setWanted(null);
      },
      onFocus: (event) => {
        of.onFocus?.(event);
        if (event.target.matches(":focus-visible")) want("focus");
      },
      onBlur: (event) => {
        of.onBlur?.(event);
        setWanted(null);
      },
      onPressStart: (event) => {
        of.onPressStart?.(event);
        setWanted(null);
      },
      onKeyDown: (event) => {
        of.onKeyDown?.(event);
        if (event.key === "Escape") setWanted(null);
        event.continuePropagation();
      },
    },
    tooltip: wanted && Hint && <Hint of={button} text={text} keys={keys} isAtOnce={wanted === "focus"} />,
  };
}
