"use client";

import { useEffect } from "react";
import { useLater } from "@/components/ui/use-later";
import { ClaimLine } from "./claim-line";
import { type ListProps, usual } from "./list-props";

const mostAtOnce = 80; // more lines than these are put on the page only while they are in sight
// Most stories do without it; the first lines stand until it is there.
const longList = () => import("./long-list");

/** The lines of one part of the queue. */
export function SectionList(props: ListProps) {
  const { claims, number } = props;
  const isLong = claims.length > mostAtOnce;
  const long = useLater(longList, isLong);
  useEffect(() => {
    document.getElementById(`claim-${number}`)?.scrollIntoView({ block: "nearest" });
  }, [number]);
  if (isLong && long) return <long.LongList {...props} />;
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
