"use client";

import { Check } from "lucide-react";
import type { ReactNode } from "react";
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  Header,
  type MenuSectionProps,
  Popover,
  Separator,
} from "react-aria-components/Menu";
import { classes } from "./classes";
import { optionClass, popoverClass } from "./popover-class";
import type { MenuState } from "./use-menu";

/**
 * The list that a button opens; its children are `MenuItem`s and `MenuSection`s. Kept in a file of its own that is
 * loaded when the menu is first opened (`useMenu`), since it is half of what a page would have to load.
 */
export function Menu({
  label,
  children,
  ...popover
}: MenuState & {
  label: string;
  children: ReactNode;
}) {
  return (
    <Popover
      {...popover}
      aria-label={label}
      placement="bottom end"
      offset={4}
      className={`${popoverClass} min-w-44`}
    >
      <AriaMenu
        aria-label={label}
        autoFocus="first"
        onClose={() => popover.onOpenChange(false)}
        className="max-h-96 overflow-auto p-1 outline-none"
      >
        {children}
      </AriaMenu>
    </Popover>
  );
}

/** One action of a menu, or, in a section with a selection, one choice. */
export function MenuItem({
  id,
  onAction,
  href,
  danger,
  isDisabled,
  text,
  children,
}: {
  id?: string;
  onAction?: () => void;
  href?: string;
  danger?: boolean;
  isDisabled?: boolean;
  /** What typing ahead and screen readers take, where `children` is not plain text. */
  text?: string;
  children: ReactNode;
}) {
  return (
    <AriaMenuItem
      id={id}
      onAction={onAction}
      href={href}
      isDisabled={isDisabled}
      textValue={text ?? (typeof children === "string" ? children : undefined)}
      className={classes(optionClass, danger && "text-danger data-focused:bg-danger-wash", "pl-2.5")}
    >
      {({ isSelected, selectionMode }) => (
        <>
          {selectionMode !== "none" && (
            <span className="flex w-4 justify-center">
              {isSelected && <Check aria-hidden className="size-3.5" />}
            </span>
          )}
          {children}
        </>
      )}
    </AriaMenuItem>
  );
}

/** A named part of a menu; with `selectionMode` its items are choices. */
export function MenuSection({
  title,
  children,
  ...props
}: MenuSectionProps<object> & { title: string; children: ReactNode }) {
  return (
    <AriaMenuSection {...props}>
      <Header className="px-2.5 pt-1.5 pb-0.5 text-ink-soft text-xs">{title}</Header>
      {children}
    </AriaMenuSection>
  );
}

/** A hairline between parts of a menu. */
export function MenuLine() {
  return <Separator className="my-1 h-px border-0 bg-line" />;
}
