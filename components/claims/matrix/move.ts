/** A place in the grid: row -1 is the head, column -1 the claims' names. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

const page = 10; // rows that Page Up and Page Down go

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Where a key leads from a place in a grid of `rows` x `columns`; null for keys that do not move. */
export function moved(from: Place, press: KeyPress, rows: number, columns: number): Place | null {
  const far = press.ctrlKey || press.metaKey;
  const row = (to: number): Place => ({ ...from, row: Math.min(Math.max(to, -1), rows - 1) });
  const column = (to: number): Place => ({ ...from, column: Math.min(Math.max(to, -1), columns - 1) });
  switch (press.key) {
    case "ArrowDown":
      return row(far ? rows - 1 : from.row + 1);
    case "ArrowUp":
      return row(far ? -1 : from.row - 1);
    case "ArrowRight":
      return column(far ? columns - 1 : from.column + 1);
    case "ArrowLeft":
      return column(far ? -1 : from.column - 1);
    case "PageDown":
      return row(from.row + page);
    case "PageUp":
      return row(from.row - page);
    case "Home":
      return far ? { row: -1, column: -1 } : column(-1);
    case "End":
      return far ? { row: rows - 1, column: columns - 1 } : column(columns - 1);
    default:
      return null;
  }
}
