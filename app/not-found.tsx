import { MissingPage } from "@/components/shell/missing-page";

/** An address that leads nowhere. */
export default function NotFound() {
  return <MissingPage />;
}
