import { closeDatabase } from "@/lib/db/client";
import { write } from "@/lib/db/transaction";
import { env } from "@/lib/env";
import { seedAdministrator } from "./seed/administrator";
import { seedDemoStory } from "./seed/demo-story";

/**
 * Fills an empty database: the first administrator of the settings, and the demo story with its analysis on the
 * queue. All in one transaction: a seed that is cut off leaves nothing, and a second one finds nothing to do.
 */
const { email, password } = env().admin;
try {
  const seeded = await write(async (tx) => {
    const administrator = await seedAdministrator(tx, email, password);
    if (administrator) await seedDemoStory(tx, administrator);
    return administrator !== null;
  });
  console.log(
    seeded ? `Made the administrator ${email} and the demo story` : "There are users already: nothing to do",
  );
} finally {
  await closeDatabase();
}
