"use client";

import type { RefObject } from "react";
import { type AriaLandmarkProps, useLandmark } from "react-aria/useLandmark";

/** Lets F6 come to the element while it is shown: a component of its own, since its code comes after the page. */
export function Landmark({
  of,
  role,
  label,
}: {
  of: RefObject<HTMLElement | null>;
  role: AriaLandmarkProps["role"];
  label: string;
}) {
  useLandmark({ role, "aria-label": label }, of);
  return null;
}
