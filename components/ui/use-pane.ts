"use client";

import { type RefObject, useRef } from "react";
import { type AriaLandmarkProps, useLandmark } from "react-aria/useLandmark";

/**
 * Makes an element one of the panes between which F6 goes (Shift with it back); it also comes to the toasts, which
 * are such a pane, too. Spread over an element that has the same role and name.
 */
export function usePane(props: AriaLandmarkProps) {
  const ref: RefObject<HTMLElement | null> = useRef(null);
  const { landmarkProps } = useLandmark(props, ref);
  return { ...landmarkProps, ref };
}
