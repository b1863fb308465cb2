"use client";

import { type ComponentType, useEffect, useState } from "react";
import { ClaimLine } from "./claim-line";
import { type ListProps, usual } from "./list-props";

const mostAtOnce = 80; // more lines than these are put on the page only while they are in sight
const retryAfter = 2_000; // milliseconds

/** The lines of one part of the queue. */
export function SectionList(props: ListProps) {
  const { claims, number } = props;
  const isLong = claims.length > mostAtOnce;
  const LongList = useLongList(isLong);
  useEffect(() => {
    document.getElementById(`claim-${number}`)?.scrollIntoView({ block: "nearest" });
  }, [number]);
  if (isLong && LongList) return <LongList {...props} />;
  return (
    <ol className="relative" style={isLong ? { height: claims.length * usual } : undefined}>
      {claims.slice(0, mostAtOnce).map((claim, index) => (
        <ClaimLine
          key={claim.id}
          index={index}
          top={null}
          claim={claim}
          href={props.linkTo(claim.number)}
          isOpen={claim.number === number}
          ticking={props.tickingOf(claim)}
          here={props.hereOn(claim.number)}
          of={claims.length}
          onOpen={props.onOpen}
          onTick={props.onTick}
        />
      ))}
    </ol>
  );
}

let loaded: ComponentType<ListProps> | undefined;

// Most stories do without it. It comes right after the page, and is asked for until it is there; the first lines stand
// meanwhile.
function useLongList(isWanted: boolean): ComponentType<ListProps> | undefined {
  const [list, setList] = useState<{ readonly Shown: ComponentType<ListProps> | undefined }>({
    Shown: loaded,
  });
  useEffect(() => {
    if (!isWanted || list.Shown) return;
    let timer: ReturnType<typeof setTimeout>;
    const load = () => {
      import("./long-list").then(
        ({ LongList }) => {
          loaded = LongList;
          setList({ Shown: LongList });
        },
        () => {
          timer = setTimeout(load, retryAfter);
        },
      );
    };
    load();
    return () => clearTimeout(timer);
  }, [isWanted, list.Shown]);
  return list.Shown;
}
