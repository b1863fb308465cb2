import { AppRoleError } from "@/lib/db/app-role";
import { MigrationError, readMigrations } from "@/lib/db/migrate";
import { DatabaseError, type Prepared, prepareDatabase } from "@/lib/db/prepare";
import { Failure } from "./failure.mjs";
import { inProject } from "./project.mjs";

/** Makes the database ready as its owner; what a person can mend comes out as a Failure. */
export async function prepare(ownerUrl: string, appPassword: string): Promise<Prepared> {
  try {
    return await prepareDatabase(ownerUrl, await readMigrations(inProject("prisma/migrations")), appPassword);
  } catch (error) {
    const mendable =
      error instanceof DatabaseError || error instanceof MigrationError || error instanceof AppRoleError;
    throw mendable ? new Failure(error.message) : error;
  }
}
