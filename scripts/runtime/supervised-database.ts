import type { EmbeddedServer } from "./embedded-database";
import { startServer, stopServer } from "./postgres-server";
import { say } from "./progress.mjs";

/** Keeps the embedded database running: a server that ends by itself is started again on the same port. */
export class SupervisedDatabase {
  private stopping = false;

  constructor(private readonly running: EmbeddedServer) {
    this.watch();
  }

  private watch(): void {
    this.running.server.process.once("exit", (code, signalName) => {
      if (this.stopping) return;
      say(`  PostgreSQL ended (${code ?? signalName}); it starts again`);
      void this.restart(1000);
    });
  }

  private async restart(pause: number): Promise<void> {
    try {
      this.running.server = await startServer(this.running.options);
      this.watch();
    } catch (error) {
      if (this.stopping) return;
      console.error(`  ${(error as Error).message}; next try in ${pause / 1000} s`);
      setTimeout(() => void this.restart(Math.min(pause * 2, 30_000)), pause);
    }
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await stopServer(this.running.server.identity);
  }
}
