import { verifyChains } from "@/lib/audit/verify";
import { closeDatabase } from "@/lib/db/client";

/**
 * `npm run audit:verify`: checks every chain of audit events against the key in the environment and prints where
 * each ends. What ends a chain early (its last events taken away) shows only against a number noted elsewhere, so
 * keep the printed lines. Exit code 1 when a chain is broken.
 */
let broken = 0;
for await (const { chain, events, head, fault } of verifyChains()) {
  if (!fault) {
    console.log(`${chain}: ${events} events, sound, ends with ${head}`);
    continue;
  }
  broken += 1;
  console.error(`${chain}: broken at event ${fault.number}: ${fault.why}`);
}
console.log(broken === 0 ? "All chains are sound." : `${broken} broken.`);
await closeDatabase();
process.exitCode = broken === 0 ? 0 : 1;
