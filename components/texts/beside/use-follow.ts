"use client";

import { type RefObject, useEffect } from "react";
import type { BesideView } from "@/lib/claims/view";
import { heightsOf } from "../text-range";
import { followed, type Level } from "./follow";

interface Pane {
  readonly pane: RefObject<HTMLDivElement | null>;
  readonly text: RefObject<HTMLDivElement | null>;
  readonly body: string;
}

const readingLine = 1 / 3; // of a pane's height, from its top: where the eye is

/** Lets the pane that nobody touches follow the other one: what tells the same stands at the same height. */
export function useFollow(left: Pane, right: Pane, anchors: BesideView["anchors"], isOn: boolean): void {
  const [leftPane, leftText, leftBody] = [left.pane, left.text, left.body];
  const [rightPane, rightText, rightBody] = [right.pane, right.text, right.body];
  useEffect(() => {
    const [a, b] = [leftPane.current, rightPane.current];
    const [aText, bText] = [leftText.current, rightText.current];
    if (!isOn || !a || !b || !aText || !bText) return;
    let levels: Level[] | null = null; // measured when first needed, and anew after a change of size
    let leader: HTMLElement | null = null;
    const measure = (): Level[] => {
      const from = heightsOf(
        a,
        aText,
        leftBody,
        anchors.map((anchor) => anchor.left),
      );
      const to = heightsOf(
        b,
        bText,
        rightBody,
        anchors.map((anchor) => anchor.right),
      );
      return [
        { from: 0, to: 0 },
        ...from.map((height, index) => ({ from: height, to: to[index] ?? 0 })),
        { from: a.scrollHeight, to: b.scrollHeight },
      ];
    };
    const lead = (event: Event) => {
      leader = event.currentTarget instanceof HTMLElement ? event.currentTarget : null;
    };
    const scroll = (event: Event) => {
      // The pane that follows scrolls as well; only the one that a person moves leads.
      if (event.currentTarget !== leader) return;
      levels ??= measure();
      const [mine, other] = leader === a ? [a, b] : [b, a];
      const turned = leader === a ? levels : levels.map(({ from, to }) => ({ from: to, to: from }));
      const height = followed(mine.scrollTop + mine.clientHeight * readingLine, turned);
      other.scrollTop = height - other.clientHeight * readingLine;
    };
    const sizes = new ResizeObserver(() => {
      levels = null;
    });
    const touched = ["wheel", "pointerdown", "touchstart", "keydown", "focusin"] as const;
    for (const pane of [a, b]) {
      sizes.observe(pane);
      pane.addEventListener("scroll", scroll, { passive: true });
      for (const name of touched) pane.addEventListener(name, lead, { passive: true });
    }
    return () => {
      sizes.disconnect();
      for (const pane of [a, b]) {
        pane.removeEventListener("scroll", scroll);
        for (const name of touched) pane.removeEventListener(name, lead);
      }
    };
  }, [leftPane, rightPane, leftText, rightText, leftBody, rightBody, anchors, isOn]);
}
