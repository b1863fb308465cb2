import { Skeleton } from "@/components/ui/skeleton";
import { translator } from "@/messages/translator";

/** A list on its way. */
export default function Loading() {
  return (
    <div className="pt-14">
      <Skeleton label={translator("common")("loading")} />
    </div>
  );
}
