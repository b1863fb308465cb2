import { publicUrl, readSettings, type Settings, SettingsError } from "@/lib/env";
import { build } from "./build";
import { childEnvironment } from "./child-environment";
import { dataFolder } from "./data-folder";
import { prepare } from "./database";
import { startEmbedded } from "./embedded-database";
import { Failure } from "./failure.mjs";
import { generateClient } from "./generate-client";
import { endLeftovers } from "./leftovers";
import { prepareLogs } from "./logs";
import { takeFolder } from "./owner-lock";
import { checkAddress } from "./port";
import { say, step } from "./progress.mjs";
import { readSecrets } from "./secrets";
import { seedOnce, showAdministrator } from "./seed";
import { serve } from "./serve";
import { type ServerUser, serverUser } from "./server-user";
import { Shutdown } from "./shutdown";
import { SupervisedDatabase } from "./supervised-database";

/** `npm start`, once the packages are there: everything from the settings to the line with the address. */
export async function run({ dev }: { dev: boolean }): Promise<void> {
  const shutdown = new Shutdown();
  try {
    await start(dev, shutdown);
  } catch (error) {
    if (shutdown.begun) return; // told to stop meanwhile: what failed was being stopped
    await shutdown.run();
    throw error;
  }
}

async function start(dev: boolean, shutdown: Shutdown): Promise<void> {
  const settings = settingsOrFailure();
  const user = settings.DATABASE_URL ? null : serverUser();
  const folder = dataFolder(settings.VARIORUM_DATA_DIR, user);
  shutdown.add(takeFolder(folder, publicUrl(settings)));
  shutdown.onSignals(() => say("\nVariorum stops …"));
  say(`Variorum starts; its data lies in ${folder}`);
  prepareLogs(folder);
  await endLeftovers(folder);
  await checkAddress(settings.HOST, settings.PORT);
  await generateClient();

  const secrets = readSecrets(folder);
  const ownerUrl =
    settings.DATABASE_URL ?? (await embed(folder, user, secrets.ownerDatabasePassword, shutdown));
  const { applied, appUrl } = await prepare(ownerUrl, secrets.appDatabasePassword);
  if (applied.length) say(`  Applied ${applied.length} migrations`);

  const environment = childEnvironment({ settings, secrets, folder, appUrl, dev });
  const { VARIORUM_ADMIN_EMAIL: email, VARIORUM_ADMIN_PASSWORD: password } = settings;
  await seedOnce({ folder, environment, appUrl, email, password });
  if (!dev) await build();
  await serve({ settings, folder, environment, dev, shutdown });
  showAdministrator(folder);
  say(`\nVariorum is ready at ${publicUrl(settings)}   (Ctrl-C stops it)`);
}

/** Starts the embedded server and returns its owner's address. */
function embed(folder: string, user: ServerUser, password: string, shutdown: Shutdown): Promise<string> {
  return step("Starting PostgreSQL", () =>
    startEmbedded({ folder, user, password }, (running) => {
      const database = new SupervisedDatabase(running);
      shutdown.add(() => database.stop());
    }),
  );
}

function settingsOrFailure(): Settings {
  try {
    return readSettings();
  } catch (error) {
    if (error instanceof SettingsError) throw new Failure(`${error.message}. README.md lists the settings.`);
    throw error;
  }
}
