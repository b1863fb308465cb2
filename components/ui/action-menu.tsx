"use client";

import { Menu, MenuItem, MenuLine } from "./menu";
import type { MenuState } from "./use-menu";

/** One line of an `ActionMenu`. */
export interface Action {
  readonly label: string;
  readonly onAction: () => void;
  readonly danger?: boolean;
  readonly isDisabled?: boolean;
}

/** A menu of plain actions; those that take something away stand below a line. Load it with `next/dynamic`. */
export function ActionMenu({
  label,
  actions,
  ...menu
}: MenuState & { label: string; actions: readonly Action[] }) {
  const plain = actions.filter((action) => !action.danger);
  const dangerous = actions.filter((action) => action.danger);
  return (
    <Menu {...menu} label={label}>
      {plain.map(item)}
      {plain.length > 0 && dangerous.length > 0 && <MenuLine />}
      {dangerous.map(item)}
    </Menu>
  );
}

/** Acts once the menu is gone and the button has the focus again, so that a dialog can give it back there. */
const afterClosing = (act: () => void) => () => {
  requestAnimationFrame(() => requestAnimationFrame(act)); // React Aria gives the focus back in the next frame
};

const item = (action: Action) => (
  <MenuItem
    key={action.label}
    onAction={afterClosing(action.onAction)}
    danger={action.danger}
    isDisabled={action.isDisabled}
  >
    {action.label}
  </MenuItem>
);
