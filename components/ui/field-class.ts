/** The classes that all boxes for typing and choosing share. */
export const boxClass =
  "w-full rounded-md border border-line-strong/60 bg-raised px-2 text-ink placeholder:text-ink-soft/80 transition-colors duration-100 data-hovered:border-line-strong hover:border-line-strong data-invalid:border-danger data-disabled:opacity-50 focus-visible:outline-2 focus-visible:-outline-offset-1 focus-visible:outline-accent";
