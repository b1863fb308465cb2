import type { TestProject } from "vitest/node";
import { removeFolder, scratchFolder } from "./scratch";
import { startApp, stopApp, untilReady } from "./started-app";

/** The app that the browser tests visit: where it is, its first administrator, and where its data lie. */
export type AppServer = {
  url: string;
  administrator: { email: string; password: string };
  dataFolder: string;
};

declare module "vitest" {
  export interface ProvidedContext {
    appServer: AppServer;
  }
}

/** Starts the real thing for the run: its own data folder, its own PostgreSQL, worker and built app. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = scratchFolder("e2e");
  const administrator = { email: "chief@example.org", password: "a long enough password" };
  const app = await startApp({
    VARIORUM_DATA_DIR: folder,
    VARIORUM_ADMIN_EMAIL: administrator.email,
    VARIORUM_ADMIN_PASSWORD: administrator.password,
    VARIORUM_WEBHOOK_PRIVATE: "allow", // receivers of the tests are on this machine
  });
  const stop = async () => {
    await stopApp(app);
    removeFolder(folder);
  };
  try {
    await untilReady(app);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide("appServer", { url: app.url, administrator, dataFolder: folder });
  return stop;
}
