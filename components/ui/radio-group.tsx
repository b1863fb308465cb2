"use client";

import { createContext, type ReactNode, useContext, useId } from "react";
import { classes } from "./classes";

interface Choice {
  readonly name: string;
  readonly value: string | null;
  readonly choose: (value: string) => void;
}

const Group = createContext<Choice | null>(null);

/**
 * A choice of one among few, all in sight; its children are `Radio`. The browser's own radio buttons: they need no code,
 * work by keyboard and screen reader, and seven of them are on the page at once where the library's took longer than the
 * rest of the decision.
 */
export function RadioGroup({
  label,
  value,
  onChange,
  error,
  className = "",
  children,
}: {
  label: string;
  value: string | null;
  onChange: (value: string) => void;
  /** What is wrong; marks the choice invalid. */
  error?: string | null;
  className?: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={error ? `${id}-error` : undefined}
      aria-invalid={error ? true : undefined}
      className={`flex flex-col gap-1 ${className}`}
    >
      <span id={`${id}-label`} className="text-ink-soft text-xs">
        {label}
      </span>
      <Group value={{ name: id, value, choose: onChange }}>{children}</Group>
      {error && (
        <span id={`${id}-error`} className="text-danger text-xs">
          {error}
        </span>
      )}
    </div>
  );
}

/** One choice of a `RadioGroup`. */
export function Radio({
  value,
  children,
  className,
}: {
  value: string;
  children: ReactNode;
  className?: string;
}) {
  const group = useContext(Group);
  return (
    <label className={classes("flex cursor-default items-start gap-2 rounded-md", className)}>
      <input
        type="radio"
        name={group?.name}
        value={value}
        checked={group?.value === value}
        onChange={() => group?.choose(value)}
        className="mt-0.5 size-4 shrink-0 appearance-none rounded-full border border-line-strong bg-raised outline-offset-1 checked:border-[5px] checked:border-accent"
      />
      <span className="min-w-0">{children}</span>
    </label>
  );
}
