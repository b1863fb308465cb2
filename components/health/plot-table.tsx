import type { ReactNode } from "react";
import { Bar, type Part } from "./bars";

/** A row of a plot: its name, its bar, its figures. */
export interface PlotRow {
  readonly key: string;
  readonly name: string;
  readonly parts: readonly Part[];
  /** As they stand in the columns. */
  readonly figures: readonly ReactNode[];
}

/** A column of figures; `fill` is the sign of the bar's part that it counts. */
export interface Column {
  readonly label: string;
  readonly fill?: string;
}

const head = "pb-1.5 font-normal text-ink-soft text-xs";

/** A plot and its table in one: each row's bar stands beside the figures that it is drawn from. */
export function PlotTable({
  caption,
  first,
  columns,
  rows,
}: {
  caption: string;
  first: string;
  columns: readonly Column[];
  rows: readonly PlotRow[];
}) {
  const most = Math.max(0, ...rows.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0)));
  return (
    <table className="w-full tabular-nums">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-line border-b">
          <th scope="col" className={`${head} w-36 text-left`}>
            {first}
          </th>
          <td />
          {columns.map(({ label, fill }) => (
            <th key={label} scope="col" className={`${head} w-24 pl-3 text-right`}>
              {fill && (
                <svg aria-hidden="true" viewBox="0 0 8 8" className="mr-1 inline size-2">
                  <rect width="8" height="8" className={fill} />
                </svg>
              )}
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, parts, figures }) => (
          <tr key={key} className="border-line border-b">
            <th scope="row" className="py-1.5 pr-3 text-left font-normal">
              {name}
            </th>
            <td className="min-w-40 align-middle">
              <Bar parts={parts} most={most} />
            </td>
            {figures.map((figure, index) => (
              <td key={columns[index]?.label} className="pl-3 text-right">
                {figure}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
