/** The surface of menus and lists that open over the page. */
export const popoverClass =
  "rounded-md border border-line bg-raised shadow-[0_6px_24px_rgb(0_0_0/0.12)] outline-none";

/** A line of a menu or list. */
export const optionClass =
  "flex min-h-7 cursor-default select-none items-center gap-1.5 rounded-md py-1 pr-3 pl-1.5 outline-none data-focused:bg-accent-wash data-disabled:opacity-40";
