import type { Tx } from "@/lib/db/transaction";

/** The id of the story's origin of this name, whatever its case; it is made when there is none. */
export async function originNamed(tx: Tx, storyId: string, name: string): Promise<string> {
  const known = await tx.origin.findFirst({
    where: { storyId, name: { equals: name.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } },
    select: { id: true },
  });
  return known?.id ?? (await tx.origin.create({ data: { storyId, name }, select: { id: true } })).id;
}
