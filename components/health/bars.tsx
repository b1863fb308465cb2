/** A part of a bar. */
export interface Part {
  readonly key: string;
  readonly value: number;
  /** Tailwind fill class. */
  readonly fill: string;
}

const height = 12;
const gap = 0.4; // of a hundredth of the width: parts are told apart without colour, too

/**
 * A bar of parts, drawn against the largest of its column (`most`). The figures stand in the table around it, so
 * that it says nothing to a screen reader.
 */
export function Bar({ parts, most }: { parts: readonly Part[]; most: number }) {
  let x = 0;
  return (
    <svg aria-hidden="true" viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" className="h-3 w-full">
      {parts.map(({ key, value, fill }) => {
        const width = most === 0 ? 0 : (value / most) * 100;
        const from = x;
        x += width;
        return width === 0 ? null : (
          <rect
            key={key}
            x={from}
            width={Math.max(width - gap, gap)}
            y={0}
            height={height}
            className={fill}
          />
        );
      })}
    </svg>
  );
}
