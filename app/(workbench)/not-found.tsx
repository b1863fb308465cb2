import { MissingPage } from "@/components/shell/missing-page";
import { TopBar } from "@/components/shell/top-bar";
import { requireActor } from "../current-actor";

/** A thing that is not there, or that the viewer may not see: the page does not tell which. */
export default async function NotFound() {
  const { name, role } = await requireActor();
  return (
    <>
      <TopBar viewer={{ name, role }} />
      <MissingPage />
    </>
  );
}
