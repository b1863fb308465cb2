/** Quiet grey lines in the place of a page that is on its way. */
export function Skeleton({ rows = 6, label }: { rows?: number; label: string }) {
  return (
    <div role="status" aria-label={label} className="flex flex-col">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move
        <div key={row} className="flex h-11 items-center gap-6 border-line border-b">
          <div className="h-2.5 w-2/5 rounded-md bg-line/70" />
          <div className="h-2.5 w-1/5 rounded-md bg-line/50" />
          <div className="h-2.5 w-1/12 rounded-md bg-line/50" />
        </div>
      ))}
    </div>
  );
}
