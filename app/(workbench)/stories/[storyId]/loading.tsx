import { Skeleton } from "@/components/ui/skeleton";
import { translator } from "@/messages/translator";

/** A part of the story on its way. */
export default function Loading() {
  return (
    <div className="mx-auto max-w-6xl px-4 pt-20">
      <Skeleton label={translator("common")("loading")} />
    </div>
  );
}
