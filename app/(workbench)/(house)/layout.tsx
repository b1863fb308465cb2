import type { ReactNode } from "react";
import { TopBar } from "@/components/shell/top-bar";
import { requireActor } from "../../current-actor";

/** Pages of the whole house: stories, people, account. */
export default async function HouseLayout({ children }: { children: ReactNode }) {
  const { name, role } = await requireActor();
  return (
    <>
      <TopBar viewer={{ name, role }} />
      <main id="content" tabIndex={-1} className="mx-auto w-full max-w-6xl px-4 py-6 outline-none">
        {children}
      </main>
    </>
  );
}
